import type { Ours } from '@rondo/shared/export/ours'
import type { MemberId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Step } from '../step.ts'
import { demand } from '../violation.ts'
import { jsonOf } from './json-of.ts'
import { allView } from './views-of.ts'

/** [X16] What belongs to all leaves only when every member has said yes to it as it stands, and what somebody said stays does not leave again. */
export class LetOut {
  /** Who has said yes to what, counted beside the room. */
  readonly #yes = new Map<string, Set<MemberId>>()
  readonly #stays = new Set<string>()

  step({ before, after, asked, command }: Step): void {
    if (before.lettings === after.lettings && before.members === after.members) return
    if (asked?.command.type === 'ours.let-out') this.#says(asked.command.of, asked.member)
    if (asked?.command.type === 'ours.keep') this.#stays.add(jsonOf(asked.command.of))
    if (command.type === 'cards.keep') for (const card of command.cards) this.#stays.add(jsonOf({ is: 'card', card }))
    this.#forgetWhatIsGone(after)
    for (const { of, state } of after.lettings) {
      const name = jsonOf(of)
      demand(state.is === 'stays' || !this.#stays.has(name), 'X16', () => `${name} was to stay, and is ${state.is}`)
      if (state.is !== 'leaves' || isLetOutIn(before, of)) continue
      const silent = after.members.find(({ id }) => !this.#yes.get(name)?.has(id))
      demand(!silent, 'X16', () => `${name} leaves, and ${silent?.id} has not said yes`)
    }
    const seen = jsonOf(allView(after).lettings)
    const betrayed = after.members.find(({ id }) => seen.includes(id))
    demand(!betrayed, 'X16', () => `everyone sees what ${betrayed?.id} said`)
  }

  #says(of: Ours, by: MemberId): void {
    const name = jsonOf(of)
    this.#yes.set(name, (this.#yes.get(name) ?? new Set()).add(by))
  }

  /** Said anew, or asked anew, it is another question. */
  #forgetWhatIsGone({ lettings }: Room): void {
    const open = new Set(lettings.map(({ of }) => jsonOf(of)))
    for (const name of this.#yes.keys()) if (!open.has(name)) this.#yes.delete(name)
    for (const name of this.#stays) if (!open.has(name)) this.#stays.delete(name)
  }
}

const isLetOutIn = ({ lettings }: Room, of: Ours): boolean =>
  lettings.some((one) => one.state.is === 'leaves' && jsonOf(one.of) === jsonOf(of))
