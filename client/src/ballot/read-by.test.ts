import type { CardId, MemberId } from '@rondo/shared/ids'
import type { Card } from '@rondo/shared/room/room'
import type { FloorSeen } from '@rondo/shared/room/view'
import { expect, test } from 'vitest'
import { readBy, readersNow } from './read-by.ts'

const drawn = ['bo', 'ada', 'cy'] as unknown as MemberId[]
const cards = (count: number, hidden = -1): Card[] =>
  Array.from({ length: count }, (_, place) => ({ id: `card ${place}` as CardId, sealed: '', hidden: place === hidden }))

test('[E20] every card is read aloud by exactly one of those who have a turn', () => {
  const read = drawn.flatMap((reader) => readBy(drawn, reader, cards(8)))
  expect([...read].sort()).toEqual(cards(8).map((card) => card.id))
  expect(readBy(drawn, 'bo' as MemberId, cards(4))).toEqual(['card 0', 'card 3'])
  expect(readBy(drawn, 'cy' as MemberId, cards(2))).toEqual([])
  expect(readBy(drawn, 'late' as MemberId, cards(4))).toEqual([])
})

test('[E20] what was dealt stays dealt when a card is hidden: it is only left out', () => {
  const read = drawn.map((reader) => readBy(drawn, reader, cards(5, 1)))
  expect(read).toEqual([['card 0', 'card 3'], ['card 4'], ['card 2']])
})

test('[E20] whoever comes last reads also for those who were not heard and are away or gone; nobody does as long as somebody else is still to come', () => {
  const at = (speaker: string, ...heard: string[]) =>
    ({ stage: { at: 'turn', turn: { speaker } }, drawn: ['bo', 'away', 'ada', 'gone'], heard }) as unknown as FloorSeen
  const isHere = (id: MemberId) => id === 'bo' || id === 'ada'
  expect(readersNow(at('bo'), isHere)).toEqual(['bo'])
  expect(readersNow(at('ada', 'bo'), isHere)).toEqual(['ada', 'away', 'gone'])
  expect(readersNow(at('ada', 'bo', 'gone'), isHere)).toEqual(['ada', 'away'])
  expect(readersNow(at('ada', 'bo', 'away', 'gone'), isHere)).toEqual(['ada'])
  expect(readersNow({ ...at('ada'), stage: { at: 'done' } }, isHere)).toEqual([])
})
