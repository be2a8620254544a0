import type { Kind, Segment } from '@rondo/shared/segments/index'

/** What the stage of a kind of segment is given. */
export interface StageOf<K extends Kind> {
  readonly segment: Extract<Segment, { kind: K }>
  /** Its question or text, in words. */
  readonly question: string
}
