import { roomWords as words } from '../../words/room.ts'
import type { LiveRoom } from './live-room.svelte.ts'
import { shortName } from './short-name.ts'

/** What one is told about where one stands: who has the floor, and when one’s own turn comes. */
export function standingSentence(live: LiveRoom): string {
  const { room, situation } = live
  if (live.phase?.paused) return words.pausedNote
  if (!situation) return room.segment?.kind === 'commit' ? words.writingNow : words.readTogether
  switch (situation.is) {
    case 'drawing': {
      const { first } = situation
      if (first === null) return ''
      return first === room.myId ? words.orderDrawnYou : words.orderDrawn(room.nameOf(first))
    }
    case 'done':
      return words.everyoneHeard
    case 'speaking':
      return words.passNote
    case 'listening': {
      const { turn, over, place, soon } = situation
      // Cut as at the seats: on a phone a second line would move the table.
      const name = shortName(room.nameOf(turn.speaker))
      if (turn.held) return words.droppedOut(name, live.hold.text)
      const now = over || turn.extensions > 0 ? words.stillSpeaking(name) : words.hasFloor(name)
      if (soon) return `${now} ${words.youAreNext}`
      return place === null ? now : `${now} ${words.youArePlace(place)}`
    }
    default:
      return situation satisfies never
  }
}
