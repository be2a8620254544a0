import type { SegmentId } from '@rondo/shared/ids'
import type { Segment } from '@rondo/shared/segments/index'

/** A part of a plan that is being made. */
export interface PlannedPart {
  readonly segment: Segment
  /** The group’s own question, in plain words; empty: the format’s. */
  readonly question: string
  /** Its length was set by hand, and the other parts fit around it. */
  readonly kept: boolean
}

/** An agenda as parts that nobody has changed yet. */
export const plannedParts = (
  agenda: readonly Segment[],
  questionOf: (segment: Segment) => string | null = () => null,
): readonly PlannedPart[] => agenda.map((segment) => ({ segment, question: questionOf(segment) ?? '', kept: false }))

export const agendaOf = (parts: readonly PlannedPart[]): readonly Segment[] => parts.map((part) => part.segment)

/** The parts whose length was set by hand. */
export const keptOf = (parts: readonly PlannedPart[]): ReadonlySet<SegmentId> =>
  new Set(parts.filter((part) => part.kept).map((part) => part.segment.id))

/** The own questions of a plan, by the id of the part. */
export const questionsOf = (parts: readonly PlannedPart[]): Readonly<Record<string, string>> =>
  Object.fromEntries(parts.map((part) => [part.segment.id, part.question.trim()]))
