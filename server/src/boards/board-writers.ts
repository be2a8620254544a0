import type { MemberId } from '@rondo/shared/ids'

/** [B9] Whose Yjs client id is whose: what is drawn under somebody else’s would swallow what they draw next. */
export class BoardWriters {
  readonly #members = new Map<number, MemberId>()

  /** From now on these are this member’s. False: one of them is somebody else’s, and nothing has changed. */
  claim(clients: readonly number[], member: MemberId): boolean {
    if (clients.some((client) => (this.#members.get(client) ?? member) !== member)) return false
    for (const client of clients) this.#members.set(client, member)
    return true
  }
}
