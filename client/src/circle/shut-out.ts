import type { Answer } from '@rondo/shared/room/answer'
import { deviceMemory, tabMemory } from '../session/browser-memory.ts'
import { forgetRoom } from '../session/device.ts'
import type { CircleState } from './circle-state.svelte.ts'
import { roomOfSession } from './session-of.ts'

/** [G8] Another secret for one’s own seat. Before it, the seats in the rooms of past sessions are given up: they are derived from the one before, and a device without the new one would go on reading there. Who sits in the running session goes on there with the new one. `unreachable`: one of those rooms did not answer, and nothing was replaced. */
export async function shutOthersOut(circle: CircleState): Promise<Answer | { readonly refused: 'unreachable' }> {
  const { all, held, myId, client } = circle
  const past = held.flatMap(({ id, here }) => (here.includes(myId) ? roomOfSession(client.key, client.seat, id) : []))
  const { giveUpSeats } = await import('../session/give-up-seats.ts')
  if (!(await giveUpSeats(client.server, past))) return { refused: 'unreachable' }
  for (const { room } of past) forgetRoom(deviceMemory, tabMemory, room)
  const session = all?.session ?? null
  const isInside = session?.entered.some(({ member }) => member === myId) ?? false
  const roomOf = () => (session && isInside ? roomOfSession(client.key, client.seat, session.id) : null)
  const before = roomOf()
  const name = circle.nameOf(myId)
  const answer = await client.replaceSeat()
  const after = roomOf()
  if ('ok' in answer && before && after) {
    const { moveSeat } = await import('../session/move-seat.ts')
    await moveSeat({ server: client.server, key: after.key, from: before.seat, to: after.seat, name })
  }
  return answer
}
