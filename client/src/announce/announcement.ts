import type { MemberId, SegmentId } from '@rondo/shared/ids'

/** Something to be said aloud by a screen reader; the catalogue has the words. */
export type Announcement =
  | { readonly of: 'your-turn' }
  | { readonly of: 'connection-lost' | 'connection-back' | 'paused' | 'resumed' | 'you-are-next' | 'everyone-heard' }
  | { readonly of: 'part'; readonly part: SegmentId; readonly stage: string }
  | { readonly of: 'floor-free' | 'asked' | 'somebody-asked' }
  | { readonly of: 'hand-place'; readonly place: number }
  | { readonly of: 'drawn'; readonly first: MemberId }
  | { readonly of: 'speaker' | 'held' | 'back' | 'still-speaking'; readonly speaker: MemberId }
  | { readonly of: 'dropped-out' | 'returned' | 'has-left'; readonly name: string }
  | { readonly of: 'half' | 'one-minute' | 'half-minute' | 'fifteen-seconds' | 'time-up' }
  | { readonly of: 'host'; readonly host: MemberId | null }

/** Only one's own turn may interrupt. */
export const isAssertive = (announcement: Announcement): boolean => announcement.of === 'your-turn'
