import type { Answer } from '../room/answer.ts'
import type { Refusal } from '../room/refusals.ts'
import type { Circle } from './circle.ts'

/** What becomes of a command: the next circle, a refusal that changes nothing, or what had been done before. */
export type CircleDecision =
  | { readonly accepted: Circle }
  | { readonly refused: Refusal }
  | { readonly repeated: Answer }

/** What a single rule says; `decideCircle` numbers and stamps the accepted circle. */
export type Ruling = Circle | Refusal
