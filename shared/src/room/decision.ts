import type { Answer } from './answer.ts'
import type { Refusal } from './refusals.ts'
import type { Room } from './room.ts'

/** What becomes of a command: the next room, a refusal that changes nothing, or the answer it was given before. */
export type Decision = { readonly accepted: Room } | { readonly refused: Refusal } | { readonly repeated: Answer }

/** What a single rule says; `decide` numbers and stamps the accepted room. */
export type Ruling = Room | Refusal
