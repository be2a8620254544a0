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
import type { RoomServer, RoomSocket } from './types.ts'
import { Visitor } from './visitor.ts'

/** A socket whose waiting bytes the test sets. */
function slowSocket() {
  const sent: string[] = []
  const channels = new Set<string>()
  const ws = { bufferedAmount: 0 }
  const transport = Object.assign(new EventEmitter(), { socket: ws })
  const conn = Object.assign(new EventEmitter(), { writeBuffer: [] as { data: string }[], transport })
  const socket = {
    conn,
    emit: (name: string) => void sent.push(name),
    join: (channel: string) => void channels.add(channel),
    leave: (channel: string) => void channels.delete(channel),
  }
  return { socket: socket as unknown as RoomSocket, sent, channels, ws, conn }
}

test('[S45] a connection with too much waiting gets no more changes, and the whole view when it has caught up', async () => {
  const { ada, store, id } = await group('ada')
  const room = (await store.load(id)) as Room
  const connection =
    room.members[0]?.presence.is === 'here' ? room.members[0].presence.connection : ('' as ConnectionId)
  const broadcast: string[] = []
  const io = { to: () => ({ emit: (name: string) => void broadcast.push(name) }) } as unknown as RoomServer
  const audience = new RoomAudience(id, io)
  const live = {
    room,
    audience,
    ask: async () => ({ ok: true, version: room.version }),
  } as unknown as LiveRoom<RoomAudience>
  const { socket, sent, channels, ws, conn } = slowSocket()
  const admitted = {
    hold: { live, release() {} },
    member: ada.member,
    seat: 'x' as never,
    device: drawDevice(),
    connection,
    returning: false,
  }
  const visitor = new Visitor(socket, admitted, new TestClock())
  await visitor.ready
  expect([...channels]).toEqual([`in:${id}`])
  expect(sent).toEqual(['whole'])

  ws.bufferedAmount = BEHIND - 10
  audience.changed(room, { ...room, version: room.version + 1 })
  expect(channels.size).toBe(1)

  conn.writeBuffer.push({ data: 'x'.repeat(11) })
  audience.changed(room, { ...room, version: room.version + 1, chair: { host: null, former: null } })
  expect(channels.size).toBe(0)
  expect(sent).toEqual(['whole'])

  conn.transport.emit('drain')
  expect(sent).toEqual(['whole'])
  conn.writeBuffer.length = 0
  ws.bufferedAmount = CAUGHT_UP
  conn.transport.emit('drain')
  expect(channels.size).toBe(1)
  expect(sent).toEqual(['whole', 'whole'])
})
