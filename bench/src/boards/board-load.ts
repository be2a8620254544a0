import { rondoLobby } from '../load/rondo-room.ts'
import { percentile } from '../median.ts'
import { type BoardDialect, hocuspocus, yWebsocket } from './dialect.ts'
import { Drawer } from './drawer.ts'

/** Which server the load draws at. */
export type BoardKind = 'rondo' | 'hocuspocus'

export interface BoardCounts {
  /** Updates a second that had reached everybody else on their board. */
  readonly rate: number
  /** Milliseconds from sending to the receipt by the last of the others. */
  readonly p50: number
  readonly p99: number
  /** Part of a processor that the load itself used. */
  readonly processor: number
}

interface Seat {
  readonly drawer: Drawer
  readonly others: number
  /** When its update was sent, and how many have not received it yet. */
  sent: number
  missing: number
  next: () => void
}

/** Boards opened at the same time. */
const AT_ONCE = 4
const ARRIVAL = 100

/** Boards with people who draw: each draws again as soon as all the others have what they drew or, with a pace, every so many milliseconds. */
export class BoardLoad {
  readonly #kind: BoardKind
  readonly #port: number
  readonly #dialect: BoardDialect
  readonly #boards: Seat[][] = []
  #isDrawing = false
  #isCounting = false
  #done = 0
  #latencies: number[] = []

  constructor(kind: BoardKind, port: number) {
    this.#kind = kind
    this.#port = port
    this.#dialect = kind === 'rondo' ? yWebsocket : hocuspocus
  }

  async open(boards: number, people: number): Promise<void> {
    let left = boards
    const openSome = async () => {
      while (left-- > 0) this.#boards.push(await this.#board(people, left))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, openSome))
  }

  async draw(warm: number, seconds: number, pace: { readonly every: number } | null): Promise<BoardCounts> {
    this.#isDrawing = true
    const seats = this.#boards.flat()
    for (const [place, seat] of seats.entries()) {
      seat.next = pace ? () => {} : () => this.#draw(seat)
      if (pace) void this.#keepPace(seat, (place / seats.length) * pace.every, pace.every)
      else this.#draw(seat)
    }
    await pause(warm * 1000)
    this.#done = 0
    this.#latencies = []
    this.#isCounting = true
    const before = process.cpuUsage()
    const start = performance.now()
    await pause(seconds * 1000)
    const took = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(before)
    this.#isCounting = false
    this.#isDrawing = false
    const rate = this.#done / took
    // Nothing may be lost, or the figures are not worth printing.
    while (seats.some(({ missing }) => missing > 0)) await pause(ARRIVAL)
    return {
      rate,
      p50: percentile(this.#latencies, 0.5),
      p99: percentile(this.#latencies, 0.99),
      processor: (user + system) / 1e6 / took,
    }
  }

  async #board(people: number, number: number): Promise<Seat[]> {
    const drawers = await (this.#kind === 'rondo' ? this.#rondoBoard(people) : this.#plainBoard(people, number))
    const seats = drawers.map((drawer): Seat => ({ drawer, others: people - 1, sent: 0, missing: 0, next: () => {} }))
    const byClient = new Map(seats.map((seat) => [seat.drawer.client, seat]))
    for (const { drawer } of seats) {
      drawer.heard = (client) => {
        const seat = byClient.get(client)
        // hocuspocus sends everybody their own, too.
        if (seat && seat.drawer !== drawer) this.#arrived(seat)
      }
    }
    return seats
  }

  async #rondoBoard(people: number): Promise<Drawer[]> {
    const { room, members } = await rondoLobby(this.#port, people, `10.1.${process.pid % 250}.1`)
    const come = async (member: (typeof members)[number]) =>
      Drawer.come(this.#dialect, this.#port, room, await member.ticket())
    return Promise.all(members.map(come))
  }

  #plainBoard(people: number, number: number): Promise<Drawer[]> {
    const come = () => Drawer.come(this.#dialect, this.#port, `a-board-of-this-${number}`, '')
    return Promise.all(Array.from({ length: people }, come))
  }

  #draw(seat: Seat): void {
    if (!this.#isDrawing || seat.missing > 0) return
    seat.sent = performance.now()
    seat.missing = seat.others
    seat.drawer.draw()
  }

  async #keepPace(seat: Seat, first: number, every: number): Promise<void> {
    await pause(first)
    while (this.#isDrawing) {
      this.#draw(seat)
      await pause(every)
    }
  }

  #arrived(seat: Seat): void {
    if (--seat.missing > 0) return
    if (this.#isCounting) {
      this.#done++
      this.#latencies.push(performance.now() - seat.sent)
    }
    seat.next()
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
