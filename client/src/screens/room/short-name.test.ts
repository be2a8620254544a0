import { expect, it } from 'vitest'
import { lettersOf, shortName } from './short-name.ts'

it('[V5] cuts a name at twelve characters with an ellipsis', () => {
  expect(shortName('Priya')).toBe('Priya')
  expect(shortName('Twelve chars')).toBe('Twelve chars')
  expect(shortName('Bartholomew Cumberbatch')).toBe('Bartholomew…')
  expect([...new Intl.Segmenter().segment(shortName('👩‍👩‍👧‍👦'.repeat(20)))]).toHaveLength(12)
})

it('[V5] keeps the number that tells two of one name apart', () => {
  expect(shortName('Bartholomew Cumberbatch 2')).toBe('Bartholom… 2')
  expect(shortName('Ada 2')).toBe('Ada 2')
})

it('[V5] writes one or two letters in a disc', () => {
  expect(lettersOf('priya', 1)).toBe('P')
  expect(lettersOf('priya', 2)).toBe('Pr')
  expect(lettersOf('', 2)).toBe('')
})
