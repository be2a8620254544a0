import { CIRCLE_FORM, type Circle } from '@rondo/shared/circle/circle'
import type { Hash } from '@rondo/shared/ids'

interface InForm2 extends Omit<Circle, 'form' | 'news' | 'closing'> {
  readonly closing: Omit<NonNullable<Circle['closing']>, 'agreed'> | null
}

interface InForm1 extends Omit<InForm2, 'invitation'> {
  readonly invitation: Hash | null
}

/** A stored circle in today's form. Each older form gets its step here. */
export function upgradeCircle(stored: unknown): Circle {
  const form = typeof stored === 'object' && stored !== null && 'form' in stored ? stored.form : undefined
  if (form === CIRCLE_FORM) return stored as Circle
  if (form === 2) return fromForm2(stored as InForm2)
  if (form === 1) return fromForm1(stored as InForm1)
  throw new Error(`A circle is stored in form ${String(form)}, which this version cannot read`)
}

/** Form 2 keeps the token of the invitation beside its hash, sealed; of those there were only the hash is left. Nothing of all may leave, nothing that became of a commitment can be taken back, and who kept it is not known. */
const fromForm1 = (stored: InForm1): Circle =>
  fromForm2({
    ...stored,
    invitation: stored.invitation && { hash: stored.invitation, token: null },
    commitments: stored.commitments.map((one) => ({ ...one, undoable: null })),
    lettings: [],
    kept: null,
  })

/** Form 3 keeps what is told to the others, and who would close the circle; of what somebody did before nothing is told, and nobody but who asked has said yes. */
const fromForm2 = (stored: InForm2): Circle => ({
  ...stored,
  form: CIRCLE_FORM,
  news: [],
  closing: stored.closing && { ...stored.closing, agreed: [stored.closing.by] },
})
