import type { DeviceId } from '@rondo/shared/ids'
import type { CommandMessage } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import type { Refusal } from '@rondo/shared/room/refusals'
import type { Step } from '../step.ts'
import { demand } from '../violation.ts'

/** After these nobody can say whether the command had happened under an earlier connection. */
const SAYS_NOTHING: readonly Refusal[] = ['try-again', 'not-a-member', 'room-burned', 'unknown-room', 'too-late']

/** [X5] What was acknowledged is kept, as the version that was said, and has happened once; what was refused has not happened. */
export class Acknowledged {
  /** The version each kept command made. */
  readonly #kept = new Map<string, number>()
  readonly #refused = new Map<string, Refusal>()

  step({ after, asked }: Step): void {
    // Whoever leaves takes along what the room remembers of it: after coming back the same may happen again.
    if (!asked || asked.command.type === 'member.leave') return
    const key = `${asked.device} ${asked.number}`
    demand(!this.#kept.has(key), 'X5', () => `${asked.command.type} of ${key} happened twice`)
    demand(!this.#refused.has(key), 'X5', () => `${asked.command.type} of ${key} happened and was refused`)
    this.#kept.set(key, after.version)
  }

  /** A server has given this answer. */
  answered(device: DeviceId, { number, command }: CommandMessage, answer: Answer): void {
    const key = `${device} ${number}`
    const version = this.#kept.get(key)
    if ('ok' in answer) {
      if (command.type === 'member.leave') return
      demand(
        version === answer.version,
        'X5',
        () => `${command.type} of ${key} was acknowledged as ${answer.version} and kept as ${version}`,
      )
    } else if (!SAYS_NOTHING.includes(answer.refused)) {
      demand(
        version === undefined,
        'X5',
        () => `${command.type} of ${key} was refused (${answer.refused}) and kept as ${version}`,
      )
    }
  }

  /** This answer has reached the one who asked, who takes it as final. */
  heard(device: DeviceId, { number }: CommandMessage, answer: Answer): void {
    if ('refused' in answer && !SAYS_NOTHING.includes(answer.refused))
      this.#refused.set(`${device} ${number}`, answer.refused)
  }
}
