/** The first byte of a whole message, by what it carries. */
const FIRST = { text: 0x81, binary: 0x82 } as const

/** Room for a whole message of so many bytes as servers send it, without a mask, and where it begins: RFC 6455, section 5.2. */
export function emptyFrame(
  carries: keyof typeof FIRST,
  length: number,
): { readonly frame: Buffer; readonly head: number } {
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = FIRST[carries]
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  return { frame, head }
}
