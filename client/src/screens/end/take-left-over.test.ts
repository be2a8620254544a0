import type { BallotId, SegmentId } from '@rondo/shared/ids'
import type { Collection } from '@rondo/shared/room/room'
import { expect, test } from 'vitest'
import { BallotMemory, NO_DRAFT } from '../../ballot/ballot-memory.ts'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import { takeLeftOver } from './take-left-over.ts'

const [challenges, later] = ['challenges', 'later'] as [SegmentId, SegmentId]
const ballot = 'ballot' as BallotId

const drafted = (handed: boolean) => {
  const memory = new BallotMemory(memoryOfItsOwn(), 'room' as never)
  const draft = { ...NO_DRAFT, understood: true, cards: ['nobody asks me', ' '] }
  const drawn = { inputs: [], blinds: [], blinded: [] }
  memory.write({ ballot, segment: challenges, drawn, tokens: null, draft, letters: null, handed } as never)
  return memory
}

test('[E18] at the end what a device still holds of a part it was not there for is its own, once', () => {
  const memory = drafted(false)
  memory.writeAhead(later, ['written ahead'])
  expect(takeLeftOver(memory, [], [challenges, later])).toEqual([
    { segment: challenges, cards: ['nobody asks me', ' '] },
    { segment: later, cards: ['written ahead'] },
  ])
  expect(takeLeftOver(memory, [], [challenges, later])).toEqual([])
})

test('[E14] what was handed in and opened is wiped, and nothing of it is left over', () => {
  const opened = [{ segment: challenges, ballot } as Collection]
  const memory = drafted(true)
  expect(takeLeftOver(memory, opened, [challenges])).toEqual([])
  expect(memory.last()).toBe(null)
})

test('[E14] what *Nothing to add* held back is one’s own, and was not missed', () => {
  const memory = drafted(true)
  const kept = memory.last()!
  memory.write({ ...kept, draft: { ...kept.draft, nothing: true } })
  expect(takeLeftOver(memory, [{ segment: challenges, ballot } as Collection], [challenges])).toMatchObject([
    { cards: ['nobody asks me', ' '] },
  ])
})

test('[E14] what was never handed in for want of *I understand* is one’s own', () => {
  const memory = drafted(true)
  const kept = memory.last()!
  memory.write({ ...kept, draft: { ...kept.draft, understood: false } })
  expect(takeLeftOver(memory, [{ segment: challenges, ballot } as Collection], [challenges])).toMatchObject([
    { cards: ['nobody asks me', ' '] },
  ])
})
