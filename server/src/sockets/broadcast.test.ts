import type { SealedText } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import { Broadcast } from './broadcast.ts'

/** Reads one WebSocket frame of a server as RFC 6455, section 5.2, has it. */
function read(frame: Buffer): { head: number; text: string } {
  expect(frame[0]).toBe(0b1000_0001)
  const short = frame[1] ?? 0
  const [head, length] =
    short < 126 ? [2, short] : short === 126 ? [4, frame.readUInt16BE(2)] : [10, Number(frame.readBigUInt64BE(2))]
  expect(frame.length).toBe(head + length)
  return { head, text: frame.toString('utf8', head) }
}

test.each([
  [1, 2],
  [200, 4],
  [30_000, 10],
])('[S30] what is written for many is one message (%i letters)', (letters, expected) => {
  const change = { from: 1, to: 2, all: { title: '—'.repeat(letters) as SealedText } }
  const { head, text } = read(new Broadcast('change', change).frame)
  expect(head).toBe(expected)
  expect(text).toBe(`42${JSON.stringify(['change', change])}`)
})
