import type { ServerId } from '@rondo/shared/ids'

/** What stands on a parcel: a question, or what became of the question with the same number. */
export interface Label {
  readonly is: 'question' | 'answer' | 'no-answer'
  readonly from: ServerId
  /** Counted by the server that asks. */
  readonly number: number
}

/** Redis's slow log quotes so many bytes of an argument: the label fills them, and nothing of what is in the parcel is quoted. */
const LABEL_SIZE = 128

/** The label as words with spaces between and after, then the bytes as they are. The parcel is its caller's, to overwrite it. */
export function pack({ is, from, number }: Label, bytes: Uint8Array): Buffer {
  const parcel = Buffer.alloc(LABEL_SIZE + bytes.length, ' ')
  parcel.write(`${is} ${from} ${number}`, 'latin1')
  parcel.set(bytes, LABEL_SIZE)
  return parcel
}

/** The bytes are those of the parcel itself. */
export function unpack(parcel: Buffer): { readonly label: Label; readonly bytes: Buffer } {
  // Only servers of this store publish parcels; what else is published here says nothing to anybody.
  const [is = '', from = '', number = ''] = parcel.toString('latin1', 0, LABEL_SIZE).trimEnd().split(' ')
  const label = { is: is as Label['is'], from: from as ServerId, number: Number(number) }
  return { label, bytes: parcel.subarray(LABEL_SIZE) }
}
