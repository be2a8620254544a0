import { expect, it } from 'vitest'
import { NOTHING_SPOKEN, spoken } from './spoken.ts'

it('[V30] what comes shortly after something else does not push it out', () => {
  const first = spoken(NOTHING_SPOKEN, 'Bo has the floor.', 100)
  expect(first.text).toBe('Bo has the floor.')
  const second = spoken(first, 'Cy would like you to ask.', 2_000)
  expect(second.text).toBe('Bo has the floor. Cy would like you to ask.')
  expect(spoken(second, 'One minute left.', 4_000).text).toBe('One minute left.')
})

it('[V30] what begins with what was just said is said once, whatever came before it', () => {
  const half = spoken(NOTHING_SPOKEN, 'Half a minute is left.', 100)
  const cut = 'Half a minute is left, as all are done.'
  expect(spoken(half, cut, 200).text).toBe(cut)
  const left = spoken(spoken(NOTHING_SPOKEN, 'Cy dropped out.', 0), 'Half a minute is left.', 100)
  expect(spoken(left, cut, 200).text).toBe(`Cy dropped out. ${cut}`)
  expect(spoken(spoken(NOTHING_SPOKEN, 'Check.', 0), 'Checkers.', 100).text).toBe('Check. Checkers.')
})
