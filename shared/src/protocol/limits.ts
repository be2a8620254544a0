/** Sizes in characters of sealed text, and the ranges of plain numbers. */
export const LIMITS = {
  title: 600,
  call: 2_800,
  name: 320,
  question: 1_600,
  commitment: 6_000,
  /** What was learned from it, and what is still being written. */
  learned: 6_000,
  purpose: 3_000,
  rhythm: 1_200,
  line: 1_600,
  token: 120,
  minutes: { least: 20, most: 180 },
  people: { least: 3, most: 24 },
  /** Bytes of one message; over it the answer is `too-large`. */
  message: 64 * 1024,
} as const
