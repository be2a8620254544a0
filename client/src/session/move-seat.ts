import { enterUnseen } from './enter-unseen.ts'

interface Move {
  readonly server: string
  /** The link’s secret of the room. */
  readonly key: string
  /** The seat that is given up, and the one in which one goes on. */
  readonly from: string
  readonly to: string
  readonly name: string
}

/** [H13] Goes on in another seat of a room, without showing it, and gives up the one before: whoever sits there on another device is out. False: the room did not answer. */
export async function moveSeat({ server, key, from, to, name }: Move): Promise<boolean> {
  const next = enterUnseen(server, { key, seat: to })
  const isIn = (await next.place) === 'door' && 'ok' in (await next.client.join(name))
  const before = enterUnseen(server, { key, seat: from })
  const goesOnAs = isIn ? next.client.member : null
  const isOut = (await before.place) === 'inside'
  const answer = isOut ? await before.client.ask({ type: 'member.shut-out', goesOnAs }) : null
  for (const { client } of [next, before]) client.close()
  return answer !== null && 'ok' in answer
}
