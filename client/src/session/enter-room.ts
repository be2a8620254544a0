import { deviceMemory, tabMemory } from './browser-memory.ts'
import { browserSignals } from './browser-signals.ts'
import { seatOnDevice, seenOnDevice } from './device.ts'
import { reloadWhenOld } from './old-client.ts'
import { RoomClient } from './room-client.ts'

/**
 * Connects this browser to a room, in the seat it has there; `seat` comes from a link to one's own seat, or from opening the room. With
 * `ready` it waits for that: whoever sees the door first can type a name before anything more is loaded.
 */
export function enterRoom(key: string, seat: string | null, ready?: Promise<void>): RoomClient {
  const client = new RoomClient({
    server: location.origin,
    key,
    seat: seatOnDevice(deviceMemory, key, seat, Date.now()),
    tabMemory,
    clock: () => performance.now(),
    signals: browserSignals,
  })
  reloadWhenOld(client, tabMemory, () => location.reload())
  client.watch(({ views }) => {
    const { room } = client.keys
    if (views.at === 'nowhere') return
    const isInside = views.at === 'inside'
    const { words } = client
    const { title } = isInside ? views.all : views.door
    seenOnDevice(deviceMemory, room, {
      title: words.open('title', '', title) ?? '',
      circle: (isInside ? views.all.circle?.id : views.door.circle) ?? undefined,
      names: isInside ? views.all.members.flatMap(({ id, name }) => words.open('name', id, name) ?? []) : null,
    })
  })
  if (ready) void ready.then(() => client.state.connection.is === 'connecting' && client.connect())
  else client.connect()
  return client
}
