import type { ClientToServer, ServerToClient } from '@rondo/shared/protocol/messages'
import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { Admitted } from './admit.ts'

/** What `admit` leaves with a socket it lets in. */
interface SocketData {
  admitted: Admitted
}

export type RoomServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>

export type RoomSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
