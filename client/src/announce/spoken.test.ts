import { expect, it } from 'vitest'
import { type Spoken, spoken } from './spoken.ts'

/** What is said when these come at these moments. */
const said = (...all: readonly (readonly [string, number])[]) =>
  all.reduce<Spoken>((before, [text, at]) => spoken(before, text, at), []).map(({ text }) => text)

it('[V30] what comes shortly after something else does not push it out', () => {
  const [first, second, third] = ['Bo has the floor.', 'Cy would like you to ask.', 'One minute left.']
  expect(said([first, 100], [second, 2_000])).toEqual([first, second])
  expect(said([first, 100], [second, 2_000], [third, 4_000])).toEqual([third])
})

it('[V30] one thing after the other does not gather for ever', () => {
  const names = ['Ada', 'Bo', 'Cy', 'Di', 'Ed']
  expect(said(...names.map((name, place) => [name, place * 1_500] as const))).toEqual(['Di', 'Ed'])
})

it('[V30] what begins with what was just said is said once, whatever came before it', () => {
  const half = 'Half a minute is left.'
  const cut = 'Half a minute is left, as all are done.'
  expect(said([half, 100], [cut, 200])).toEqual([cut])
  expect(said(['Cy dropped out.', 0], [half, 100], [cut, 200])).toEqual(['Cy dropped out.', cut])
  expect(said(['Check.', 0], ['Checkers.', 100])).toEqual(['Check.', 'Checkers.'])
})
