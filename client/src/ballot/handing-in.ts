import { packEnvelope } from '@rondo/shared/envelope/envelope'
import { writeBlank } from '@rondo/shared/envelope/letter'
import type { Token } from '@rondo/shared/envelope/tokens'
import type { BallotId } from '@rondo/shared/ids'
import { fromBase64url } from '@rondo/shared/seal/base64url'
import type { Moment } from '@rondo/shared/time'
import type { RoomClient } from '../session/room-client.ts'
import { postEnvelope } from './post-envelope.ts'
import type { Timers } from './timers.ts'

/** Real milliseconds kept free at the end of a window, and between two attempts. */
const MARGIN = 1_000
export const RETRY = 400

/** What one hands in within a window. */
export interface Load {
  readonly ballot: BallotId
  readonly tokens: readonly Token[]
  /** As base64url, as many as tokens. */
  readonly letters: readonly string[]
  /** The end of the window. */
  readonly until: Moment
}

/** [E6] Each letter at a moment of its own, and again until the box has it; `done` once it has all. `random` gives numbers in [0, 1). */
export function handInAll(
  client: RoomClient,
  { ballot, tokens, letters, until }: Load,
  { timers, random, done }: { timers: Timers; random: () => number; done: () => void },
): void {
  const left = Math.max(until - client.now() - MARGIN, 0)
  let missing = letters.length
  for (const [place, letter] of letters.entries()) {
    const bytes = packEnvelope({
      room: client.keys.room,
      ballot,
      token: tokens[place] as Token,
      letter: fromBase64url(letter) ?? writeBlank(),
    })
    const post = async (): Promise<void> => {
      const posted = await postEnvelope(client.server, new Uint8Array(bytes))
      if (posted === 'again' && client.now() < until) return timers.after(RETRY, () => void post())
      if (posted === 'ok') missing -= 1
      if (missing === 0) done()
    }
    timers.after(random() * left, () => void post())
  }
}
