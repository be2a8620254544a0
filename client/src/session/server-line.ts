import type { Handshake } from '@rondo/shared/protocol/handshake'
import type { Change, ClientToServer, Farewell, OwnChange, Whole } from '@rondo/shared/protocol/messages'
import { type Refusal, refusals } from '@rondo/shared/room/refusals'
import type { ViewForDoor } from '@rondo/shared/room/view'
import type { Socket } from 'socket.io-client'

/** What comes over the line, and what becomes of the line itself. */
export interface LineListener {
  up(): void
  /** Lost; the line is already trying again. */
  down(): void
  /** The server will not have this connection; the line has given up. */
  refused(refusal: Refusal): void
  whole(whole: Whole): void
  change(change: Change): void
  own(change: OwnChange): void
  door(door: ViewForDoor): void
  farewell(reason: Farewell): void
}

type Asked = keyof ClientToServer
type Said<Event extends Asked> = Parameters<ClientToServer[Event]>[0]
type Heard<Event extends Asked> = Parameters<Parameters<ClientToServer[Event]>[1]>[0]

/** How long an answer may take before the connection counts as lost, in milliseconds. */
export const ANSWER_WITHIN = 8000

/** Milliseconds after which a server that took the connection, but does not speak, is tried again. */
const SILENCE = 5000
const AGAIN = 1000

/** Milliseconds between attempts, from and to. */
const PACE = { quick: [300, 1000], idle: [5000, 5000] } as const

/** [C9] One connection to the server that comes back by itself: 0.3 to 1 s between attempts of 6 s at most, 5 s without a network. */
export class ServerLine {
  readonly #server: string
  readonly #handshake: () => Handshake
  readonly #listener: LineListener
  #socket: Socket | null = null
  #isWanted = false
  #pace: readonly [number, number] = PACE.quick
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Counts connections: an answer that belongs to an earlier one is not heard any more. */
  #age = 0

  constructor(server: string, handshake: () => Handshake, listener: LineListener) {
    this.#server = server
    this.#handshake = handshake
    this.#listener = listener
  }

  get isUp(): boolean {
    return this.#socket?.connected ?? false
  }

  /** Whether the device says that it has no network. Then every attempt fails at once, and each makes a browser hold back the one that would not. */
  set hasNetwork(has: boolean) {
    this.#pace = has ? PACE.quick : PACE.idle
    this.#keepPace()
  }

  connect(): void {
    this.#isWanted = true
    if (this.#socket) this.#socket.connect()
    else void this.#open()
  }

  /** Drops what there is and connects at once, without waiting for the next attempt. */
  renew(): void {
    this.close()
    this.#listener.down()
    this.connect()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#age += 1
    this.#isWanted = false
    this.#socket?.disconnect()
  }

  /**
   * The answer, or null when this connection was lost before it came; nothing is said again on the next one. A server that is silent for
   * `limit` milliseconds counts as lost.
   */
  async ask<Event extends Asked>(event: Event, message: Said<Event>, limit: number): Promise<Heard<Event> | null> {
    const socket = this.#socket
    if (!socket?.connected) return null
    const age = this.#age
    const answer = await new Promise<Heard<Event> | null>((resolve) => {
      socket
        .timeout(limit)
        .emit(event, message, (error: Error | null, heard: Heard<Event>) => resolve(error ? null : heard))
    })
    if (age !== this.#age) return null
    if (answer === null) this.renew()
    return answer
  }

  /** Socket.IO is loaded beside the first screen, not before it: one can type a name meanwhile. */
  async #open(): Promise<void> {
    try {
      const { io } = await import('socket.io-client')
      if (!this.#isWanted || this.#socket) return
      this.#socket = io(this.#server, {
        forceNew: true,
        transports: ['websocket'],
        auth: (say) => say(this.#handshake()),
        randomizationFactor: 0.3,
        // Chromium itself holds a connection back for up to 5 s after many that failed.
        timeout: 6000,
      })
      this.#keepPace()
      this.#listen(this.#socket)
    } catch {
      this.#listener.down()
      this.#connectIn(AGAIN)
    }
  }

  #keepPace(): void {
    const [from, to] = this.#pace
    this.#socket?.io.reconnectionDelay(from)
    this.#socket?.io.reconnectionDelayMax(to)
  }

  #listen(socket: Socket): void {
    const listener = this.#listener
    socket.on('connect', () => {
      clearTimeout(this.#timer)
      listener.up()
    })
    socket.on('disconnect', (reason) => {
      if (reason === 'io client disconnect') return
      this.#age += 1
      listener.down()
      // The one case in which Socket.IO does not try again: a server that shuts down in good order.
      if (reason === 'io server disconnect') this.#connectIn(AGAIN)
    })
    socket.on('connect_error', (error: Error & { data?: { refused?: unknown } }) => {
      const refusal = refusals.find((code) => code === error.data?.refused)
      if (!refusal) return listener.down()
      if (refusal !== 'try-again' && refusal !== 'too-often') return listener.refused(refusal)
      listener.down()
      this.#connectIn(AGAIN)
    })
    socket.io.on('open', () => this.#connectIn(SILENCE))
    for (const event of ['whole', 'change', 'own', 'door', 'farewell'] as const) {
      socket.on(event, (message) => listener[event](message as never))
    }
  }

  #connectIn(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.renew(), delay)
  }
}
