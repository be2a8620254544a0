import { encode } from 'uqr'

/** Squares of quiet around a code. */
const QUIET = 3

/** A QR code of this text as the path of a drawing, so many squares wide. Loaded when the first one is shown. */
export function drawCode(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
  return { size: size + 2 * QUIET, path: path.join('') }
}
