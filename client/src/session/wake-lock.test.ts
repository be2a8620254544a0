// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { keepAwake } from './wake-lock.ts'

afterEach(() => vi.unstubAllGlobals())

function wakeLock() {
  const locks: { released: boolean }[] = []
  const request = async () => {
    const lock = {
      released: false,
      release: async () => {
        lock.released = true
      },
    }
    locks.push(lock)
    return lock
  }
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
  return locks
}

test('[C19] the screen stays awake until the session is over, and again whenever the page is seen again', async () => {
  const locks = wakeLock()
  const stop = keepAwake()
  await expect.poll(() => locks.length).toBe(1)
  // A browser lets go of the lock by itself while the page is hidden.
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.poll(() => locks.length).toBe(2)
  stop()
  await expect.poll(() => locks.at(-1)?.released).toBe(true)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(locks).toHaveLength(2)
})
