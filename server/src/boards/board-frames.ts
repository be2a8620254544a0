import { BOARD_MESSAGES, type SYNC } from '@rondo/shared/board/messages'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { emptyFrame } from '../sockets/frame.ts'

/** A message as it goes over the wire, to however many. */
export function boardFrame(message: Uint8Array): Buffer {
  const { frame, head } = emptyFrame('binary', message.length)
  frame.set(message, head)
  return frame
}

/** Of y-protocols/sync. Written straight into the frame: every update passes here. */
export function syncFrame(step: (typeof SYNC)[keyof typeof SYNC], body: Uint8Array): Buffer {
  const encoder = createEncoder()
  writeVarUint(encoder, BOARD_MESSAGES.sync)
  writeVarUint(encoder, step)
  writeVarUint(encoder, body.length)
  const before = toUint8Array(encoder)
  const { frame, head } = emptyFrame('binary', before.length + body.length)
  frame.set(before, head)
  frame.set(body, head + before.length)
  return frame
}

/** That so many of one’s own messages are kept. */
export function keptFrame(count: number): Buffer {
  const encoder = createEncoder()
  writeVarUint(encoder, BOARD_MESSAGES.kept)
  writeVarUint(encoder, count)
  return boardFrame(toUint8Array(encoder))
}
