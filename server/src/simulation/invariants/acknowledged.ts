import type { DeviceId, MemberId } from '@rondo/shared/ids'
import type { CommandMessage } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import { memberIn } from '@rondo/shared/room/members'
import type { Refusal } from '@rondo/shared/room/refusals'
import type { Asked, Step } from '../step.ts'
import { demand } from '../violation.ts'

/** After these nobody can say whether the command had happened under an earlier connection. */
const SAYS_NOTHING: readonly Refusal[] = ['try-again', 'not-a-member', 'room-burned', 'unknown-room', 'too-late']

/** [X5] What was acknowledged is kept, as the version that was said, and has happened once; what was refused has not happened. */
export class Acknowledged {
  /** The version each kept command made. */
  readonly #kept = new Map<string, { readonly version: number; readonly member: MemberId }>()
  /** Kept, and not remembered by the room any more: whoever gives up a seat, or loses it, takes that along. */
  readonly #forgotten = new Set<string>()
  readonly #refused = new Map<string, Refusal>()

  step({ before, after, asked }: Step): void {
    if (asked) this.#keep(asked, after.version)
    for (const { id } of before.members) if (!memberIn(after, id)) this.#forget(id)
  }

  #keep({ member, device, number, command }: Asked, version: number): void {
    const key = `${device} ${number}`
    demand(!this.#kept.has(key), 'X5', () => `${command.type} of ${key} happened twice`)
    demand(!this.#refused.has(key), 'X5', () => `${command.type} of ${key} happened and was refused`)
    this.#kept.set(key, { version, member })
  }

  #forget(member: MemberId): void {
    for (const [key, kept] of this.#kept) {
      if (kept.member !== member) continue
      this.#kept.delete(key)
      this.#forgotten.add(key)
    }
  }

  /** A server has given this answer. */
  answered(device: DeviceId, { number, command }: CommandMessage, answer: Answer): void {
    const key = `${device} ${number}`
    if (this.#forgotten.has(key)) return
    const version = this.#kept.get(key)?.version
    if ('ok' in answer) {
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
