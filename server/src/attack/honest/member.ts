import type { CommitmentId, MemberId, SealedText, SegmentId } from '@rondo/shared/ids'
import type { Change, ClientToServer, ServerToClient, Whole } from '@rondo/shared/protocol/messages'
import { PROTOCOL } from '@rondo/shared/protocol/version'
import type { Answer } from '@rondo/shared/room/answer'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { ViewForAll } from '@rondo/shared/room/view'
import { drawDevice, drawItem, drawSeat } from '@rondo/shared/seal/draw'
import { memberOf, type RoomKeys } from '@rondo/shared/seal/keys'
import { seal } from '@rondo/shared/seal/seal'
import { io, type Socket } from 'socket.io-client'
import { HonestPainter } from './painter.ts'
import type { Record } from './record.ts'

export interface Person {
  readonly port: number
  readonly keys: RoomKeys
  readonly name: string
  readonly seat?: string
  readonly random: () => number
  readonly record: Record
}

/** How many frames are recorded for those who listen. */
const RECORDED = 300
/** Milliseconds between two things somebody does beside speaking. */
const RESTLESS = 1_500
const COMMIT = 'commit' as SegmentId
/** The clock may be faster. */
const LATE = ['too-late', 'not-your-turn']

/** Somebody who takes part in a session with an ordinary client, and looks closely at what it shows. */
export class HonestMember {
  readonly id: MemberId
  view: ViewForAll | null = null
  /** What it promises, again and again. */
  readonly #promise = drawItem<CommitmentId>()
  #revision = 0
  /** The version and the words of the last promise that the server said it had kept. */
  kept: { readonly version: number; readonly words: SealedText | null } = { version: 0, words: null }
  readonly #person: Person
  readonly #socket: Socket<ServerToClient, ClientToServer>
  readonly #ended: { readonly turn: number; readonly version: number }[] = []
  #number = 0
  #going = false
  #planned = 0
  #timer: NodeJS.Timeout | undefined

  constructor(person: Person) {
    this.#person = person
    const { port, keys, seat = drawSeat() } = person
    this.id = memberOf(seat)
    this.#socket = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnection: false,
      auth: { protocol: PROTOCOL, room: keys.room, join: keys.join, seat, device: drawDevice() },
    })
    this.#listen()
  }

  async join(): Promise<void> {
    const { keys, name, record } = this.#person
    const atDoor = new Promise((resolve) => this.#socket.once('whole', resolve))
    this.#socket.connect()
    await atDoor
    const sealed = seal(keys.words, { room: keys.room, field: 'name', item: this.id }, name)
    const inside = new Promise((resolve) => this.#socket.once('whole', resolve))
    const answer = await this.#socket.emitWithAck('join', { name: sealed, agreed: true })
    if ('refused' in answer) throw new Error(`Somebody could not join: ${answer.refused}`)
    await inside
    record.people.add(this.id)
  }

  /** Asks for something that cannot be refused. */
  async must(command: MemberCommand): Promise<void> {
    const answer = await this.#ask(command)
    if ('refused' in answer) this.#person.record.wrong.push(`${command.type} was refused: ${answer.refused}`)
  }

  /** Comes to the board of its room, too. */
  async painter(): Promise<HonestPainter> {
    const { port, keys, record } = this.#person
    const answer = await this.#socket.emitWithAck('board', {})
    if ('refused' in answer) throw new Error(`Somebody could not come to the board: ${answer.refused}`)
    return new HonestPainter(port, keys.room, answer.ticket, record)
  }

  /** From here on it ends its turns, mostly, and does one thing or another in between. */
  play(): void {
    let isAtIt = false
    const potter = async () => {
      // On a busy machine the answer may come after the next moment to do something.
      if (isAtIt) return
      isAtIt = true
      await this.#potter().catch(this.#unlessGoing)
      isAtIt = false
    }
    this.#timer = setInterval(potter, RESTLESS * (0.7 + this.#person.random()))
  }

  rest(): void {
    clearInterval(this.#timer)
    this.#planned = Number.POSITIVE_INFINITY
  }

  /** Gets the whole view anew; it is compared like every other. */
  async again(): Promise<void> {
    const whole = new Promise((resolve) => this.#socket.once('whole', resolve))
    await this.#timed(this.#socket.emitWithAck('again', {}))
    await whole
  }

  /** From here on the connection may end. */
  bracesForTheEnd(): void {
    this.rest()
    this.#going = true
  }

  go(): void {
    this.bracesForTheEnd()
    this.#socket.disconnect()
  }

  #listen(): void {
    const { record } = this.#person
    this.#socket.on('whole', (whole) => this.#seeWhole(whole))
    this.#socket.on('change', (change) => this.#seeChange(change))
    this.#socket.on('farewell', (why) => record.wrong.push(`a farewell: ${why}`))
    this.#socket.on('disconnect', () => {
      if (!this.#going) record.drops++
    })
    this.#socket.on('connect_error', (error) => record.wrong.push(`not let in: ${error.message}`))
    this.#socket.on('connect', () =>
      this.#socket.io.engine.on('packetCreate', ({ data }) => {
        if (typeof data === 'string' && record.frames.length < RECORDED) record.frames.push(data)
      }),
    )
  }

  #seeWhole(whole: Whole): void {
    if (whole.at === 'inside') this.#see(whole.all)
  }

  #seeChange({ from, to, all }: Change): void {
    if (this.view === null || to <= this.view.version) return
    if (from !== this.view.version) this.#person.record.wrong.push(`a change from ${from} at ${this.view.version}`)
    this.#see({ ...this.view, ...all, version: to })
  }

  #see(view: ViewForAll): void {
    this.view = view
    this.#person.record.sees(view)
    if (view.phase.is !== 'live') return
    const stage = view.phase.floor?.stage
    const turn = stage?.at === 'turn' ? stage.turn : null
    for (const ended of this.#ended.splice(0))
      if (view.version < ended.version) this.#ended.push(ended)
      else if (turn?.number === ended.turn) this.#person.record.wrong.push(`turn ${ended.turn} did not end`)
    if (turn?.speaker === this.id && turn.number > this.#planned) this.#planToEnd(turn.number)
  }

  /** Mostly it says when it is done; sometimes the clock has to. */
  #planToEnd(turn: number): void {
    const { random } = this.#person
    this.#planned = turn
    if (random() < 0.15) return
    const wait = 200 + random() * 1_500
    setTimeout(() => this.#planned === turn && this.#endTurn(turn).catch(this.#unlessGoing), wait)
  }

  async #endTurn(turn: number): Promise<void> {
    const { random, record } = this.#person
    record.pressed.add(turn)
    const answer = await this.#ask({ type: random() < 0.2 ? 'turn.pass' : 'turn.done', turn })
    if ('ok' in answer) this.#ended.push({ turn, version: answer.version })
    else if (!LATE.includes(answer.refused)) record.wrong.push(`a turn was not ended: ${answer.refused}`)
  }

  /** What is under way when one goes comes to nothing. */
  readonly #unlessGoing = (error: unknown): void => {
    if (!this.#going) this.#person.record.wrong.push(`a question came to nothing: ${error}`)
  }

  async #potter(): Promise<void> {
    const { keys, random } = this.#person
    const phase = this.view?.phase
    if (random() < 0.3) return this.again()
    if (random() < 0.3) return this.#timed(this.#socket.emitWithAck('probe', {}).then(() => {}))
    if (phase?.is !== 'live' || phase.running.segment === COMMIT) return
    const id = this.#promise
    const place = { room: keys.room, field: 'commitment', item: id } as const
    const words = seal(keys.words, place, `I will call the printer ${random()}`)
    const said = { id, revision: this.#revision, isShared: false, seenBy: 'group', words } as const
    const answer = await this.#ask({ type: 'commitment.say', segment: COMMIT, ...said })
    if ('ok' in answer) {
      this.kept = { version: answer.version, words }
      this.#revision++
    } else this.#person.record.wrong.push(`a promise was refused: ${answer.refused}`)
  }

  async #ask(command: MemberCommand): Promise<Answer> {
    const { record } = this.#person
    const answer = await this.#timed(this.#socket.emitWithAck('command', { number: ++this.#number, command }))
    if ('ok' in answer) record.accepted++
    else record.refused++
    return answer
  }

  async #timed<Said>(asked: Promise<Said>): Promise<Said> {
    const start = performance.now()
    const said = await asked
    this.#person.record.latencies.push(performance.now() - start)
    return said
  }
}
