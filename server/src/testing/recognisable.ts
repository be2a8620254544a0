/** Bytes of which a piece is enough: nothing else has them by chance. */
const PIECE = 12

/** What somebody who searched texts and files (as latin1) for these bytes would look for: pieces of them in every form they may have been written in. */
export function recognisable(bytes: Uint8Array): readonly string[] {
  const pieces: Uint8Array[] = []
  for (let from = 0; from + PIECE <= bytes.length; from += PIECE) pieces.push(bytes.subarray(from, from + PIECE))
  return pieces.flatMap((piece) => {
    const buffer = Buffer.from(piece)
    const hex = buffer.toString('hex')
    // Where base64 begins nobody knows: each of three ways to cut it into threes.
    const base64 = [0, 1, 2].flatMap((skip) => {
      const threes = buffer.subarray(skip, skip + 9)
      return [threes.toString('base64'), threes.toString('base64url')]
    })
    const written = [hex, hex.toUpperCase(), buffer.toString('latin1'), buffer.toString('utf8'), buffer.join()]
    return [...new Set([...written, ...base64])]
  })
}
