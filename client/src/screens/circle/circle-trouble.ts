import type { Refusal } from '@rondo/shared/room/refusals'
import { type CircleTroubleIs, circleTroubleWords } from '../../words/circle-trouble.ts'

/** [W5] The key was right before anybody was asked: it is the seat’s secret that does not hold any more. */
const SHUT_OUT = 'wrong-key'

/** [W5] The page for somebody whom a server, or their own leaving, keeps out of a circle. */
export const circleTrouble = (reason: Refusal | 'left' | 'unreachable'): CircleTroubleIs =>
  reason === SHUT_OUT ? 'not-a-member' : reason in circleTroubleWords ? (reason as CircleTroubleIs) : 'other'
