import { setImmediate as immediately } from 'node:timers/promises'
import { writeCard } from '@rondo/shared/envelope/card-letter'
import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import { packEnvelope } from '@rondo/shared/envelope/envelope'
import { challenges, closing, opening } from '@rondo/shared/formats/parts'
import type { MemberId, RoomId } from '@rondo/shared/ids'
import type { BallotSeen } from '@rondo/shared/room/view'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { sodiumVoprf } from '../envelope/sodium-voprf.ts'
import type { Dice } from '../simulation/dice.ts'
import { Guest } from '../testing/guest.ts'
import { freshOpening, type Opened } from '../testing/opening.ts'
import { ballotOf, handIn, Voter } from '../testing/voter.ts'
import type { Evidence, Played, Traffic } from './evidence.ts'
import type { SubjectProcess } from './subject-process.ts'

/** Session milliseconds kept free at a window’s end, as a browser does. */
const MARGIN = 1_000

/** How many take part. */
const COUNTS = [4, 4, 4, 4, 5, 5, 5, 6, 7, 8]

/** Something that somebody does in the window, so many milliseconds after it began. */
export interface Moment {
  readonly after: number
  run(): Promise<void>
}

interface Simulated {
  readonly voter: Voter
  /** As a proxy in front of the server says it with whatever comes from there. */
  readonly address: string
  /** What is on the cards; null: a blank one. */
  readonly cards: readonly (string | null)[]
  /** When the browser is closed: before it has tokens, with them, so many milliseconds into the window, or not at all. */
  readonly leaves: 'before' | 'while-writing' | number | null
  /** Whether they load the page anew once they have tokens, and ask for the same ones again. */
  readonly reloads: boolean
  /** Whether their line is lost for a while in the window. */
  readonly losesLine: boolean
}

/** One room whose members write cards, some of whom drop out, and all that its server hears and says of it. */
export class SimulatedBallot {
  readonly #subject: SubjectProcess
  readonly #dice: Dice
  readonly #opened: Opened = freshOpening()
  readonly #people: Simulated[] = []
  readonly #traffic: Traffic[] = []
  readonly #truth = new Map<string, MemberId>()
  readonly #ends: (() => void)[] = []
  /** The last command’s number: above those of the beginning, and rising for whoever comes back, too. */
  #commands = 10
  /** Rejects when a connection ends that nobody ended, as on a machine that is too busy: nobody would wait for its member in vain. */
  readonly lost: Promise<never>
  #lose: (why: Error) => void = () => {}

  constructor(subject: SubjectProcess, dice: Dice) {
    this.lost = new Promise((_, reject) => {
      this.#lose = reject
    })
    this.lost.catch(() => {})
    this.#subject = subject
    this.#dice = dice
  }

  get room(): RoomId {
    return this.#opened.keys.room as RoomId
  }

  /** Opens the room, lets everybody in, and goes on to the cards. */
  async begin(): Promise<void> {
    const count = this.#dice.pick(COUNTS)
    await this.#openRoom(count)
    for (let place = 0; place < count; place++) await this.#comeIn(place)
    const [host] = this.#guests as [Guest]
    await host.reaches(await host.ask({ type: 'session.start' }))
    if (host.all?.phase.is !== 'live') throw new Error('The session does not run')
    await host.reaches(await host.ask({ type: 'host.next', segment: host.all.phase.running.segment }))
    await this.#sees(({ publicKey }) => publicKey !== null)
  }

  /** Everyone has tokens issued, in an order of chance, and does this and that meanwhile. */
  async write(): Promise<void> {
    await Promise.all(
      this.#shuffled(this.#people).map(async (simulated) => {
        if (simulated.leaves === 'before') return this.#leave(simulated)
        if (this.#dice.chance(0.3)) await this.#doSomething(simulated)
        await this.#drawTokens(simulated)
        if (simulated.reloads) {
          await this.#comeBack(simulated)
          await this.#askForTokens(simulated)
        }
        if (this.#dice.chance(0.5)) await this.#doSomething(simulated)
        if (simulated.leaves === 'while-writing') this.#leave(simulated)
      }),
    )
  }

  /** Fulfils when envelopes are taken; with what everybody does then. */
  async handIn(): Promise<readonly Moment[]> {
    await this.#sees(({ state }) => state.is === 'handing' && state.until !== null)
    const ballot = ballotOf(this.#staying)
    const left = (ballot.state.is === 'handing' ? (ballot.state.until ?? 0) : 0) - this.#subject.now - MARGIN
    return this.#people.flatMap((simulated) => this.#momentsOf(simulated, ballot, left))
  }

  /** Fulfils when everyone sees that it was opened, or is void. */
  async end(): Promise<void> {
    await this.#sees(({ state }) => state.is === 'opened' || state.is === 'void')
  }

  /** What there is to be known of it, with what the server kept. */
  played(kept: Pick<Evidence, 'versions' | 'places'>): Played {
    const guest = this.#staying
    const { id, members } = ballotOf(guest)
    const opened = (guest.all?.collections ?? []).flatMap(({ cards }) =>
      cards.map(({ id, sealed }) => ({ id, sealed })),
    )
    const addresses = members.map((id) => this.#people.find(({ voter }) => voter.guest.member === id)?.address ?? '')
    const evidence = { ...kept, ballot: id, members, addresses, traffic: this.#traffic, opened }
    return { evidence, truth: this.#truth }
  }

  close(): void {
    for (const end of this.#ends) end()
  }

  get #guests(): readonly Guest[] {
    return this.#people.map(({ voter }) => voter.guest)
  }

  /** The one who never leaves, also while a slow machine has let their connection go. */
  get #staying(): Guest {
    return this.#guests[1] as Guest
  }

  get #present(): readonly Guest[] {
    return this.#guests.filter(({ socket }) => socket.connected)
  }

  async #openRoom(people: number): Promise<void> {
    const response = await fetch(`http://127.0.0.1:${this.#subject.port}/api/rooms`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...this.#opened.opening, people, agenda: [opening(), challenges(), closing()] }),
    })
    if (response.status !== 201) throw new Error(`The room was not opened: ${response.status}`)
  }

  async #comeIn(place: number): Promise<void> {
    const { keys, seat } = this.#opened
    const address = this.#drawAddress()
    const guest = new Guest({
      port: this.#subject.port,
      keys,
      headers: { 'X-Forwarded-For': address },
      atEnd: (end) => this.#ends.push(end),
      ...(place === 0 ? { seat } : {}),
    })
    this.#listen(guest)
    const answer = await guest.join(`Member ${place}`)
    if ('refused' in answer) throw new Error(`Nobody could join: ${answer.refused}`)
    const dice = this.#dice
    const written = dice.pick([0, 0, 1, 1, 1, 2, 2, 3])
    const cards = [0, 1, 2].map((card) => (card < written ? `Card ${card} of ${place}, ${dice.random()}` : null))
    const leaves = dice.weighed([null, 'before', 'while-writing', dice.between(0, 19_000)] as const, (when) =>
      when === null ? 0.88 : 0.04,
    )
    const stays = leaves === null || place === 1
    const trouble = { reloads: place !== 1 && dice.chance(0.15), losesLine: place !== 1 && stays && dice.chance(0.15) }
    // Somebody must be left to see how it ends.
    this.#people.push({ voter: new Voter(guest, this.room), address, cards, leaves: stays ? null : leaves, ...trouble })
  }

  /** Of those that are kept for documentation (RFC 3849): long enough for nobody to have the same by chance. */
  #drawAddress(): string {
    const drawn = Array.from({ length: 6 }, () => this.#dice.between(0x1000, 0xffff).toString(16))
    return ['2001', 'db8', ...drawn].join(':')
  }

  /** Every packet of this connection, as the server has it. */
  #listen({ socket, member }: Guest): void {
    const heard =
      (from: 'member' | 'server') =>
      ({ data }: { data?: unknown }) =>
        this.#traffic.push({ is: 'packet', at: this.#subject.now, member, from, text: String(data ?? '') })
    socket.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') this.#lose(new Error(`A connection was lost: ${reason}`))
    })
    socket.io.engine.on('packetCreate', heard('member'))
    socket.io.engine.on('packet', heard('server'))
  }

  async #drawTokens(simulated: Simulated): Promise<void> {
    const { voter } = simulated
    voter.drawn = await inTurn(() => drawTokens(ballotOf(voter.guest).envelopes, sodiumVoprf))
    await this.#askForTokens(simulated)
  }

  /** Asked once more for the same ones, as after a lost answer, the server issues them again. */
  async #askForTokens({ voter }: Simulated): Promise<void> {
    const answer = await voter.ask(voter.drawn?.blinded ?? [])
    await inTurn(() => voter.finish(answer))
  }

  #momentsOf(simulated: Simulated, ballot: BallotSeen, left: number): readonly Moment[] {
    const { leaves, voter, address, cards } = simulated
    if (typeof leaves === 'string' || !ballot.publicKey) return []
    const place = { ballot: ballot.id, publicKey: ballot.publicKey }
    const away = simulated.losesLine ? this.#drawAway(left) : null
    // As a browser does: what waits for a line goes at another moment of chance once that is back.
    const drawMoment = () => {
      const after = this.#dice.random() * left
      return away && after >= away.from && after < away.to ? away.to + this.#dice.random() * (left - away.to) : after
    }
    const moments: Moment[] = cards.map((text, index) => {
      const letter = writeCard(this.#opened.keys.words, place, text)
      this.#truth.set(toBase64url(letter.subarray(1)), voter.guest.member)
      const token = voter.tokens[index]
      if (!token) throw new Error('No token is left')
      const body = packEnvelope({ room: this.room, ballot: ballot.id, token, letter })
      return { after: drawMoment(), run: () => this.#post(body, address) }
    })
    if (this.#dice.chance(0.4)) {
      moments.push({ after: drawMoment(), run: () => this.#doSomething(simulated) })
    }
    if (away) {
      moments.push({ after: away.from, run: async () => this.#leave(simulated) })
      moments.push({ after: away.to, run: () => this.#comeBack(simulated) })
    }
    if (leaves === null) return moments
    const gone = { after: leaves, run: async () => this.#leave(simulated) }
    return [...moments.filter(({ after }) => after < leaves), gone]
  }

  /** From when to when a line is lost, in milliseconds of a window of so many. */
  #drawAway(left: number): { readonly from: number; readonly to: number } {
    const [one, other] = [this.#dice.random() * left, this.#dice.random() * left]
    return { from: Math.min(one, other), to: Math.max(one, other) }
  }

  async #post(body: Uint8Array, address: string): Promise<void> {
    this.#traffic.push({ is: 'envelope', at: this.#subject.now, body })
    const answer = await handIn(this.#subject.port, body, { 'X-Forwarded-For': address })
    if (answer !== 'ok') throw new Error(`An envelope was refused: ${answer}`)
  }

  /** Something that has nothing to do with cards. */
  async #doSomething({ voter }: Simulated): Promise<void> {
    const { guest } = voter
    await guest.reaches(
      await guest.ask({ type: 'member.time', factor: this.#dice.pick([1, 1.25, 1.5]) }, ++this.#commands),
    )
  }

  #leave({ voter }: Simulated): void {
    const { socket, member } = voter.guest
    this.#traffic.push({ is: 'gone', at: this.#subject.now, member })
    socket.disconnect()
  }

  /** The same browser in the same seat, after a reload or a lost line. */
  async #comeBack(simulated: Simulated): Promise<void> {
    const { voter } = simulated
    const before = voter.guest
    if (before.socket.connected) this.#leave(simulated)
    voter.guest = before.another({ device: before.device })
    this.#listen(voter.guest)
    await voter.guest.until(() => voter.guest.all !== null)
  }

  async #sees(holds: (ballot: BallotSeen) => boolean): Promise<void> {
    const sees = (guest: Guest) =>
      guest.all?.phase.is === 'live' && guest.all.phase.running.ballot !== null && holds(ballotOf(guest))
    await Promise.all(this.#present.map((guest) => guest.until(() => !guest.socket.connected || sees(guest))))
  }

  #shuffled<Item>(items: readonly Item[]): readonly Item[] {
    const drawn = items.map((item) => ({ item, at: this.#dice.random() }))
    return drawn.sort((one, other) => one.at - other.at).map(({ item }) => item)
  }
}

let mathematics: Promise<unknown> = Promise.resolve()

/** One after the other, with room between them: no heartbeat is to wait for the mathematics of many. */
function inTurn<Result>(run: () => Result): Promise<Result> {
  const turn = mathematics.then(() => immediately()).then(run)
  mathematics = turn.catch(() => {})
  return turn
}
