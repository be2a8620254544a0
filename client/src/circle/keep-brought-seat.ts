import type { MemberId } from '@rondo/shared/ids'
import type { Memory } from '../session/ports.ts'
import { circleOnDevice, keepCircle } from './circles-on-device.ts'

/** [C18] Takes the seat from a link for another device of one's own. An old link does not take a seat away that this device has already. */
export function keepBroughtSeat(
  memory: Memory,
  { circle, key }: { readonly circle: string; readonly key: string },
  { member, seat }: { readonly member: MemberId; readonly seat: string },
  openedAt: number,
): void {
  const known = circleOnDevice(memory, circle)
  const isOneself = known !== null && known.member === member && known.seat !== seat
  keepCircle(memory, {
    circle,
    key,
    member,
    // Which of the two holds is found out on asking.
    seat: isOneself ? known.seat : seat,
    coming: isOneself ? seat : null,
    title: known?.title ?? '',
    names: known?.names ?? [],
    burned: known?.burned ?? [],
    openedAt,
  })
}
