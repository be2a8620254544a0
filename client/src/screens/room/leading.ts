import type { RoomState } from '../../session/room-state.svelte.ts'
import type { Leading } from '../../words/stages.ts'
import { shortName } from './short-name.ts'

/** Who tells or teaches in the running part, as one calls them here; null: nobody. */
export function leading(room: RoomState): Leading | null {
  const lead = room.phase?.is === 'live' ? room.phase.running.lead : null
  return lead === null ? null : { name: shortName(room.nameOf(lead)), me: lead === room.myId }
}
