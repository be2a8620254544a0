import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { BOARD_LIMITS } from '@rondo/shared/board/board-limits'
import { type BoardFarewell, FAREWELLS } from '@rondo/shared/board/farewell'
import type { RoomId } from '@rondo/shared/ids'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Clock } from '../clock.ts'
import { describeFailure } from '../describe-failure.ts'
import type { Log } from '../log.ts'
import { isOwnOrigin } from '../origin.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { RoomAudience } from '../sockets/room-audience.ts'
import { BoardVisitor } from './board-visitor.ts'
import type { Boards } from './boards.ts'
import { readTicket } from './ticket.ts'
import { WebSocketOutlet } from './web-socket-outlet.ts'

/** Where browsers reach the board of a room: `/board/ROOM?ticket=…`. */
export const BOARD_PATH = '/board/'

/** Milliseconds between two signs of life that are asked for; a connection that has not answered the last one is gone. */
const PING = 10_000

export interface BoardServing {
  readonly rooms: Rooms<RoomAudience>
  readonly boards: Boards
  readonly secret: Uint8Array
  readonly clock: Clock
  readonly log: Log
  readonly trustProxy: boolean
}

/** Takes upgrades to a board. What it is given may throw: its caller guards it. */
export function serveBoards(parts: BoardServing): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: BOARD_LIMITS.message, perMessageDeflate: false })
  return (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => parts.log.debug('a board’s connection broke off'))
      welcome(webSocket, request, parts).catch((error) => {
        parts.log.error({ failure: describeFailure(error) }, 'a board could not be opened')
        close(webSocket, 'try-again')
      })
    })
  }
}

async function welcome(webSocket: WebSocket, request: IncomingMessage, parts: BoardServing): Promise<void> {
  const { rooms, boards, secret, clock } = parts
  // What it sends before it may come in is read then.
  webSocket.pause()
  const { room, ticket } = askedFor(request.url ?? '')
  const bearer = isOwnOrigin(request.headers, parts.trustProxy) ? readTicket(secret, room, ticket, clock.now()) : null
  if (!bearer) return close(webSocket, 'old-ticket')
  const hold = await rooms.hold(room)
  if (typeof hold === 'string') return close(webSocket, hold === 'burned' ? 'room-burned' : 'not-a-member')
  const held = await boards.hold(room).catch((error) => {
    hold.release()
    throw error
  })
  const visitor = new BoardVisitor(bearer, new WebSocketOutlet(webSocket), hold.live, held.board)
  const { audience } = hold.live
  let isOver = false
  const leave = () => {
    if (isOver) return
    isOver = true
    visitor.left()
    audience.atBoard.delete(visitor)
    held.release()
    hold.release()
  }
  webSocket.on('close', leave)
  if (webSocket.readyState !== webSocket.OPEN) return leave()
  audience.atBoard.add(visitor)
  webSocket.on('message', (data, isBinary) => {
    if (isBinary && data instanceof Buffer) visitor.receive(data)
    else visitor.end('malformed')
  })
  stayAwake(webSocket, visitor)
  visitor.look(hold.live.room)
  visitor.enter()
  webSocket.resume()
}

function askedFor(url: string): { readonly room: RoomId; readonly ticket: string } {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  return { room: pathname.slice(BOARD_PATH.length) as RoomId, ticket: searchParams.get('ticket') ?? '' }
}

/** In real time, whatever the clock of the room says. */
function stayAwake(webSocket: WebSocket, visitor: BoardVisitor): void {
  let isAlive = true
  const beating = setInterval(() => {
    if (!isAlive) return webSocket.terminate()
    isAlive = false
    webSocket.ping()
    visitor.giveSign()
  }, PING)
  webSocket.on('pong', () => {
    isAlive = true
  })
  webSocket.on('close', () => clearInterval(beating))
}

const close = (webSocket: WebSocket, why: BoardFarewell): void => {
  webSocket.resume()
  webSocket.close(FAREWELLS[why], why)
}
