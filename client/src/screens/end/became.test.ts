import { UNDOABLE_FOR } from '@rondo/shared/commitment/commitment'
import { expect, it } from 'vitest'
import { becameIn } from './became.ts'

const END = 10_000_000_000
const DURING = END - 60_000 + UNDOABLE_FOR
const base = { owner: 'bo', seenBy: 'group', words: 'now', revision: 1, partner: null, isOpen: true, letOut: 'stays' }

const attempts = (...outcomes: string[]) => outcomes.map((outcome) => ({ words: 'then', learned: null, outcome }))
const seen = (id: string, undoableUntil: number | null, ...outcomes: string[]) => ({
  ...base,
  id,
  undoableUntil,
  attempts: attempts(...outcomes),
})

/** A session that is over, and what this one may see. */
function over(kind: string, all: readonly object[], own: object = {}): Parameters<typeof becameIn>[0] {
  const home = {
    me: 'ada',
    seen: all,
    own: { mine: [], asked: [], thanked: [], ...own },
    nameOf: () => 'Bo',
    open: (_: string, sealed: string) => ({ when: '', will: sealed, by: '', sure: null }),
  }
  const phase = { is: 'over', endedAt: END }
  return {
    phase,
    home,
    circle: 'circle',
    all: { agenda: [{ kind }], schedule: { startedAt: END - 3_600_000 } },
  } as unknown as ReturnType<typeof over>
}

it('[W25] tells what became of each in this session, as it was promised then', () => {
  const all = [
    seen('let go', DURING, 'not-yet', 'let-go'),
    seen('before', END - 86_400_000, 'done'),
    seen('afterwards', END + 60_000 + UNDOABLE_FOR, 'done'),
    seen('open', null),
    seen('done', DURING, 'done'),
  ]
  expect(becameIn(over('review', all)).map(({ id, outcome, words }) => [id, outcome, words?.will])).toEqual([
    ['let go', 'let-go', 'then'],
    ['done', 'done', 'then'],
  ])
  expect(becameIn(over('round', all)), 'it did not come back to them').toEqual([])
})

it('[W25] [K4] tells it of those that one may see, each once, one’s own first', () => {
  const undoable = { until: DURING, thanked: [] }
  const mine = { ...base, id: 'mine', owner: 'ada', undoable, attempts: attempts('partly') }
  const told = { ...seen('told', DURING, 'done'), seenBy: 'partner', isAccepted: true }
  const notYet = { ...seen('not told', DURING, 'done'), seenBy: 'partner', isAccepted: false }
  const room = over('review', [seen('mine', DURING, 'partly')], { mine: [mine], asked: [told, notYet] })
  expect(becameIn(room).map(({ id, mine, sight }) => [id, mine, sight])).toEqual([
    ['mine', true, ''],
    ['told', false, 'only you and Bo see it'],
  ])
})
