import { writeCard } from '@rondo/shared/envelope/card-letter'
import type { BallotId, CardId, PublicKey, SegmentId } from '@rondo/shared/ids'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { expect, test } from 'vitest'
import { OwnCards } from './own-cards.ts'

const key = new Uint8Array(32).fill(7)
const place = { ballot: 'ballot' as BallotId, publicKey: 'public' as PublicKey }
const sealed = (text: string) => toBase64url(writeCard(key, place, text).subarray(1))
const [mine, another] = [sealed('I say yes too often'), sealed('nobody asks me')]
const collection = (...hidden: boolean[]) => ({
  ...place,
  segment: 'challenges' as SegmentId,
  groups: [],
  cards: [mine, another].map((one, index) => ({
    id: `card-${index}` as CardId,
    sealed: hidden[index] ? '' : one,
    hidden: hidden[index] ?? false,
  })),
})

test('[E16] whoever wrote a card that is hidden keeps its words, once; of others’ cards nothing is kept', () => {
  const own = new OwnCards()
  expect(own.hiddenIn(collection(), new Set([mine]), key)).toEqual([])
  expect(own.hiddenIn(collection(false, true), new Set([mine]), key)).toEqual([])
  expect(own.hiddenIn(collection(true, true), new Set([mine]), key)).toEqual(['I say yes too often'])
  expect(own.hiddenIn(collection(true, true), new Set([mine]), key)).toEqual([])
})
