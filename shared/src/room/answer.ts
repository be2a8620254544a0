import type { Refusal } from './refusals.ts'

/** What the sender of a command hears: done, and kept, as of this version; or why not. */
export type Answer = { readonly ok: true; readonly version: number } | { readonly refused: Refusal }
