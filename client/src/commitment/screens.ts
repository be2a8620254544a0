import type { Segment } from '@rondo/shared/segments/index'
import type { Component } from 'svelte'
import CommitWriting from './CommitWriting.svelte'
import ReviewTurns from './ReviewTurns.svelte'

/** The screens of the parts about promises, which are loaded together. */
export const promises = { commit: CommitWriting, review: ReviewTurns } as unknown as {
  readonly [K in 'commit' | 'review']: Component<{ segment: Segment }>
}
