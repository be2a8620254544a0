import type { CardId } from '@rondo/shared/ids'
import type { LiveRoom } from '../screens/room/live-room.svelte.ts'

/** [E29] The card that thumbs are asked about; null: the group’s own question. */
export function askedAbout({ phase }: LiveRoom): CardId | null {
  const running = phase?.running
  return (running?.ballot ?? running?.poll)?.choices[0] ?? null
}

/** [E29] Whether another card was taken since: nobody has been asked about that one. */
export function isOtherTaken(live: LiveRoom): boolean {
  const [asked, topic] = [askedAbout(live), live.room.all?.topic ?? null]
  return asked !== null && topic !== null && topic !== asked
}
