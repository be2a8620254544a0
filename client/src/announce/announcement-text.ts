import { partWords } from '../screens/room/part-words.ts'
import type { RoomState } from '../session/room-state.svelte.ts'
import { roomWords } from '../words/room.ts'
import type { Announcement } from './announcement.ts'

const words = roomWords.announced

/** An announcement in the language of the screen. */
export function announcementText(said: Announcement, room: RoomState): string {
  switch (said.of) {
    case 'part': {
      const segment = room.all?.agenda.find((one) => one.id === said.part)
      if (!segment) return ''
      const { title, question } = partWords(room, segment)
      return said.stage === 'writing' ? `${words.part(title, question)} ${words.writing}` : words.part(title, question)
    }
    case 'drawn':
      return said.first === room.myId ? roomWords.orderDrawnYou : roomWords.orderDrawn(room.nameOf(said.first))
    case 'speaker':
      return roomWords.hasFloor(room.nameOf(said.speaker))
    case 'still-speaking':
      return roomWords.stillSpeaking(room.nameOf(said.speaker))
    case 'held':
      return words.held(room.nameOf(said.speaker))
    case 'back':
      return words.back(room.nameOf(said.speaker))
    case 'host':
      if (said.host === null) return words.roomHosts
      return said.host === room.myId ? words.youHost : words.hosts(room.nameOf(said.host))
    default:
      return words[said.of]
  }
}
