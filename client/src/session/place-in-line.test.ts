import type { MemberId } from '@rondo/shared/ids'
import type { FloorSeen, TurnSeen } from '@rondo/shared/room/view'
import { expect, test } from 'vitest'
import { placeInLine } from './place-in-line.ts'

const [ada, bo, cy, di] = ['ada', 'bo', 'cy', 'di'] as MemberId[] as [MemberId, MemberId, MemberId, MemberId]
const floor = (stage: FloorSeen['stage'], ...waiting: MemberId[]) =>
  ({ stage, waiting: waiting.map((member) => ({ member, own: true })) }) as unknown as FloorSeen
const turnOf = (speaker: MemberId) => ({ at: 'turn', turn: { speaker } as TurnSeen }) as const

test('[C14] the speaker is first, the others follow, and whoever has spoken has no place', () => {
  const seen = floor(turnOf(ada), bo, cy)
  expect([ada, bo, cy, di].map((member) => placeInLine(seen, member))).toEqual([1, 2, 3, null])
})

test('[C14] somebody with a gift beside their own turn counts once', () => {
  const seen = floor(turnOf(bo), cy, bo, di)
  expect([bo, cy, di].map((member) => placeInLine(seen, member))).toEqual([1, 2, 3])
})

test('[C14] while the order is shown the first one drawn is first', () => {
  expect(placeInLine(floor({ at: 'drawing', until: 0 as never }, cy, bo), bo)).toBe(2)
})
