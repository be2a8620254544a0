import { drawSeat } from '@rondo/shared/seal/draw'
import { chance } from './chance.ts'
import { NAMES } from './people.ts'
import type { Sighting } from './sighting.ts'
import { SimulatedMember } from './simulated-member.ts'

/** Which room to practise in, and with how many simulated members (24 at most). */
export interface Practice {
  /** The server's origin. */
  readonly server: string
  readonly key: string
  readonly people: number
  /** Where they sit, one after another; without it they take new seats. */
  readonly seats?: readonly string[]
  /** The same seed gives the same intentions. */
  readonly seed?: number
  /** Real seconds after which they go; without it they stay until the session is over. */
  readonly seconds?: number
  /** Whether one of them presses *Start* when all of them are in. */
  readonly start?: boolean
  readonly talk?: 'short' | 'part'
  readonly tell?: (sighting: Sighting) => void
}

/** The members at work; `over` resolves when all of them have gone. */
export interface Practising {
  readonly over: Promise<void>
  stop(): void
}

/** One after another, as people come, in milliseconds. */
const APART = 250
/** They look at the end for a moment before they go. */
const LINGER = 2000

/** [C21] Sends simulated members into a room, where they take part until the session is over. */
export function startPractice(practice: Practice): Practising {
  const people = Math.min(Math.max(Math.round(practice.people), 1), NAMES.length)
  const members = NAMES.slice(0, people).map(
    (name, index) =>
      new SimulatedMember({
        server: practice.server,
        key: practice.key,
        name,
        seat: practice.seats?.[index] ?? drawSeat(),
        random: chance((practice.seed ?? 1) * 1009 + index * 7919),
        talk: practice.talk ?? 'part',
        startsWith: practice.start && index === 0 ? people : null,
        tell: practice.tell ?? (() => {}),
      }),
  )
  const stopping = new AbortController()
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()))
  const timer = practice.seconds === undefined ? undefined : setTimeout(() => stopping.abort(), practice.seconds * 1000)
  const done = Promise.all(members.map((member, index) => pause(index * APART, stopped).then(() => member.comeIn())))
  const over = Promise.race([done.then(() => pause(LINGER, stopped)), stopped]).then(() => {
    clearTimeout(timer)
    for (const member of members) member.stop()
  })
  return { over, stop: () => stopping.abort() }
}

/** So many milliseconds; for ever once it was stopped. */
const pause = (duration: number, stopped: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, duration)
    void stopped.then(() => clearTimeout(timer))
  })
