// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hushKeys } from './hush-keys.ts'

let heard: string[] = []
const hear = ({ key }: KeyboardEvent) => heard.push(key)

beforeEach(() => {
  heard = []
  window.addEventListener('keydown', hear)
})
afterEach(() => window.removeEventListener('keydown', hear))

const press = (key: string, at: Element = document.body) =>
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

test('[B68] what one types on, looking elsewhere, is heard by nothing, until one points or goes on with Tab', () => {
  for (const end of [() => press('Tab'), () => window.dispatchEvent(new Event('pointerdown'))]) {
    heard = []
    hushKeys()
    for (const key of ['n', ' ', 'Enter']) press(key)
    expect(heard).toEqual([])
    end()
    press('n')
    expect(heard.at(-1)).toBe('n')
  }
})

test('[B68] whoever is in a field types', () => {
  const field = document.body.appendChild(document.createElement('textarea'))
  hushKeys()
  press('a', field)
  press('n')
  expect(heard).toEqual(['a', 'n'])
})

test('[B74] whoever was typing as what they wrote in went types nothing else, until they have paused', () => {
  const clock = vi.spyOn(performance, 'now')
  let now = 0
  const wait = (time: number) => {
    now += time
    clock.mockReturnValue(now)
  }
  wait(0)
  hushKeys(2_000)
  for (const key of [...' repeatedly']) {
    wait(1_900)
    press(key)
  }
  expect(heard).toEqual([])
  wait(2_000)
  press('n')
  press('l')
  expect(heard).toEqual(['n', 'l'])
  clock.mockRestore()
})
