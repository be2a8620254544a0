import { deviceMemory } from '../session/browser-memory.ts'
import type { RoomState } from '../session/room-state.svelte.ts'
import { CircleState } from './circle-state.svelte.ts'
import { circleOnDevice } from './circles-on-device.ts'
import { enterCircle } from './enter-circle.ts'
import { HomeBesideGuests } from './home-beside-guests.ts'
import { isShutOut } from './is-shut-out.ts'
import { toldAtOpening } from './told-at-opening.ts'

/** [G9] [G17] Beside a room that holds a session of a circle: its commitments live there, and whoever comes in says so. [K17] Whoever has no seat in it is a guest. */
export function besideCircle(room: RoomState, id: string): void {
  const known = circleOnDevice(deviceMemory, id)
  if (!known) {
    room.beGuest()
    return
  }
  const circle = new CircleState(enterCircle(known))
  const agreement = () => circle.agreement?.flatMap(({ text }) => text ?? []).join(' · ') ?? ''
  room.liveIn({
    home: new HomeBesideGuests(circle.home, room.home),
    agreement,
    opening: () => toldAtOpening(room.all, agreement()),
    name: () => circle.memberOf(circle.myId)?.name ?? '',
    isShutOut: () => isShutOut(circle.connection),
  })
  let isSaid = false
  const sayEntered = () => {
    const session = circle.all?.session
    if (isSaid || !session || session.room !== room.id || room.place !== 'inside') return
    isSaid = true
    if (session.entered.some(({ member, as }) => member === circle.myId && as === room.myId)) return
    void circle.ask({ type: 'session.enter', session: session.id, as: room.myId }).then((answer) => {
      isSaid = 'ok' in answer || answer.refused === 'too-late'
    })
  }
  const stops = [circle.client.watch(sayEntered), room.client.watch(sayEntered)]
  room.whenClosed(() => {
    for (const stop of stops) stop()
    circle.close()
  })
}
