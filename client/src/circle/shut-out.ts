import type { Answer } from '@rondo/shared/room/answer'
import type { CircleState } from './circle-state.svelte.ts'
import { roomOfSession } from './session-of.ts'

/** [G8] Another secret for one’s own seat. Who sits in the running session with the one before goes on there with the new one. */
export async function shutOthersOut(circle: CircleState): Promise<Answer> {
  const { all, myId, client } = circle
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
