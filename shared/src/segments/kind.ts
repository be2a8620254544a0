import type { AskingRules } from '../asking/asking.ts'
import type { Ballot } from '../ballot/ballot.ts'
import type { FloorRules, QueueRules } from '../floor/floor.ts'
import type { MemberId } from '../ids.ts'
import type { Seconds } from '../time.ts'

/** Session seconds a part is expected to take. */
export interface Plan {
  readonly least: Seconds
  readonly wanted: Seconds
  readonly most: Seconds
}

/** Whose a stage is: everyone’s, that of the one who leads the part, the others’, or of the one who said yes. */
export type Who = 'all' | 'lead' | 'others' | 'chosen'

/** A stage of a part: a time, perhaps with a question that all answer by name; a floor on which everyone it is for speaks once, a talk with raised hands, the search for somebody, or a window in which all hand in. */
export type Step<Stage extends string = string> =
  | { readonly stage: Stage; readonly lasts: Seconds }
  /** `turns`: no more than there are cards to read aloud. */
  | { readonly stage: Stage; readonly floor: FloorRules; readonly who: Who; readonly turns?: 'cards' }
  | { readonly stage: Stage; readonly queue: QueueRules; readonly lasts: Seconds; readonly who: Who }
  | { readonly stage: Stage; readonly asking: AskingRules; readonly who: Who }
  | { readonly stage: Stage; readonly hands: Seconds }

/** Who plays which part in a running segment. */
export interface Cast {
  /** Whose part it is: the one who tells or teaches. Null: nobody’s. */
  readonly lead: MemberId | null
  /** Who said yes when the part asked for somebody. */
  readonly chosen: MemberId | null
  /** The ballot that the part holds; null: none, or too few were here for one. */
  readonly ballot: { readonly state: Pick<Ballot['state'], 'is'> } | null
  /** What those who are too few for a ballot are asked by name; null: nothing. */
  readonly poll: object | null
}

/** What a part wants of a ballot. */
export interface Holding {
  /** How many envelopes each hands in; 0: what is handed in is not sealed off from who brings it, and needs no tokens. */
  readonly envelopes: number
  /** What is chosen among: the cards of the group, or the one it works on. Without any of them the part holds nothing. */
  readonly among?: 'cards' | 'topic'
  /** What is done among too few: three agree to it [E26], they choose in the open [E27], or it is said by word of mouth; or nobody is too few. */
  readonly few: 'agree' | 'open' | 'aloud' | 'never'
}

/** How a part finds the one who leads it: somebody who offered to bring something, the same one again, or somebody who offered to teach. */
export type Lead = 'volunteer' | 'teller' | 'teacher'

/** What a kind of segment is to the room: a folder with these functions over its own options; their schema stands beside them. */
export interface SegmentKind<Options, Stage extends string = string> {
  /** How long it takes with so many people. */
  plan(options: Options, people: number): Plan
  /** The same part made to take `total` seconds with so many people, in steps of 5 s, within its plan. */
  resize(options: Options, people: number, total: Seconds): Options
  /** Whether it has no place in a session of this circle, or of a group that meets once (null). */
  isPassedOver?(circle: { readonly hasPromises: boolean } | null): boolean
  /** Who leads it; null: nobody. */
  lead(options: Options): Lead | null
  /** Of a part that holds a ballot. */
  ballot?(options: Options): Holding
  /** Its stages in their order; none: the part is passed over. */
  steps(options: Options, cast: Cast): readonly Step<Stage>[]
}
