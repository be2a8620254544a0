import { equalBytes } from '@noble/curves/utils.js'
import type { BallotKey } from './ballot-key.ts'
import { sodiumVoprf } from './sodium-voprf.ts'

const INPUT_BYTES = 32
const OUTPUT_BYTES = 64

/** Whether this output (64 bytes) was made of this input (32 bytes) with this ballot's key. */
export function checkToken({ secretKey }: BallotKey, input: Uint8Array, output: Uint8Array): boolean {
  if (input.length !== INPUT_BYTES || output.length !== OUTPUT_BYTES) return false
  const expected = sodiumVoprf.evaluate(secretKey, input)
  // How long it takes tells nothing of how much of a forged output is right. Node's own comparison would ask for the buffer of what lies in the
  // heap, and so leave it there.
  const isGenuine = equalBytes(expected, output)
  expected.fill(0)
  return isGenuine
}
