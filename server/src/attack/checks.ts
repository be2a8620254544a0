import { isDeepStrictEqual } from 'node:util'
import type { Room } from '@rondo/shared/room/room'
import { viewForAll } from '@rondo/shared/room/view-for-all'
import { type Circle, typedWords } from './honest/circle.ts'
import type { Spent } from './hostile/ledger.ts'
import { TRACE } from './hostile/values.ts'
import { type Holdings, isAboutAsBefore, MORE_FILES, MORE_HEAP } from './settled.ts'

/** One thing that must hold, as a line of what the attack prints. */
export interface Check {
  readonly check: string
  readonly ok: boolean
  readonly [more: string]: unknown
}

const MEBIBYTE = 2 ** 20
/** Lines a server may write in a whole attack at level info and above. */
const MOST_LINES = 20
const INFO = 30
const SHOWN = 10

const sum = (counts: Readonly<{ [name: string]: number }>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0)

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return Math.round(sorted[Math.ceil(part * sorted.length) - 1] ?? 0)
}

/** What was sent, and how it was answered. */
export function judgeSpent(before: Spent, spent: Spent, messages: number, seconds: number): Check[] {
  const wrong = [...before.wrong, ...spent.wrong]
  const { sent, answers } = spent
  return [
    { check: 'all hostile messages were sent', ok: sum(sent) >= messages, seconds: Math.round(seconds), sent },
    {
      check: 'whoever was answered was answered once, from the closed list',
      ok: wrong.length === 0 && sum(answers) > 0,
      answers,
      wrong,
    },
  ]
}

/** Whether anything happened to the honest members. */
export function judgeCircles(
  circles: readonly Circle[],
  calm: readonly number[],
  besieged: readonly number[],
): Check[] {
  const records = circles.map(({ record }) => record)
  const all = (count: (record: (typeof records)[number]) => number) =>
    records.reduce((total, record) => total + count(record), 0)
  const wrong = records.flatMap((record) => record.wrong)
  const rounds = records.map((record) => record.rounds)
  return [
    { check: 'no member lost the connection', ok: all(({ drops }) => drops) === 0, drops: all(({ drops }) => drops) },
    {
      check: 'every session went on: turns ended once, everybody had theirs, all saw the same',
      ok: wrong.length === 0 && rounds.every((count) => count >= 4),
      rounds,
      turns: all((record) => record.turns),
      endedByTheClockOrTheInsider: all((record) => record.endedByOthers),
      accepted: all((record) => record.accepted),
      tooLate: all((record) => record.refused),
      viewsCompared: all((record) => record.comparisons),
      wrong: wrong.slice(0, SHOWN),
    },
    {
      check: 'milliseconds from a member’s command to its answer (told, not judged)',
      ok: besieged.length > 0,
      calm: { p50: percentile(calm, 0.5), p99: percentile(calm, 0.99), count: calm.length },
      besieged: { p50: percentile(besieged, 0.5), p99: percentile(besieged, 0.99), count: besieged.length },
    },
  ]
}

/** What was acknowledged is kept, what is kept is what everybody saw last, and nothing an attacker made up is in it. */
export function judgeStored(circles: readonly Circle[], stored: readonly (Room | null)[]): Check {
  const wrong: string[] = []
  for (const [place, circle] of circles.entries()) {
    const room = stored[place]
    if (!room) {
      wrong.push('a room is not there')
      continue
    }
    const text = JSON.stringify(room)
    if (text.includes(TRACE) || /"(__proto__|constructor|toString)":/.test(text)) wrong.push('hostile content is kept')
    const kept = viewForAll(room)
    for (const { id, view, kept: promise } of circle.members) {
      if (!isDeepStrictEqual(view, kept)) wrong.push(`seen ${view?.version}, kept ${kept.version}`)
      const words = room.commitments.find(({ owner }) => owner === id)?.words ?? null
      if (words !== promise.words) wrong.push(`a promise of version ${promise.version} is lost`)
    }
  }
  return {
    check: 'what was acknowledged is kept, and nothing else',
    ok: wrong.length === 0,
    wrong: wrong.slice(0, SHOWN),
  }
}

/** Whether the server holds about as much as before. */
export function judgeMemory(before: Holdings, after: Holdings): Check {
  const shown = ({ heap, rss, files }: Holdings) => ({
    heap: Number((heap / MEBIBYTE).toFixed(1)),
    rss: Math.round(rss / MEBIBYTE),
    files,
  })
  return {
    check: 'memory and connections are back where they were',
    ok: isAboutAsBefore(after, before),
    unit: 'MiB',
    tolerance: { heap: MORE_HEAP / MEBIBYTE, files: MORE_FILES },
    before: shown(before),
    after: shown(after),
  }
}

/** Whether the log stayed short and told nobody anything. */
export function judgeLog(said: string, circles: readonly Circle[], ...spent: readonly Spent[]): Check {
  const lines = said.split('\n').filter((line) => line.startsWith('{'))
  const loud = lines.filter((line) => JSON.parse(line).level >= INFO)
  const ids = circles.flatMap(({ known }) => [known.room, known.join, known.seat, ...known.members])
  const secrets = [...ids, ...typedWords, TRACE, '127.0.0.1:', '10.1.', '10.9.9.']
  // Where it listens is said before the log begins.
  const told = secrets.filter((secret) => lines.some((line) => line.includes(secret)))
  const kinds = new Map<string, number>()
  for (const line of loud) {
    const { msg, failure } = JSON.parse(line)
    const kind = `${msg}: ${JSON.stringify(failure)}`
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return {
    check: 'the log is short and holds no words, ids or addresses',
    ok: loud.length <= MOST_LINES && told.length === 0,
    messages: spent.reduce((all, { sent }) => all + sum(sent), 0),
    lines: loud.length,
    told: told.length,
    most: [...kinds].sort(([, one], [, other]) => other - one).slice(0, SHOWN),
  }
}
