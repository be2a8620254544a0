import type { Room } from '@rondo/shared/room/room'
import { demand } from '../violation.ts'
import { floorOf, turnOf } from './spoken.ts'
import { isFor } from './stage.ts'

/** [X15] Whoever speaks in a stage, or waits to, is one of those whom it is for. Time that was given is nobody's own turn. */
export function checkOwnStage(room: Room): void {
  const turn = turnOf(room)
  demand(!turn?.own || isFor(room, turn.speaker), 'X15', () => `${turn?.speaker} speaks, and it is not for them`)
  for (const { member, own } of floorOf(room)?.waiting ?? [])
    demand(!own || isFor(room, member), 'X15', () => `${member} waits for a turn, and it is not for them`)
}
