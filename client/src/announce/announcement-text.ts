import type { MemberId } from '@rondo/shared/ids'
import { giftOf } from '../screens/room/gift.ts'
import { runningWords } from '../screens/room/part-words.ts'
import type { RoomState } from '../session/room-state.svelte.ts'
import { handWords } from '../words/hands.ts'
import { roomWords } from '../words/room.ts'
import type { Announcement } from './announcement.ts'

const words = roomWords.announced

/** An announcement in the language of the screen. */
export function announcementText(said: Announcement, room: RoomState): string {
  switch (said.of) {
    case 'part': {
      const part = runningWords(room)
      if (!part || room.segment?.id !== said.part) return ''
      if (said.stage === 'handing') return room.segment.kind === 'write' ? roomWords.handingNotes : roomWords.handingIn
      const text = words.part(part.phase ?? part.title, part.question)
      return said.stage === 'writing' ? `${text} ${words.writing}` : text
    }
    case 'floor-free':
      return handWords.isFree
    case 'hand-place':
      return handWords.place(said.place)
    case 'somebody-asked':
      return handWords.beingAsked
    case 'asked':
      return `${runningWords(room)?.question ?? ''} ${handWords.youAreAsked}`
    case 'drawn':
      return said.first === room.myId ? roomWords.orderDrawnYou : roomWords.orderDrawn(room.nameOf(said.first))
    case 'speaker':
      return hasFloor(room, said.speaker)
    case 'still-speaking':
      return roomWords.stillSpeaking(room.nameOf(said.speaker))
    case 'held':
      return words.held(room.nameOf(said.speaker))
    case 'back':
      return words.returned(room.nameOf(said.speaker))
    case 'dropped-out':
    case 'returned':
    case 'has-left':
      return words[said.of](said.name)
    case 'host':
      if (said.host === null) return words.roomHosts
      return said.host === room.myId ? words.youHost : words.hosts(room.nameOf(said.host))
    case 'your-turn': {
      const gift = room.floor && giftOf(room.floor)
      return gift?.from
        ? `${words['your-turn']} ${roomWords.youHaveGiftOf(room.nameOf(gift.from))}`
        : words['your-turn']
    }
    default:
      return words[said.of]
  }
}

function hasFloor(room: RoomState, speaker: MemberId): string {
  const name = room.nameOf(speaker)
  if (room.turn?.reclaimed) return roomWords.goesOn(name)
  const gift = room.floor && giftOf(room.floor)
  if (!gift) return roomWords.hasFloor(name)
  return gift.from ? roomWords.hasGiftOf(name, room.nameOf(gift.from)) : roomWords.hasGift(name)
}
