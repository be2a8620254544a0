import type { Answer } from '@rondo/shared/room/answer'
import type { CircleState } from './circle-state.svelte.ts'
import { roomOfSession } from './session-of.ts'

/** [G8] Another secret for one’s own seat. What sits in the running session with the one before gives up its place there. */
export async function shutOthersOut({ all, myId, client }: CircleState): Promise<Answer> {
  const session = all?.session ?? null
  const isInside = session?.entered.some(({ member }) => member === myId) ?? false
  const before = session && isInside ? roomOfSession(client.key, client.seat, session.id) : null
  const answer = await client.replaceSeat()
  if ('ok' in answer && before) {
    const { leaveRoom } = await import('../session/leave-room.ts')
    await leaveRoom(client.server, before)
  }
  return answer
}
