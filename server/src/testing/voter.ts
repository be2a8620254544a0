import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import { packEnvelope } from '@rondo/shared/envelope/envelope'
import { finishTokens } from '@rondo/shared/envelope/finish-tokens'
import { writeNumbers } from '@rondo/shared/envelope/letter'
import type { DrawnTokens, Issued, Token } from '@rondo/shared/envelope/tokens'
import type { RoomId } from '@rondo/shared/ids'
import type { Refusal } from '@rondo/shared/room/refusals'
import type { BallotSeen } from '@rondo/shared/room/view'
import { sodiumVoprf } from '../envelope/sodium-voprf.ts'
import type { Guest } from './guest.ts'

type Handed = 'ok' | Refusal

/** Hands in whatever these bytes are. */
export async function handIn(port: number, bytes: Uint8Array, headers: Record<string, string> = {}): Promise<Handed> {
  const response = await fetch(`http://127.0.0.1:${port}/api/envelopes`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', ...headers },
    body: Uint8Array.from(bytes),
  })
  const said = (await response.json()) as { refused: Refusal }
  return response.status === 200 ? 'ok' : said.refused
}

/** The ballot that somebody sees. */
export function ballotOf({ all }: Guest): BallotSeen {
  const ballot = all?.phase.is === 'live' ? all.phase.running.ballot : null
  if (!ballot) throw new Error('There is no ballot')
  return ballot
}

/** Somebody who takes part in a ballot: keeps its tokens, and packs envelopes. Blinds with the server's arithmetic, which costs a tenth of a browser's. */
export class Voter {
  /** The connection of this seat; another one after a crash. */
  guest: Guest
  drawn: DrawnTokens | null = null
  tokens: readonly Token[] = []
  readonly room: RoomId

  constructor(guest: Guest, room: RoomId) {
    this.guest = guest
    this.room = room
  }

  /** Asks over the socket for what is made of this set. */
  ask(blinded: readonly string[]): Promise<Issued | { readonly refused: Refusal }> {
    return this.guest.socket.emitWithAck('tokens', { ballot: ballotOf(this.guest).id, blinded: [...blinded] })
  }

  /** Draws a set, asks for it, and keeps the tokens that hold; says how many. */
  async draw(count = ballotOf(this.guest).envelopes): Promise<number> {
    this.drawn = drawTokens(count, sodiumVoprf)
    return this.finish(await this.ask(this.drawn.blinded))
  }

  /** Keeps the tokens of an answer, if its proof holds; says how many. */
  finish(answer: Issued | { readonly refused: Refusal }): number {
    const { publicKey } = ballotOf(this.guest)
    if ('refused' in answer || !publicKey || !this.drawn) throw new Error(`no tokens: ${JSON.stringify(answer)}`)
    this.tokens = finishTokens(publicKey, this.drawn, answer, sodiumVoprf) ?? []
    return this.tokens.length
  }

  /** An envelope with these numbers; its parts may be others than they should be. */
  envelope(numbers: readonly number[], changes: Partial<Parameters<typeof packEnvelope>[0]> = {}): Uint8Array {
    const [token] = this.tokens
    if (!token) throw new Error('No token is left')
    const letter = writeNumbers(numbers)
    return packEnvelope({ room: this.room, ballot: ballotOf(this.guest).id, token, letter, ...changes })
  }
}
