import { committing, turns } from '@rondo/shared/formats/parts'
import type { MemberId, RoomId } from '@rondo/shared/ids'
import type { Opening } from '@rondo/shared/protocol/opening'
import { drawSeat } from '@rondo/shared/seal/draw'
import { memberOf, type RoomKeys } from '@rondo/shared/seal/keys'
import type { Segment } from '@rondo/shared/segments/index'
import { freshOpening } from '../../testing/opening.ts'
import { HonestMember } from './member.ts'
import type { HonestPainter } from './painter.ts'
import { Record } from './record.ts'

const NAMES = ['Adaline', 'Boudewijn', 'Cyprian', 'Dorothea']
const TITLE = 'Thursday circle of the northern offices'
const ROUNDS = 28
/** Of those so many draw on the board, too. */
const PAINTERS = 2
/** Milliseconds in which all of them must have the same board. */
const LONGEST_SAME = 20_000

/** What must be found nowhere outside the browsers. */
export const typedWords: readonly string[] = [...NAMES, TITLE, 'I will call the printer']

/** A promise is made first and may then be said anew as often as one likes; then comes one round after another. */
const agenda: readonly Segment[] = [
  { ...committing(), options: { writing: 15, each: 30, least: 20, most: 120, grace: 20 } } as Segment,
  ...Array.from({ length: ROUNDS }, (_, place) => turns(`round-${place + 1}`, 'check-in', [60, 20, 120])),
]

/** What somebody who means ill may know of a circle: the link and a seat in it. */
export interface Known {
  readonly room: RoomId
  readonly join: string
  readonly seat: string
  readonly members: readonly MemberId[]
  readonly segments: readonly string[]
}

/** One room whose people go on with their session whatever happens around them. */
export class Circle {
  readonly record = new Record()
  readonly members: HonestMember[] = []
  readonly keys: RoomKeys
  readonly #painters: HonestPainter[] = []
  readonly #opening: Opening
  readonly #insider = drawSeat()
  readonly #port: number
  readonly #random: () => number

  constructor(port: number, random: () => number) {
    const { keys, seat, opening } = freshOpening(TITLE)
    this.#port = port
    this.#random = random
    this.keys = keys
    this.#opening = { ...opening, agenda, minutes: 180, people: NAMES.length + 1 }
    for (const [place, name] of NAMES.entries())
      this.members.push(
        new HonestMember({ port, keys, name, random, record: this.record, ...(place === 0 ? { seat } : {}) }),
      )
  }

  get known(): Known {
    const members = [...this.members.map(({ id }) => id), memberOf(this.#insider)]
    const { room, join } = this.keys
    return { room, join, members, seat: this.#insider, segments: agenda.map(({ id }) => id) }
  }

  /** Opens the room, lets everybody in, and begins. Behind a closed door nobody new comes in. */
  async begin(address: string, closesDoor: boolean): Promise<void> {
    const opened = await fetch(`http://127.0.0.1:${this.#port}/api/rooms`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address },
      body: JSON.stringify(this.#opening),
    })
    if (opened.status !== 201) throw new Error(`A room was not opened: ${opened.status}`)
    for (const member of this.members) await member.join()
    await this.#seatInsider()
    const [host] = this.members
    if (closesDoor) await host?.must({ type: 'door.close' })
    await host?.must({ type: 'session.start' })
    for (const member of this.members) member.play()
    for (const member of this.members.slice(0, PAINTERS)) this.#painters.push(await member.painter())
    for (const painter of this.#painters) painter.begin()
  }

  /** Fulfils when everybody has had another turn in a round that began after this was asked. */
  async anotherRound(): Promise<void> {
    const wanted = this.record.rounds + 2
    await this.record.until(() => this.record.rounds >= wanted)
  }

  /** Lets the session stand, and compares what everybody sees with what a newcomer would. */
  async end(): Promise<void> {
    for (const member of this.members) member.rest()
    await this.#endDrawing()
    await this.members[0]?.must({ type: 'host.pause' })
    for (const member of this.members) await member.again()
    for (const member of this.members) member.bracesForTheEnd()
  }

  leave(): void {
    for (const member of this.members) member.go()
  }

  /** All of them have the same, and it was kept. */
  async #endDrawing(): Promise<void> {
    for (const painter of this.#painters) await painter.rest()
    const end = performance.now() + LONGEST_SAME
    const isSame = () => new Set(this.#painters.map(({ whole }) => whole)).size === 1
    while (!isSame() && performance.now() < end) await new Promise((done) => setTimeout(done, 50))
    if (!isSame()) this.record.wrong.push('painters have different boards')
    for (const painter of this.#painters) painter.go()
  }

  /** Somebody who comes in like the others, and whose seat then falls into the wrong hands. */
  async #seatInsider(): Promise<void> {
    const { keys } = this
    const random = this.#random
    const insider = new HonestMember({
      port: this.#port,
      keys,
      name: 'Nobody',
      random,
      record: new Record(),
      seat: this.#insider,
    })
    await insider.join()
    insider.go()
  }
}
