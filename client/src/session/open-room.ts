import type { FormatId } from '@rondo/shared/formats/index'
import type { Opening } from '@rondo/shared/protocol/opening'
import { type Refusal, refusals } from '@rondo/shared/room/refusals'
import type { CircleOfRoom } from '@rondo/shared/room/room'
import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { hashOf, roomKeys } from '@rondo/shared/seal/keys'
import type { Segment } from '@rondo/shared/segments/index'
import type { Moment } from '@rondo/shared/time'
import { withSealedQuestions } from './sealed-questions.ts'
import { SealedWords } from './sealed-words.ts'

/** What a group wants, in plain words; they are sealed before they leave. */
export interface PlanOfRoom {
  readonly title: string
  readonly call: string | null
  readonly format: FormatId
  readonly agenda: readonly Segment[]
  /** The group's own questions, by the id of the part. */
  readonly questions?: Readonly<Record<string, string>>
  readonly minutes: number
  readonly people: number
  readonly mustEndBy: Moment | null
  /** The circle whose session it is. */
  readonly circle?: CircleOfRoom
}

/** The secrets of a room just opened: its link's, and the seat of whoever opened it. */
export interface Opened {
  readonly room: string
  readonly key: string
  readonly seat: string
}

const TRIES = 3
const LIMIT = 8000

/** [C13] Opens a room; the same request is made again when no answer came, and opens it once. `unreachable`: no server answered. */
export async function openRoom(
  server: string,
  plan: PlanOfRoom,
  { key, seat }: Pick<Opened, 'key' | 'seat'> = { key: drawKey(), seat: drawSeat() },
): Promise<Opened | { refused: Refusal | 'unreachable' }> {
  const opening = sealedOpening(key, seat, plan)
  for (let tries = 0; tries < TRIES; tries++) {
    const refused = await post(`${server}/api/rooms`, JSON.stringify(opening))
    if (refused === null) return { room: opening.room, key, seat }
    if (refused !== 'unreachable' && refused !== 'try-again') return { refused }
  }
  return { refused: 'unreachable' }
}

function sealedOpening(key: string, seat: string, plan: PlanOfRoom): Opening {
  const keys = roomKeys(key)
  if (!keys) throw new Error('a drawn key is a key')
  const words = new SealedWords(keys)
  return {
    room: keys.room,
    door: hashOf(keys.join),
    opener: hashOf(seat),
    title: words.seal('title', '', plan.title),
    call: plan.call ? words.seal('call', '', plan.call) : null,
    format: plan.format,
    agenda: withSealedQuestions(words, plan.agenda, plan.questions ?? {}),
    minutes: plan.minutes,
    people: plan.people,
    mustEndBy: plan.mustEndBy,
    circle: plan.circle ?? null,
  }
}

/** Null: accepted. */
async function post(url: string, body: string): Promise<Refusal | 'unreachable' | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(LIMIT),
    })
    if (answer.ok) return null
    const said = (await answer.json()) as { refused?: unknown }
    return refusals.find((code) => code === said.refused) ?? 'unreachable'
  } catch {
    return 'unreachable'
  }
}
