import type { MemberId } from '@rondo/shared/ids'
import type { FloorSeen, MemberSeen } from '@rondo/shared/room/view'

/** A raised hand, and why it stands where it stands: a reason without figures. */
export interface RaisedHand {
  readonly member: MemberId
  readonly because: 'away' | 'not-spoken' | 'spoken-least' | 'spoken'
}

/** [V41] The raised hands in the order in which they get the floor. */
export const raisedHands = (floor: FloorSeen, members: readonly MemberSeen[]): readonly RaisedHand[] =>
  floor.waiting.map(({ member }, index) => {
    const because = reason(floor, members, member)
    const isLeast = because === 'spoken' && index === 0 && floor.waiting.length > 1
    return { member, because: isLeast ? 'spoken-least' : because }
  })

function reason(floor: FloorSeen, members: readonly MemberSeen[], member: MemberId): RaisedHand['because'] {
  if (members.some((one) => one.id === member && one.awaySince !== null)) return 'away'
  return floor.heard.includes(member) ? 'spoken' : 'not-spoken'
}
