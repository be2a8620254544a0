/** Why a board’s connection was ended, by the code with which it was closed. */
export const FAREWELLS = {
  /** The ticket was none, or its time was up: another one is to be had in the room. */
  'old-ticket': 4401,
  'not-a-member': 4403,
  'room-burned': 4410,
  /** The seat goes on in another tab or on another device. */
  superseded: 4408,
  /** Drawn where one may only look; nobody else saw it. */
  'read-only': 4423,
  /** No more can be kept on this board; nobody else saw what came last. */
  full: 4407,
  malformed: 4400,
  'too-large': 4413,
  'too-often': 4429,
  /** It builds on something that nobody has. */
  incomplete: 4409,
  /** Presence in somebody else’s name. */
  'not-yours': 4422,
  /** It did not read what it was sent. */
  behind: 4511,
  'try-again': 4503,
} as const

export type BoardFarewell = keyof typeof FAREWELLS

/** Null for a code that says nothing of a board. */
export const farewellOf = (code: number): BoardFarewell | null =>
  (Object.keys(FAREWELLS) as BoardFarewell[]).find((why) => FAREWELLS[why] === code) ?? null
