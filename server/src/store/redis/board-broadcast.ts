import type { RoomId, ServerId } from '@rondo/shared/ids'

/** What is passed on about a board: what was added to it, or what is said and not kept. */
interface Label {
  readonly is: 'added' | 'said'
  readonly server: ServerId
  readonly room: RoomId
}

/** All three words and the spaces between and behind fit in. */
const LABEL_SIZE = 64

/** The label as words, then the bytes as they are. */
export function packBroadcast({ is, server, room }: Label, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${is} ${server} ${room}`.padEnd(LABEL_SIZE), 'latin1'), bytes])
}

/** The bytes are those of the message itself. */
export function unpackBroadcast(message: Buffer): Label & { readonly bytes: Uint8Array } {
  const [is = '', server = '', room = ''] = message.toString('latin1', 0, LABEL_SIZE).trimEnd().split(' ')
  return {
    is: is as Label['is'],
    server: server as ServerId,
    room: room as RoomId,
    bytes: message.subarray(LABEL_SIZE),
  }
}
