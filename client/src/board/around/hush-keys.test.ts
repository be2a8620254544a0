// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
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
