import { type Commitment, UNDOABLE_FOR } from '@rondo/shared/commitment/commitment'
import { mayLeave } from '@rondo/shared/export/may-leave'
import type { MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { keepDraft } from '../../commitment/kept-draft.ts'
import { asText } from '../../export/as-text.ts'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import { endWords } from '../../words/end.ts'
import { closedIn, itemsOf, nothingLeft, promisedIn, unsaidIn } from './commitments.ts'

const ada = 'ada' as MemberId
const room = { myId: ada, nameOf: () => 'Ada', home: { id: 'room', me: ada } } as unknown as Parameters<
  typeof unsaidIn
>[0]

const draft = {
  when: 'Monday',
  will: 'listen first',
  by: '2026-11-29',
  sure: null,
  seenBy: 'group',
  isShared: false,
  partner: null,
} as const

it('[W16] what was written and not said is there at the end, for whoever wrote it', () => {
  const memory = memoryOfItsOwn()
  expect(unsaidIn(room, memory)).toBeNull()
  keepDraft(memory, 'room', { ...draft, will: '' })
  expect(unsaidIn(room, memory)).toBeNull()
  keepDraft(memory, 'room', draft)
  expect(unsaidIn(room, memory)).toMatchObject({
    id: null,
    owner: ada,
    name: 'Ada',
    mine: true,
    isShared: false,
    words: draft,
  })
})

it('[W18] what one copies holds one’s own words, and of the others’ what they let out', () => {
  const plain = {
    id: null,
    revision: 0,
    letOut: 'stays',
    mine: false,
    isShared: false,
    sight: '',
    isForMe: false,
    asks: '',
    seenBy: 'group',
    attempts: [],
    shared: null,
  } as const
  const mine = { ...plain, owner: ada, name: 'Ada', mine: true, words: draft }
  const bos = { ...plain, owner: 'bo' as MemberId, name: 'Bo', words: { ...draft, will: 'rest' } }
  const items = itemsOf([mine, bos, { ...mine, words: null }])
  expect(asText('Tuesday', mayLeave(items, ada, ['Ada', 'Bo']))).toMatch(
    /^Tuesday\n.*Monday, I will listen first \(by .*29.*\)$/,
  )
  const letOut = itemsOf([{ ...bos, letOut: 'with-name' }])
  expect(asText('Tuesday', mayLeave(letOut, ada, ['Ada', 'Bo']))).toMatch(/rest \(Bo · by/)
})

const END = 10_000_000_000

/** A session of a circle that is over, in which this is one’s own. */
function over(...mine: readonly Partial<Commitment>[]): Parameters<typeof closedIn>[0] {
  const plain = { owner: ada, seenBy: 'group', words: 'sealed', revision: 1, partner: null, isOpen: true, thanked: [] }
  const own = mine.map((one) => ({ ...plain, attempts: [], undoable: null, letOut: 'stays', ...one }))
  const home = {
    me: ada,
    own: { mine: own, asked: [], thanked: [] },
    seen: [],
    nameOf: () => 'Bo',
    open: () => draft,
    openLearned: () => 'a bell helps',
  }
  return { phase: { is: 'over', endedAt: END }, home, circle: 'circle' } as unknown as ReturnType<typeof over>
}

it('[W18] what one closed in the session goes along, with what was learned, and nothing that was closed before', () => {
  const attempts = [{ words: 'sealed', learned: 'sealed', outcome: 'done' }] as never
  const closed = (at: number) =>
    ({ isOpen: false, attempts, undoable: { until: at + UNDOABLE_FOR, thanked: [] } }) as unknown as Partial<Commitment>
  const room = over(closed(END - 60_000), closed(END - 86_400_000), { isOpen: false })
  expect(closedIn(room)).toMatchObject([{ mine: true, attempts: [{ outcome: 'done', learned: 'a bell helps' }] }])
})

it('[K4] [K14] says who really sees one’s own, also when whoever was asked would rather not', () => {
  const bo = 'bo' as MemberId
  const room = over(
    { seenBy: 'partner', partner: { is: 'accepted', member: bo } },
    { seenBy: 'partner', partner: { is: 'declined', member: bo } },
    { seenBy: 'me' },
    {},
  )
  expect(promisedIn(room).map(({ sight, isForMe }) => [sight, isForMe])).toEqual([
    ['only you and Bo see it', false],
    ['only you see it', true],
    ['only you see it', true],
    ['', false],
  ])
})

it('[W24] that nobody said a commitment is said only where it is known', () => {
  const left = (circle: string | null, home: object, kind = 'commit') =>
    nothingLeft({ circle, home: { seen: [], ...home }, all: { agenda: [{ kind }] } } as unknown as ReturnType<
      typeof over
    >)
  const seen = [{ isOpen: false }]
  expect(left('circle', { seen, isKnown: true }), 'said, and closed since').toBe(endWords.noneOpen)
  expect(left('circle', { isKnown: true })).toBe(endWords.none)
  expect(left(null, {})).toBe(endWords.none)
  expect(left(null, {}, 'teach')).toBe(endWords.nothing)
  expect(left('circle', { isKnown: false }), 'it is closed, or has not answered').toBe('')
  expect(left('circle', {}), 'whoever is in the room alone').toBe('')
})
