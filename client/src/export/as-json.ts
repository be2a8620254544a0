import type { Leaving } from '@rondo/shared/export/may-leave'

/** What a file for other programs holds; `docs/export.md` describes it. */
export interface Exported {
  /** The version of this shape. */
  readonly rondo: 1
  readonly title: string
  readonly things: readonly Leaving[]
}

/** [W18] What may leave, for other programs. */
export const asJson = (title: string, things: readonly Leaving[]): string =>
  `${JSON.stringify({ rondo: 1, title, things } satisfies Exported, null, 2)}\n`
