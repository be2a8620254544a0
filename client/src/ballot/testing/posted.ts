import { ENVELOPE_BYTES, unpackEnvelope } from '@rondo/shared/envelope/envelope'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { onTestFinished, vi } from 'vitest'
import type { Voter } from './voter.ts'

/** What the network does with one envelope: the answer of the server comes back, is lost, or the envelope itself is. */
type Fate = 'arrives' | 'answer-lost' | 'lost'

/** Every envelope that leaves from here. The bytes are all that tells whose it is: its token, which lies in that one’s memory. */
export class Posted {
  readonly envelopes: { readonly bytes: Uint8Array; readonly input: string; readonly init: RequestInit }[] = []

  /** Watches `fetch` until the test is over; `fate` is asked before an envelope leaves. */
  constructor(fate: (input: string) => Fate = () => 'arrives') {
    const real = globalThis.fetch
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      if (!url.endsWith('/api/envelopes')) return real(url, init)
      const bytes = init.body as Uint8Array
      const envelope = unpackEnvelope(bytes)
      if (!envelope) throw new Error(`this is no envelope of ${ENVELOPE_BYTES} bytes`)
      const input = toBase64url(envelope.input)
      this.envelopes.push({ bytes: Uint8Array.from(bytes), input, init })
      const becomes = fate(input)
      if (becomes === 'lost') throw new TypeError('fetch failed')
      const answer = await real(url, init)
      if (becomes === 'arrives') return answer
      throw new TypeError('fetch failed')
    })
    onTestFinished(() => void vi.unstubAllGlobals())
  }

  /** Those with these tokens. */
  of(inputs: readonly string[]): Uint8Array[] {
    return this.envelopes.filter(({ input }) => inputs.includes(input)).map(({ bytes }) => bytes)
  }
}

/** The tokens of the running ballot that lie on somebody’s device. */
export const inputsOf = ({ kept, ballot }: Voter): readonly string[] => kept.read(ballot.id)?.drawn.inputs ?? []
