import type { BoardCounts, BoardKind } from '../boards/board-load.ts'
import type { Figure } from '../figure.ts'
import { median, spread } from '../median.ts'
import type { StoreUsed } from '../stores.ts'
import { Subject } from '../subject.ts'

const BOARDS = 50
const PEOPLE = 8
const REPETITIONS = 3
/** Seconds. */
const WARM = 3
const SECONDS = 8
/** Milliseconds between two updates of somebody when nobody is in a hurry: a load that both can carry. */
const PACE = { every: 200 }

interface Run {
  readonly saturated: BoardCounts
  /** Updates for each second of the server's processor, all threads together. */
  readonly worth: number
  readonly paced: BoardCounts
  /** Bytes a board. */
  readonly memory: number
}

async function run(kind: BoardKind, env: Record<string, string> = {}): Promise<Run> {
  const subject = await Subject.startBoards(kind, env)
  try {
    const before = await subject.memory()
    await subject.open(BOARDS, PEOPLE)
    const idle = await subject.usage()
    const saturated = await subject.draw(WARM, SECONDS, null)
    const busy = await subject.usage()
    const worth = saturated.rate / ((busy.processor - idle.processor) / (busy.at - idle.at))
    const paced = await subject.draw(WARM, SECONDS, PACE)
    const after = await subject.memory()
    return { saturated, worth, paced, memory: (after.heap - before.heap) / BOARDS }
  } finally {
    await subject.end()
  }
}

/** Everybody draws on boards of eight: how many updates reach everybody, how soon, and what a board takes. */
export async function board(stores: readonly StoreUsed[]): Promise<readonly Figure[]> {
  const runs = new Map<string, Run[]>()
  const add = async (name: string, one: Promise<Run>) => void runs.set(name, [...(runs.get(name) ?? []), await one])
  for (let times = 0; times < REPETITIONS; times++) {
    for (const { suffix, env } of stores) await add(`ours${suffix}`, run('rondo', { ...env }))
    await add('hocuspocus', run('hocuspocus'))
  }
  return stores.flatMap(({ suffix }) => figuresOf(suffix, runs))
}

function figuresOf(suffix: string, runs: ReadonlyMap<string, readonly Run[]>): readonly Figure[] {
  const of = (name: string, value: (run: Run) => number) => (runs.get(name) ?? []).map(value)
  const figure = (name: string, unit: string, lower: boolean, value: (run: Run) => number, note: string): Figure => {
    const [ours, theirs] = [of(`ours${suffix}`, value), of('hocuspocus', value)]
    return {
      name: `${name}${suffix}`,
      unit,
      ...(lower ? { lower: true } : {}),
      ours: median(ours),
      peers: { hocuspocus: median(theirs) },
      note: `${note}; medians of ${REPETITIONS} runs in turn, ours ${spread(ours)}, hocuspocus ${spread(theirs)}, ratio ${(median(ours) / median(theirs)).toFixed(2)}`,
    }
  }
  const how = `${BOARDS} boards of ${PEOPLE}, each of whom draws again as soon as the seven others have what they drew`
  const kept = 'ours is on the disk before anybody sees it, hocuspocus stores it within seconds'
  const calm = `the same boards, everybody draws every ${PACE.every} ms (${Math.round((1000 / PACE.every) * BOARDS * PEOPLE)} updates/s)`
  return [
    figure('board updates', 'updates/s', false, ({ saturated }) => saturated.rate, `${how}; ${kept}`),
    figure(
      'board p99',
      'ms',
      true,
      ({ saturated }) => saturated.p99,
      `from sending to the last receipt, in these runs`,
    ),
    figure('board at a pace p99', 'ms', true, ({ paced }) => paced.p99, `from sending to the last receipt; ${calm}`),
    figure(
      'board memory',
      'bytes a board',
      true,
      ({ memory }) => memory,
      'heap and buffers after garbage collection, with its eight connections',
    ),
  ]
}
