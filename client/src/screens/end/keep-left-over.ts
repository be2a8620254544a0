import { BallotMemory } from '../../ballot/ballot-memory.ts'
import { keepCards } from '../../ballot/keep-cards.ts'
import { deviceMemory } from '../../session/browser-memory.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { takeLeftOver } from './take-left-over.ts'

/** [E18] At the end of a session, which is also seen by whoever has left it: what this device still holds of its ballots is among one’s own notes. */
export function keepLeftOver({ id, all }: RoomState): void {
  const parts = all?.agenda.map((part) => part.id) ?? []
  for (const left of takeLeftOver(new BallotMemory(deviceMemory, id), all?.collections ?? [], parts))
    keepCards(id, left.segment, left.cards)
}
