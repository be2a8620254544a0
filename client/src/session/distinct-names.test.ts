import { expect, it } from 'vitest'
import { distinctNames } from './distinct-names.ts'

it('[V12] numbers the second and third of one name, in the order round the table', () => {
  expect(distinctNames(['Ada', 'Bo', 'Ada', 'Ada', 'Bo'])).toEqual(['Ada', 'Bo', 'Ada 2', 'Ada 3', 'Bo 2'])
  expect(distinctNames(['Ada', 'ada', 'ＡＤＡ'])).toEqual(['Ada', 'ada 2', 'ＡＤＡ 3'])
})

it('[V12] leaves the number in somebody’s own name to them', () => {
  expect(distinctNames(['Ada', 'Ada', 'Ada 2'])).toEqual(['Ada', 'Ada 3', 'Ada 2'])
})

it('[V12] changes nothing where nobody is called alike', () => {
  expect(distinctNames(['Ada', 'Bo', 'Adam'])).toEqual(['Ada', 'Bo', 'Adam'])
})
