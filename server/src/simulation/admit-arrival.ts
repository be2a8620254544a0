import type { DeviceId, Hash, MemberId, RoomId } from '@rondo/shared/ids'
import { connectionOf } from '@rondo/shared/room/connection'
import { Visitor } from '../sockets/visitor.ts'
import type { Line } from './line.ts'
import { type Hearer, SimulatedOutlet } from './simulated-outlet.ts'
import type { Process } from './start-process.ts'

/** Who comes, by the handshake, and over which line. */
export interface Arrival {
  readonly member: MemberId
  readonly seat: Hash
  readonly device: DeviceId
  readonly returning: boolean
  readonly line: Line
  readonly hearer: Hearer
}

/** As the guard does it: the room is held, and the visitor stands in it; null when there is nothing to come to, or nobody any more. */
export async function admitArrival(id: RoomId, arrival: Arrival, server: Process): Promise<Visitor | null> {
  const { rooms, life } = server
  const { member, seat, device, returning, line, hearer } = arrival
  const hold = await rooms.hold(id).catch(() => null)
  if (hold === null || typeof hold === 'string') {
    if (hold === 'burned') line.down(() => hearer.farewell('room-burned'))
    else line.break(1, 0)
    return null
  }
  if (!line.isOpen) {
    hold.release()
    return null
  }
  const connection = connectionOf(rooms.server, device, `${++server.connections}`)
  if (returning) server.returned(connection)
  const admitted = { hold, member, seat, device, returning, connection }
  const visitor = new Visitor(new SimulatedOutlet(line, hearer), admitted, life)
  visitor.ready.catch(() => visitor.drop())
  return visitor
}
