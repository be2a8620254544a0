// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { letThrough } from './let-through.ts'

function partAt(left: number, top: number): HTMLElement {
  const part = document.createElement('button')
  part.getBoundingClientRect = () => new DOMRect(left, top, 44, 44)
  return part
}

test('[B73] what came up under the hand is let through, what is elsewhere takes presses', () => {
  const [under, near, beside] = [partAt(100, 100), partAt(160, 100), partAt(190, 100)] as const
  const meets = () => [under, near, beside].map(({ style }) => style.pointerEvents)
  const end = letThrough([under, near, beside], [140, 120], 24)
  expect(meets()).toEqual(['none', 'none', ''])
  end()
  expect(meets()).toEqual(['', '', ''])
})
