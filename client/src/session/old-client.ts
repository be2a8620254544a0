import { PROTOCOL } from '@rondo/shared/protocol/version'
import type { Memory } from './ports.ts'
import type { RoomClient } from './room-client.ts'

const NAME = 'rondo.reloaded'

/** [C20] A page of yesterday loads itself anew once; if that did not help, `connection` stays closed as `old-client` and the page says so. */
export function reloadWhenOld(client: RoomClient, memory: Memory, reload: () => void): () => void {
  return client.watch(({ connection }) => {
    if (connection.is === 'connected') memory.remove(NAME)
    if (connection.is !== 'closed' || connection.reason !== 'old-client') return
    if (memory.get(NAME) === String(PROTOCOL)) return
    memory.set(NAME, String(PROTOCOL))
    reload()
  })
}
