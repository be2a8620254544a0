import { PROTOCOL } from '@rondo/shared/protocol/version'
import type { Memory } from './ports.ts'

const NAME = 'rondo.reloaded'

/** Whatever has a connection that may be refused for its age. */
interface Connected {
  watch(
    listener: (state: { readonly connection: { readonly is: string; readonly reason?: string } }) => void,
  ): () => void
}

/** [C20] A page of yesterday loads itself anew once; if that did not help, `connection` stays closed as `old-client` and the page says so. */
export function reloadWhenOld(client: Connected, memory: Memory, reload: () => void): () => void {
  return client.watch(({ connection }) => {
    if (connection.is === 'connected') memory.remove(NAME)
    if (connection.is !== 'closed' || connection.reason !== 'old-client') return
    if (memory.get(NAME) === String(PROTOCOL)) return
    memory.set(NAME, String(PROTOCOL))
    reload()
  })
}
