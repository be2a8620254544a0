import type { MemberId } from '@rondo/shared/ids'
import { memberIn } from '@rondo/shared/room/members'
import type { Step } from '../step.ts'
import { demand } from '../violation.ts'
import { floorOf, turnOf } from './spoken.ts'

/** [X1] One speaks at a time, and is here or held; [X4] a turn that is over never comes again under its number, and is ended once. */
export class OneSpeaker {
  #last: { readonly number: number; readonly speaker: MemberId } = { number: 0, speaker: '' as MemberId }
  readonly #endedBy = new Map<number, string>()

  step({ before, after, asked }: Step): void {
    this.#follow(after)
    if (asked && ['turn.done', 'turn.pass', 'turn.give'].includes(asked.command.type) && 'turn' in asked.command) {
      const { turn } = asked.command
      const how = `${asked.device} ${asked.number}`
      demand(
        !this.#endedBy.has(turn as number),
        'X4',
        () => `turn ${turn} was ended by ${this.#endedBy.get(turn as number)} and ${how}`,
      )
      this.#endedBy.set(turn as number, how)
      demand(turnOf(before)?.number === turn, 'X4', () => `turn ${turn} was ended and not running`)
      demand(turnOf(before)?.speaker === asked.member, 'X1', () => `${asked.member} ended the turn of somebody else`)
    }
  }

  #follow(room: Step['after']): void {
    const turn = turnOf(room)
    const floor = floorOf(room)
    if (!turn || !floor) return
    const { number, speaker } = this.#last
    demand(turn.number >= number, 'X4', () => `turn ${turn.number} runs after turn ${number}`)
    demand(
      turn.number !== number || turn.speaker === speaker,
      'X1',
      () => `turn ${number} is ${speaker}’s and ${turn.speaker}’s`,
    )
    const presence = memberIn(room, turn.speaker)?.presence.is
    demand(presence !== undefined, 'X1', () => `${turn.speaker} has the floor and is not in the room`)
    demand(
      (presence === 'away') === (turn.held !== null),
      'X1',
      () => `${turn.speaker} is ${presence}, and held is ${turn.held}`,
    )
    this.#last = { number: turn.number, speaker: turn.speaker }
  }
}
