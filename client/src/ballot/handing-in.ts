import { packEnvelope } from '@rondo/shared/envelope/envelope'
import { writeBlank } from '@rondo/shared/envelope/letter'
import type { Token } from '@rondo/shared/envelope/tokens'
import type { BallotId } from '@rondo/shared/ids'
import { fromBase64url } from '@rondo/shared/seal/base64url'
import type { Moment } from '@rondo/shared/time'
import type { RoomClient } from '../session/room-client.ts'
import { postEnvelope } from './post-envelope.ts'
import { type Sending, someMoment } from './sending.ts'
import type { Timers } from './timers.ts'

/** Real milliseconds between two attempts, at least. */
export const RETRY = 400

/** What one hands in within a window. */
export interface Load {
  readonly ballot: BallotId
  readonly tokens: readonly Token[]
  /** As base64url, as many as tokens. */
  readonly letters: readonly string[]
  readonly sending: Sending
  /** The end of the window. */
  readonly until: Moment
}

/**
 * [E6] Each letter that the box has not at a moment of its own, and again until it has; `taken` is told its place then. What failed goes at
 * another moment of chance: all that waited for a line would come together, just before the one that is known to be back. `random` gives numbers in [0, 1).
 */
export function handInAll(
  client: RoomClient,
  { ballot, tokens, letters, sending, until }: Load,
  { timers, random, taken }: { timers: Timers; random: () => number; taken: (place: number) => void },
): void {
  const anew = () => someMoment(client.now(), until, random) - client.now()
  for (const [place, letter] of letters.entries()) {
    if (sending.taken.includes(place)) continue
    const bytes = packEnvelope({
      room: client.keys.room,
      ballot,
      token: tokens[place] as Token,
      letter: fromBase64url(letter) ?? writeBlank(),
    })
    const post = async (): Promise<void> => {
      const posted = await postEnvelope(client.server, new Uint8Array(bytes))
      if (posted === 'again' && client.now() < until) return timers.after(Math.max(anew(), RETRY), () => void post())
      if (posted === 'ok') taken(place)
    }
    const wait = (sending.at[place] ?? 0) - client.now()
    timers.after(wait < 0 ? anew() : wait, () => void post())
  }
}
