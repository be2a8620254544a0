import type { Refusal } from '@rondo/shared/room/refusals'
import { type CircleTroubleIs, circleTroubleWords } from '../../words/circle-trouble.ts'

/** [W5] The page for somebody whom a server, or their own leaving, keeps out of a circle. */
export const circleTrouble = (reason: Refusal | 'left' | 'unreachable'): CircleTroubleIs =>
  reason in circleTroubleWords ? (reason as CircleTroubleIs) : 'other'
