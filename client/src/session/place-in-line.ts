import type { MemberId } from '@rondo/shared/ids'
import type { FloorSeen } from '@rondo/shared/room/view'

/** [C14] One's place among those still to speak, the speaker included: everyone counts once, at their first turn. */
export function placeInLine(floor: FloorSeen, member: MemberId): number | null {
  const speaker = floor.stage.at === 'turn' ? [floor.stage.turn.speaker] : []
  const line = [...new Set([...speaker, ...floor.waiting.map((waiting) => waiting.member)])]
  const index = line.indexOf(member)
  return index < 0 ? null : index + 1
}
