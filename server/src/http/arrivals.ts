import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

/** Bytes of a connection that are held: many times an envelope with all that is said before it. */
const MOST = 64 * 1024
/** Bytes into which Node reads; what came is copied out of them, and they are given back as they are. */
const READ = 64 * 1024

const arrivals = new WeakMap<Duplex, Arrivals>()

/** What has come over a connection since its last answer. */
class Arrivals {
  #pieces: Buffer[] = []
  #bytes = 0
  #isSecret = false

  readonly hold = (piece: Buffer): void => {
    // Memory just given back is given out first, and an `ArrayBuffer` begins with zeros.
    if (this.#isSecret) for (let times = 0; times < 2; times++) new ArrayBuffer(READ)
    if (this.#bytes + piece.length > MOST) return
    this.#pieces.push(piece)
    this.#bytes += piece.length
  }

  hide(): void {
    this.#isSecret = true
  }

  end(): void {
    if (this.#isSecret) for (const piece of this.#pieces) piece.fill(0)
    this.#pieces = []
    this.#bytes = 0
  }
}

/**
 * [E11] Lets what comes over HTTP be overwritten. By itself Node reads all of it into one memory of its own, in which the last request stays
 * whole, its headers beside its body; with a listener each piece has a memory for itself.
 */
export function holdArrivals(http: Server): void {
  http.on('connection', (socket) => {
    const held = new Arrivals()
    arrivals.set(socket, held)
    socket.on('data', held.hold)
  })
  http.on('request', ({ socket }, response) => {
    response.once('close', () => arrivals.get(socket)?.end())
  })
}

/** What comes over this connection from here on is no more HTTP, and somebody else’s. */
export function letArrivalsGo(connection: Duplex): void {
  const held = arrivals.get(connection)
  if (held) connection.off('data', held.hold)
  held?.end()
}

/** [E11] What has come over this connection with the request of this moment, and comes on, is overwritten once it is answered. */
export const hideArrivals = (connection: Duplex): void => arrivals.get(connection)?.hide()
