import type { Moment } from '@rondo/shared/time'

/** What a store must know of a kind of thing that it keeps. */
export interface Kind<Thing> {
  readonly name: 'room' | 'circle'
  /** Days for which a tombstone stays: as long as the thing itself would have. */
  readonly days: number
  /** When it is forgotten, as it stands. */
  livesUntil(thing: Thing): Moment
  /** When it burns although nobody looks at it; null: it does not. */
  burnsAt(thing: Thing): Moment | null
  /** Whether it is not forgotten for as long as somebody watches it. */
  readonly staysWhileWatched: boolean
  /** What was stored, in today's form. Throws when this version cannot read it. */
  upgrade(stored: unknown): Thing
}
