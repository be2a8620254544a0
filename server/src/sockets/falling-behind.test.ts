import { EventEmitter } from 'node:events'
import type { ConnectionId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import { drawDevice } from '@rondo/shared/seal/draw'
import { expect, test } from 'vitest'
import type { LiveRoom } from '../rooms/live-room.ts'
import { group } from '../testing/group.ts'
import { TestClock } from '../testing/test-clock.ts'
import { BEHIND, CAUGHT_UP } from './limits.ts'
import { RoomAudience } from './room-audience.ts'
import { SocketOutlet } from './socket-outlet.ts'
import type { RoomSocket } from './types.ts'
import { Visitor } from './visitor.ts'

/** A socket whose waiting bytes the test sets. */
function slowSocket() {
  const sent: string[] = []
  const note = (packet: string) => void sent.push(packet.slice(packet.indexOf('"') + 1).split('"')[0] ?? '')
  const ws = { bufferedAmount: 0, readyState: 1 }
  const wire = Object.assign(new EventEmitter(), {
    write: (frame: Buffer) => note(frame.toString()),
    cork() {},
    uncork() {},
  })
  const writeBuffer: { data: string }[] = []
  const conn = Object.assign(new EventEmitter(), {
    readyState: 'open',
    writeBuffer,
    transport: { socket: ws },
    write: (packet: string) => note(packet),
  })
  return {
    outlet: new SocketOutlet({ conn, request: { socket: wire } } as unknown as RoomSocket),
    sent,
    ws,
    wire,
    conn,
  }
}

test('[S45] a connection with too much waiting gets no more changes, and the whole view when it has caught up', async () => {
  const { ada, store, id } = await group('ada')
  const room = (await store.load(id)) as Room
  const connection =
    room.members[0]?.presence.is === 'here' ? room.members[0].presence.connection : ('' as ConnectionId)
  const audience = new RoomAudience(new TestClock())
  const live = {
    room,
    audience,
    ask: async () => ({ ok: true, version: room.version }),
  } as unknown as LiveRoom<RoomAudience>
  const { outlet, sent, ws, wire, conn } = slowSocket()
  const admitted = {
    hold: { live, release() {} },
    member: ada.member,
    seat: 'x' as never,
    device: drawDevice(),
    connection,
    returning: false,
  }
  const visitor = new Visitor(outlet, admitted, new TestClock())
  await visitor.ready
  expect(sent).toEqual(['whole'])

  ws.bufferedAmount = BEHIND - 10
  audience.changed(room, { ...room, version: room.version + 1 })
  expect(sent).toEqual(['whole', 'change'])

  conn.writeBuffer.push({ data: 'x'.repeat(11) })
  audience.changed(room, { ...room, version: room.version + 1, chair: { host: null, former: null } })
  expect(sent).toEqual(['whole', 'change'])

  wire.emit('drain')
  expect(sent).toEqual(['whole', 'change'])
  conn.writeBuffer.length = 0
  ws.bufferedAmount = CAUGHT_UP
  wire.emit('drain')
  expect(sent).toEqual(['whole', 'change', 'whole'])
  audience.changed(room, { ...room, version: room.version + 1 })
  expect(sent.at(-1)).toBe('change')
})
