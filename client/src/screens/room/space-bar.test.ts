// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { isFreeSpace, SpaceBar } from './space-bar.svelte.ts'

const press = (html: string, init: KeyboardEventInit = {}): boolean => {
  document.body.innerHTML = html
  const target = document.body.firstElementChild ?? document.body
  let free = false
  target.addEventListener('keydown', (event) => {
    free = isFreeSpace(event as KeyboardEvent)
  })
  target.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', ...init }))
  return free
}

test('[V21] the space bar is off until somebody has switched it on, and stays on for this device', () => {
  localStorage.clear()
  expect(new SpaceBar().on).toBe(false)
  new SpaceBar().set(true)
  expect(new SpaceBar().on).toBe(true)
})

test('[V21] a space that something else has is not “I’m done”', () => {
  expect(press('<p>the page</p>')).toBe(true)
  for (const other of ['<button>Pass</button>', '<input>', '<textarea></textarea>', '<a href="/">away</a>']) {
    expect(press(other)).toBe(false)
  }
  expect(press('<p>the page</p>', { repeat: true })).toBe(false)
  expect(press('<p>the page</p>', { ctrlKey: true })).toBe(false)
})
