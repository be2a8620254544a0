import type { TurnSeen } from '@rondo/shared/room/view'
import { shownOf } from '../../segments/index.ts'
import { isFor } from '../../session/is-for.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { handWords } from '../../words/hands.ts'
import { roomWords as words } from '../../words/room.ts'
import { listenWords } from '../../words/stages.ts'
import { leading } from './leading.ts'
import type { LiveRoom } from './live-room.svelte.ts'
import { shortName } from './short-name.ts'

/** What one is told about where one stands: who has the floor, and when one’s own turn comes. */
export function standingSentence(live: LiveRoom): string {
  const { room, situation, gift } = live
  if (room.connection.is === 'offline' || room.connection.is === 'reconnecting') {
    if (room.pending) return words.offlinePressed
    return situation?.is === 'speaking' ? words.offlineTurn : words.offlineNote
  }
  if (live.phase?.paused) return pausedSentence(room)
  if (live.phase?.running.asking) return askingSentence(live)
  if (!situation) return room.segment ? shownOf(room.segment).meanwhile(live) : ''
  switch (situation.is) {
    case 'drawing': {
      const { first } = situation
      if (first === null) return ''
      return first === room.myId ? words.orderDrawnYou : words.orderDrawn(room.nameOf(first))
    }
    case 'free':
      if (situation.waits) return handWords.waits
      return `${handWords.isFree} ${isForMe(live) ? handWords.raiseToSpeak : listening(live)}`.trimEnd()
    case 'done':
      return words.everyoneHeard
    case 'speaking':
      if (!gift) return room.floor?.queue ? handWords.haveFloor : turnSentence(live, situation.over)
      return gift.from ? words.youHaveGiftOf(shortName(room.nameOf(gift.from))) : words.youHaveGift
    case 'listening': {
      const { turn, over, place, begun, soon } = situation
      // Cut as at the seats: on a phone a second line would move the table.
      const name = shortName(room.nameOf(turn.speaker))
      if (turn.held) return words.droppedOut(name, live.hold.text)
      const now = over || turn.extensions > 0 ? words.stillSpeaking(name) : floorOf(name, turn, live)
      if (soon) return `${now} ${words.youAreNext}`
      if (place !== null) return `${now} ${begun ? words.youGoOn(place) : words.youArePlace(place)}`
      return isForMe(live) ? now : `${now} ${listening(live)}`.trimEnd()
    }
    default:
      return situation satisfies never
  }
}

/** That passing is fine is said while one can; a part with something of its own to say has its own word for it. */
const turnSentence = ({ room: { segment }, phase }: LiveRoom, isOver: boolean): string => {
  if (isOver || (segment && shownOf(segment).hasActions)) return words.yourTurn
  return phase?.running.stage === 'reading' ? words.readNote : words.passNote
}

/** Who has the floor, and whose time it is when it was given. */
function floorOf(name: string, { reclaimed }: TurnSeen, { gift, room }: LiveRoom): string {
  if (reclaimed) return words.goesOn(name)
  if (!gift) return words.hasFloor(name)
  if (gift.from === room.myId) return words.hasMyGift(name)
  return gift.from ? words.hasGiftOf(name, shortName(room.nameOf(gift.from))) : words.hasGift(name)
}

/** Whether the running stage is for oneself. */
const isForMe = ({ room, phase }: LiveRoom): boolean =>
  !room.segment || !phase || isFor(room.segment, phase.running, room.myId)

const listening = ({ room, phase }: LiveRoom): string =>
  room.segment && phase ? listenWords(room.segment, phase.running.stage, leading(room)) : ''

/** Who paused is not kept; who can go on is. */
function pausedSentence(room: RoomState): string {
  const host = room.all?.chair.host ?? null
  return words.pausedNote(room.isHost ? 'you' : host && shortName(room.nameOf(host)))
}

/** Who is being asked is nobody else’s business. */
function askingSentence(live: LiveRoom): string {
  if (live.room.own?.asked) return handWords.youAreAsked
  if (live.phase?.running.asking?.at === 'drawn') return handWords.beingAsked
  return isForMe(live) ? handWords.anyoneMay : handWords.otherMay
}
