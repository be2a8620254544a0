import { challenges, closing, opening, pulse } from '@rondo/shared/formats/parts'
import { whatMatters } from '@rondo/shared/formats/what-matters'
import type { SegmentId } from '@rondo/shared/ids'
import { AGREED } from '@rondo/shared/poll/poll'
import type { BallotSeen, RunningSeen } from '@rondo/shared/room/view'
import { onTestFinished } from 'vitest'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import { openRoom } from '../../session/open-room.ts'
import type { RoomClient } from '../../session/room-client.ts'
import { Person } from '../../session/testing/people.ts'
import { BallotMemory } from '../ballot-memory.ts'
import { type Part, Participant } from '../participant.ts'

/** As many need not be asked before a ballot for cards. */
const HELD_AT_ONCE = 4

/** Somebody at a device that takes part in the ballots of a room, and can be loaded again. */
export class Voter {
  person: Person
  participant: Participant
  /** Of the device. */
  readonly memory = memoryOfItsOwn()
  /** Of one tab: it outlives a reload. */
  readonly tab = memoryOfItsOwn()
  readonly kept: BallotMemory
  /** What became of cards that were not handed in. */
  readonly leftOver: { segment: SegmentId; cards: readonly string[] }[] = []
  /** What they had chosen may not have counted. */
  isLeftOut = false
  /** The parts in which they were cut off and came back to their words. */
  readonly backIn: SegmentId[] = []
  /** When in the window each envelope leaves. */
  random = Math.random
  readonly #waiting = new Set<() => void>()
  readonly #port: number
  readonly #key: string

  constructor(port: number, key: string, seat?: string) {
    this.#port = port
    this.#key = key
    this.person = seat === undefined ? new Person(port, key) : new Person(port, key, { seat })
    this.kept = new BallotMemory(this.memory, this.person.client.keys.room)
    this.participant = this.#participantOf(this.person.client)
    onTestFinished(() => this.participant.close())
  }

  /** The part that is running. */
  get running(): RunningSeen {
    const phase = this.person.all?.phase
    if (phase?.is !== 'live') throw new Error('the session does not run')
    return phase.running
  }

  get ballot(): BallotSeen {
    const { ballot } = this.running
    if (!ballot) throw new Error('there is no ballot')
    return ballot
  }

  /** Resolves as soon as everyone sees the running ballot like this. */
  sees(isSo: (ballot: BallotSeen) => boolean): Promise<void> {
    return this.person.until(() => {
      const phase = this.person.all?.phase
      return phase?.is === 'live' && phase.running.ballot !== null && isSo(phase.running.ballot)
    })
  }

  /** Resolves as soon as it stands so with one’s own part. */
  is(part: Part): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.participant.part !== part) return
        this.#waiting.delete(look)
        resolve()
      }
      this.#waiting.add(look)
      look()
    })
  }

  /** Another screen of the same page takes part from here on. */
  look(): void {
    this.participant.close()
    this.participant = this.#participantOf(this.person.client)
    this.participant.start()
  }

  /** The page is closed; what device and tab remember stays. */
  close(): void {
    this.participant.close()
    this.person.client.close()
  }

  /** The page is there again, as one that was loaded anew, and inside the room; it takes part from `start` on. */
  async load(): Promise<void> {
    const { seat, memory } = this.person
    this.person = new Person(this.#port, this.#key, { seat, memory })
    this.participant = this.#participantOf(this.person.client)
    await this.person.until(({ views }) => views.at === 'inside')
  }

  #participantOf(client: RoomClient): Participant {
    return new Participant({
      client,
      memory: this.memory,
      tab: this.tab,
      random: () => this.random(),
      changed: () => {
        for (const look of [...this.#waiting]) look()
      },
      leftOver: ({ segment, cards }) => this.leftOver.push({ segment, cards }),
      leftOut: () => {
        this.isLeftOut = true
      },
      cameBack: (segment) => {
        this.backIn.push(segment)
        const there = this.leftOver.findIndex((one) => one.segment === segment)
        if (there >= 0) this.leftOver.splice(there, 1)
      },
    })
  }
}

/** People whose session has just come to a ballot for cards, or to a pulse; the first one hosts. */
export async function votersAt<Name extends string>(port: number, kind: 'challenge' | 'pulse', ...names: Name[]) {
  const agenda = [opening(), ...(kind === 'challenge' ? [challenges()] : []), pulse(), closing()]
  const plan = {
    title: 'Thursdays',
    call: null,
    format: whatMatters.id,
    agenda,
    minutes: 60,
    people: 5,
    mustEndBy: null,
  }
  const opened = await openRoom(`http://127.0.0.1:${port}`, plan)
  if ('refused' in opened) throw new Error(opened.refused)
  const everyone = names.map((_, place) => new Voter(port, opened.key, place === 0 ? opened.seat : undefined))
  for (const [place, { person }] of everyone.entries()) await person.client.join(names[place] ?? '')
  const [host] = everyone as [Voter]
  await host.person.until(() => host.person.all?.members.length === names.length)
  await host.person.client.ask({ type: 'session.start' })
  await goOn(host)
  if (kind === 'challenge' && names.length < HELD_AT_ONCE) await agree(everyone)
  await Promise.all(everyone.map((one) => one.sees(({ publicKey }) => publicKey !== null)))
  const byName = Object.fromEntries(names.map((name, place) => [name, everyone[place]])) as Record<Name, Voter>
  return { ...byName, ...opened, everyone, host }
}

/** [E26] Too few for a ballot for cards say that they want one all the same. */
export async function agree(everyone: readonly Voter[]): Promise<void> {
  for (const { person } of everyone) {
    await person.until(() => person.all?.phase.is === 'live' && person.all.phase.running.poll?.isOpen === true)
  }
  for (const { person, running } of everyone)
    await person.client.ask({ type: 'poll.answer', segment: running.segment, numbers: [AGREED.yes], done: true })
}

/** On to the next part. */
export async function goOn({ person, running }: Voter): Promise<void> {
  const { segment } = running
  await person.client.ask({ type: 'host.next', segment })
  await person.until(() => person.all?.phase.is !== 'live' || person.all.phase.running.segment !== segment)
}

/** Everyone starts to take part, and has tokens. */
export async function getReady(everyone: readonly Voter[]): Promise<void> {
  for (const { participant } of everyone) participant.start()
  await Promise.all(everyone.map((one) => one.is('ready')))
}

/** The time to write is over, half a minute of the session after the host wished so: everyone hands in. */
export async function startWindow(host: Voter, everyone: readonly Voter[]): Promise<void> {
  await host.person.client.ask({ type: 'host.skip', segment: host.running.segment, turn: null })
  await Promise.all(everyone.map((one) => one.is('handing')))
}

/** Resolves once everyone sees what became of it. */
export async function untilEnded(everyone: readonly Voter[], as: 'opened' | 'void'): Promise<void> {
  await Promise.all(everyone.map((one) => one.sees(({ state }) => state.is === as)))
}
