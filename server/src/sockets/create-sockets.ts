import type { Server as HttpServer } from 'node:http'
import type { Refusal } from '@rondo/shared/room/refusals'
import { Server } from 'socket.io'
import type { Clock } from '../clock.ts'
import { describeFailure } from '../describe-failure.ts'
import { CardDesk } from '../envelope/card-desk.ts'
import type { EnvelopeThread } from '../envelope/envelope-thread.ts'
import type { NotePost } from '../envelope/note-post.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { admit } from './admit.ts'
import { endUnread } from './end-unread.ts'
import { guard } from './guard.ts'
import { LARGEST_MESSAGE, PATIENCE, PING } from './limits.ts'
import { createRates } from './rates.ts'
import type { RoomAudience } from './room-audience.ts'
import { createRoutes } from './routes.ts'
import { SocketOutlet } from './socket-outlet.ts'
import type { RoomServer, RoomSocket } from './types.ts'
import { Visitor } from './visitor.ts'

/** Where browsers connect. */
export const SOCKET_PATH = '/socket.io'

/** Socket.IO on an HTTP server, WebSocket only. */
export function attachSockets(http: HttpServer): RoomServer {
  return new Server(http, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    destroyUpgrade: false,
    serveClient: false,
    pingInterval: PING.interval,
    pingTimeout: PING.timeout,
    connectTimeout: PATIENCE,
    maxHttpBufferSize: LARGEST_MESSAGE,
  })
}

export interface SocketParts {
  readonly rooms: Rooms<RoomAudience>
  readonly thread: Pick<EnvelopeThread, 'issue'>
  readonly notes: NotePost
  /** Of the store: marks the tickets to boards. */
  readonly secret: Uint8Array
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly trustProxy: boolean
}

/** Lets connections in, and sends every message of theirs through the guard. */
export function serveSockets(io: RoomServer, parts: SocketParts): void {
  const { rooms, thread, clock, log, metrics } = parts
  const routes = createRoutes(clock, thread, new CardDesk(clock), parts.notes, parts.secret)
  const asked = new WeakSet<object>()
  endUnread(io)

  io.use((socket, next) => {
    // One connection comes in once, however often it asks.
    if (asked.has(socket.conn)) return next(refusal('too-often'))
    asked.add(socket.conn)
    letIn(socket, parts).then(
      (refused) => next(refused ? refusal(refused) : undefined),
      (error) => {
        log.error({ failure: describeFailure(error) }, 'a connection failed')
        next(refusal('try-again'))
      },
    )
  })

  io.on('connection', (socket) => {
    const { admitted } = socket.data
    socket.conn.off('close', admitted.hold.release)
    // Without a listener a broken packet, or an event of this name, would end the process.
    socket.on('error', () => log.debug('a packet could not be read'))
    const visitor = new Visitor(new SocketOutlet(socket), admitted, clock)
    visitor.ready.catch((error) => {
      log.error({ failure: describeFailure(error) }, 'a visitor could not come in')
      socket.conn.close()
    })
    const rates = createRates()
    // Never calls on to Socket.IO's own dispatch: the guard is the only way in.
    socket.use((event) => void guard(routes, visitor, rates, event, log, metrics))
    socket.on('disconnect', () => {
      // A connection without its one namespace is of no use.
      socket.conn.close()
      visitor
        .ended(() => rooms.isStopping)
        .catch((error) => log.error({ failure: describeFailure(error) }, 'a leave failed'))
    })
  })
}

async function letIn(socket: RoomSocket, { rooms, trustProxy }: SocketParts): Promise<Refusal | null> {
  const admitted = await admit(socket, rooms, trustProxy)
  if (typeof admitted === 'string') return admitted
  if (socket.conn.readyState !== 'open') {
    admitted.hold.release()
    return 'try-again'
  }
  // Until it is connected nobody else would let go of the room.
  socket.conn.once('close', admitted.hold.release)
  socket.data.admitted = admitted
  return null
}

const refusal = (refused: Refusal): Error => Object.assign(new Error(refused), { data: { refused } })
