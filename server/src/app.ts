import { createServer, type Server } from 'node:http'
import { isNotes } from '@rondo/shared/board/note-parcel'
import { decide } from '@rondo/shared/room/decide'
import type { Duration } from '@rondo/shared/time'
import { BoardImages } from './boards/board-images.ts'
import { Boards } from './boards/boards.ts'
import { putNotes } from './boards/put-notes.ts'
import { serveBoards } from './boards/serve-boards.ts'
import { CircleOffice } from './circles/circle-office.ts'
import { Circles } from './circles/circles.ts'
import type { Clock } from './clock.ts'
import { BallotOffice } from './envelope/ballot-office.ts'
import { EnvelopePost } from './envelope/envelope-post.ts'
import { EnvelopeThread } from './envelope/envelope-thread.ts'
import { NotePost } from './envelope/note-post.ts'
import { holdArrivals } from './http/arrivals.ts'
import { createHttp } from './http/create-http.ts'
import { type Listening, listen } from './listen.ts'
import type { Log } from './log.ts'
import { measuredStore } from './metrics/measured-store.ts'
import { type Census, createMetrics } from './metrics/metrics.ts'
import { attendants } from './rooms/attendants.ts'
import { Rooms } from './rooms/rooms.ts'
import { attachSockets, serveSockets } from './sockets/create-sockets.ts'
import { guardUpgrades } from './sockets/guard-upgrades.ts'
import { RoomAudience } from './sockets/room-audience.ts'
import type { Store } from './store/store.ts'

interface AppConfig {
  readonly minute: Duration
  readonly roomSize: number
  readonly circleDays: number
  readonly trustProxy: boolean
  readonly reportingNote: string | null
  readonly clientDirectory: string
}

export interface AppParts {
  readonly store: Store
  readonly clock: Clock
  /** Numbers in [0, 1). */
  readonly random: () => number
  readonly log: Log
  readonly config: AppConfig
}

/** A whole server, not yet listening. */
export interface App {
  listen(host: string, port: number): Promise<Listening>
  /** Fulfils when nobody is connected and nothing is under way; the store is left open. */
  stop(): Promise<void>
}

/** The same wiring in production and in tests. */
export function createApp({ store: plainStore, clock, random, log, config }: AppParts): App {
  const metrics = createMetrics(() => census(rooms, boards))
  const store = measuredStore(plainStore, metrics)
  const secret = store.secret()
  const thread = new EnvelopeThread(secret, log)
  const boards = new Boards({ shelf: store.boards, clock, log })
  const office = new BallotOffice({
    server: store.server,
    clock,
    thread,
    putNotes: (room, notes) => putNotes(boards, room, notes),
    log,
  })
  const circles = new Circles({ store, clock, log, circleDays: config.circleDays })
  const attendant = attendants([office, new CircleOffice((id, command) => circles.tell(id, command))])
  const rooms: Rooms<RoomAudience> = new Rooms(
    { store, clock, random, log, decide, attendant },
    () => new RoomAudience(clock),
  )
  const images = new BoardImages({ rooms, shelf: store.images, secret, clock })
  const post = new EnvelopePost({ rooms, office, thread, store })
  const notes = new NotePost({ rooms, office, store })
  store.receive((bytes) => (isNotes(bytes) ? notes : post).takePassed(bytes))
  const takeEnvelope = (bytes: Uint8Array) => post.take(bytes)
  const http = createServer(createHttp({ store, log, metrics, takeEnvelope, circles, images, ...config }))
  holdArrivals(http)
  // Over this the client could not even say its headers.
  http.headersTimeout = 10_000
  http.requestTimeout = 30_000
  const io = attachSockets(http)
  const takeBoard = serveBoards({ rooms, boards, secret, clock, log, trustProxy: config.trustProxy })
  guardUpgrades(http, takeBoard, log)
  serveSockets(io, { rooms, thread, notes, secret, clock, log, metrics, trustProxy: config.trustProxy })
  let listening: Listening | null = null

  return {
    async listen(host, port) {
      listening = await listen(http, host, port)
      thread.warm()
      return listening
    },
    async stop() {
      await boards.stop()
      await rooms.stop()
      office.stop()
      await thread.stop()
      circles.stop()
      await listening?.close()
      await Promise.all([io.close(), closed(http)])
    },
  }
}

function census(rooms: Rooms<RoomAudience>, boards: Boards): Census {
  const audiences = rooms.open.map(({ audience }) => audience)
  const sum = (count: (audience: RoomAudience) => number) =>
    audiences.reduce((all, audience) => all + count(audience), 0)
  return {
    rooms: audiences.length,
    inside: sum(({ inside }) => inside.size),
    door: sum(({ door }) => door.size),
    boards: boards.open,
    atBoard: sum(({ atBoard }) => atBoard.size),
  }
}

const closed = (http: Server): Promise<void> =>
  new Promise((resolve) => {
    http.close(() => resolve())
    http.closeAllConnections()
  })
