import { expect, it } from 'vitest'
import { spoken } from './spoken.ts'

it('[V30] what comes shortly after something else does not push it out', () => {
  const first = spoken({ text: '', at: 0 }, 'Bo has the floor.', 100)
  expect(first.text).toBe('Bo has the floor.')
  const second = spoken(first, 'Cy would like you to ask.', 2_000)
  expect(second.text).toBe('Bo has the floor. Cy would like you to ask.')
  const half = spoken({ text: '', at: 0 }, 'Half a minute is left.', 100)
  expect(spoken(half, 'Half a minute is left, as all are done.', 200).text).toBe(
    'Half a minute is left, as all are done.',
  )
  expect(spoken(second, 'One minute left.', 4_000).text).toBe('One minute left.')
})
