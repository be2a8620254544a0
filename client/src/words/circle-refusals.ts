import type { Refusal } from '@rondo/shared/room/refusals'
import { refusalWords } from './refusals.ts'

/** Where a circle says it otherwise than a room. */
const OTHERWISE: Partial<Record<Refusal | 'unreachable', string>> = {
  'not-a-member': 'You are not in this circle any more. Reload the page.',
  'not-here': 'They are not in the circle any more. Choose somebody who is.',
  'room-full': 'Every seat is taken. Somebody would have to leave first.',
  'too-late': 'Somebody was faster: it is not there any more.',
  'not-invited': 'This invitation does not hold any more. Ask a member for the new one.',
  'unknown-circle': 'There is no such circle here. Ask a member for the invitation again.',
  'circle-closing': 'Somebody is closing this circle. Keep it first, then start.',
  'not-now': 'That is not possible at this moment. Look at how it stands now.',
}

/** Why something of a circle was not done, and what to do instead, in English. */
export const circleRefusal = (code: Refusal | 'unreachable'): string => OTHERWISE[code] ?? refusalWords[code]
