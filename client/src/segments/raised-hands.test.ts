import type { MemberId } from '@rondo/shared/ids'
import type { FloorSeen, MemberSeen } from '@rondo/shared/room/view'
import { expect, test } from 'vitest'
import { raisedHands } from './raised-hands.ts'

const floor = (waiting: string[], heard: string[]) =>
  ({ waiting: waiting.map((member) => ({ member, own: true })), heard }) as unknown as FloorSeen
const member = (id: string, awaySince: number | null = null) => ({ id, awaySince }) as unknown as MemberSeen
const everyone = ['ada', 'bo', 'cy'].map((id) => member(id))

test('[V41] raised hands stand in the order of the room, each with its reason', () => {
  const hands = raisedHands(floor(['bo', 'ada'], ['ada']), everyone)
  expect(hands).toEqual([
    { member: 'bo' as MemberId, because: 'not-spoken' },
    { member: 'ada' as MemberId, because: 'spoken' },
  ])
})

test('[V41] the first of several who have spoken has spoken least; alone that says nothing', () => {
  expect(raisedHands(floor(['bo', 'ada'], ['ada', 'bo']), everyone)[0]?.because).toBe('spoken-least')
  expect(raisedHands(floor(['bo'], ['bo']), everyone)[0]?.because).toBe('spoken')
})

test('[V41] whoever is away is said to be away', () => {
  const members = [member('ada', 5), member('bo')]
  expect(raisedHands(floor(['ada', 'bo'], []), members)[0]?.because).toBe('away')
})
