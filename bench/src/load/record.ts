import type { Change, OwnChange } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import type { Recorded } from '../recorded.ts'
import type { Dialect } from './dialect.ts'
import { hand, stepsOfARound } from './hands.ts'
import type { Member } from './member.ts'

/** Milliseconds in which everything that a command brings about has come. */
const ARRIVAL = 50

/** What a server sends while one room goes through one round of the load's commands. */
export async function record(dialect: Dialect, members: readonly Member[]): Promise<Recorded> {
  const steps: Recorded[number][] = []
  for (let step = 0; step < stepsOfARound(members.length); step++) {
    const heard: { answer?: Answer; change?: Change } = {}
    const own: { place: number; own: OwnChange }[] = []
    for (const [at, member] of members.entries()) {
      member.record = (kind, text) => {
        if (kind === 'answer') heard.answer = dialect.read(text) as Answer
        if (kind === 'change') heard.change = dialect.read(text) as Change
        if (kind === 'own') own.push({ place: at, own: dialect.read(text) as OwnChange })
      }
    }
    const { place, command } = hand(step, members.length)
    await members[place]?.commands(command)
    await new Promise((done) => setTimeout(done, ARRIVAL))
    const { answer, change } = heard
    if (!answer || !change) throw new Error('A command was not answered, or changed nothing')
    steps.push({ answer, change, own })
  }
  for (const member of members) member.record = null
  return steps
}
