import type * as v from 'valibot'
import type { FloorRules } from '../floor/floor.ts'
import type { Seconds } from '../time.ts'

/** Session seconds a part is expected to take. */
export interface Plan {
  readonly least: Seconds
  readonly wanted: Seconds
  readonly most: Seconds
}

/** A stage of a part lasts a time, or until everyone present has had the floor. */
export type Step<Stage extends string = string> =
  | { readonly stage: Stage; readonly lasts: Seconds }
  | { readonly stage: Stage; readonly floor: FloorRules }

/** What a kind of segment is to the room: a folder with these functions over its own options. */
export interface SegmentKind<Options, Stage extends string = string> {
  readonly options: v.GenericSchema<unknown, Options>
  /** How long it takes with so many people. */
  plan(options: Options, people: number): Plan
  /** The same part made to take `total` seconds with so many people, in steps of 5 s, within its plan. */
  resize(options: Options, people: number, total: Seconds): Options
  /** Its stages in their order. */
  steps(options: Options): readonly Step<Stage>[]
}
