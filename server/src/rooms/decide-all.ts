import type { Answer } from '@rondo/shared/room/answer'
import type { ByRoom } from '@rondo/shared/room/by'
import type { Decide } from '@rondo/shared/room/decide'
import type { Room } from '@rondo/shared/room/room'
import type { Asked } from './asked.ts'

/** What becomes of something that was asked, once the room is kept. */
export interface Outcome {
  readonly asked: Asked
  readonly answer: Answer
  /** The room after it. */
  readonly room: Room
}

/** How rooms change, and how they catch up with the clock. */
export interface Rules {
  readonly decide: Decide
  settle(room: Room): Room
}

/** Decides one after the other, each on what the one before has left. A command that fails leaves the room as it was. */
export function decideAll(
  room: Room,
  all: readonly Asked[],
  by: ByRoom,
  { decide, settle }: Rules,
  failed: (error: unknown) => void,
): readonly Outcome[] {
  let last = room
  return all.map((asked) => {
    const { command, asker } = asked
    // What fell due while no server ran is looked at after the room has been told so.
    if (command.type !== 'servers.gone') last = settle(last)
    let answer: Answer
    try {
      const decision = decide(last, command, asker ? { ...by, ...asker } : by)
      if ('accepted' in decision) last = decision.accepted
      answer = 'accepted' in decision ? { ok: true, version: last.version } : answerOf(decision)
    } catch (error) {
      failed(error)
      answer = { refused: 'try-again' }
    }
    return { asked, answer, room: last }
  })
}

const answerOf = (decision: Exclude<ReturnType<Decide>, { accepted: Room }>): Answer =>
  'repeated' in decision ? decision.repeated : { refused: decision.refused }
