import type { MemberId } from '../ids.ts'

/** [E13] The difference between two pulses would tell of whoever came or went between them. */
export const sameMembers = (one: readonly MemberId[], other: readonly MemberId[]): boolean =>
  one.length === other.length && one.every((member) => other.includes(member))
