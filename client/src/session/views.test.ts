import type { Whole } from '@rondo/shared/protocol/messages'
import type { ViewForAll, ViewForDoor, ViewForMember } from '@rondo/shared/room/view'
import { expect, test } from 'vitest'
import { nowhere, seeChange, seeDoor, seeOwn, seeWhole } from './views.ts'

const all = (version: number, size = 24) => ({ version, size }) as ViewForAll
const own = (timeFactor: number) => ({ timeFactor }) as ViewForMember
const whole = (version: number): Whole => ({ at: 'inside', all: all(version), own: own(1), lastCommand: 0 })

test('[C1] the whole view stands for itself, also with a lower version', () => {
  expect(seeWhole(whole(7))).toMatchObject({ at: 'inside', all: { version: 7 } })
  expect(seeWhole({ at: 'door', door: { here: 3 } as ViewForDoor })).toEqual({ at: 'door', door: { here: 3 } })
})

test('[C2] a change applies to the version it was made from', () => {
  const views = seeWhole(whole(7))
  expect(seeChange(views, { from: 7, to: 9, all: { size: 6 } })).toMatchObject({ all: { version: 9, size: 6 } })
})

test('[C2] a change that is known already is ignored, and one after a gap is missed', () => {
  const views = seeWhole(whole(7))
  expect(seeChange(views, { from: 6, to: 7, all: { size: 6 } })).toBe(views)
  expect(seeChange(views, { from: 8, to: 9, all: { size: 6 } })).toBe('missed')
})

test('[C2] one’s own view is never replaced by an older one', () => {
  const views = seeOwn(seeWhole(whole(7)), { version: 9, own: own(1.5) })
  expect(views).toMatchObject({ own: { timeFactor: 1.5 } })
  expect(seeOwn(views, { version: 8, own: own(2) })).toBe(views)
})

test('[C2] whoever is inside does not look at the door, and nobody outside sees changes', () => {
  const inside = seeWhole(whole(7))
  expect(seeDoor(inside, {} as ViewForDoor)).toBe(inside)
  expect(seeChange(nowhere, { from: 1, to: 2, all: {} })).toBe(nowhere)
})
