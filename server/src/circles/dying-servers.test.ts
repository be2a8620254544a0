import type { Circle } from '@rondo/shared/circle/circle'
import type { CircleCommand } from '@rondo/shared/circle/commands'
import type { CircleId, CommitmentId, LineId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import { hashOf } from '@rondo/shared/seal/keys'
import { seededRandom } from '@rondo/shared/testing/random'
import { expect, test } from 'vitest'
import { createLog } from '../log.ts'
import { CircleGuest } from '../testing/circle-guest.ts'
import { freshCircle } from '../testing/circle-opening.ts'
import { TestClock } from '../testing/test-clock.ts'
import { TroubledShelf } from '../testing/troubled-shelf.ts'
import { Circles } from './circles.ts'

const MEMBERS = 4
const WISHES = 12
const log = createLog('silent')

type Random = () => number

for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
  test(`[S3] [S4] [G14] what a circle has acknowledged is kept, once, though servers die and the store falls silent (seed ${seed})`, async () => {
    const random = seededRandom(seed)
    const clock = new TestClock()
    const shelf = new TroubledShelf<CircleId, Circle>(random)
    const start = () => new Circles({ store: { circles: shelf, now: () => clock.now() }, clock, log, circleDays: 400 })
    const servers = [start(), start()]
    const { keys, seat, invitation, opening } = freshCircle()
    await insist(random, servers, (circles) => circles.open(opening))
    const members = [seat, ...Array.from({ length: MEMBERS - 1 }, () => undefined)].map(
      (mine) => new CircleGuest({ port: 0, keys, ...(mine ? { seat: mine } : {}) }),
    )
    for (const guest of members.slice(1)) {
      const named = guest.seal('name', 'Bo', guest.member)
      const { protocol, circle, member } = guest.identity
      const body = { protocol, circle, invitation, member, seat: hashOf(guest.seat), name: named, agreement: null }
      await insist(random, servers, (circles) => circles.join(body))
    }

    const heard: { readonly guest: CircleGuest; readonly number: number; readonly answer: Answer }[] = []
    await Promise.all(
      members.map(async (guest) => {
        for (let number = 1; number <= WISHES; number++) {
          const seen = shelf.written.at(-1)
          const asking = { ...guest.identity, device: guest.device, number, command: someWish(guest, seen, random) }
          const answer = await insist(random, servers, (circles) => circles.ask(asking))
          heard.push({ guest, number, answer })
          if (random() < 0.15) servers[random() < 0.5 ? 0 : 1] = start()
        }
      }),
    )

    const { written } = shelf
    expect(written.map(({ version }) => version)).toEqual(written.map((_, place) => place + (written[0]?.version ?? 0)))
    for (const { guest, number, answer } of heard) {
      const steps = written.filter(
        (circle, place) => lastOf(circle, guest) === number && lastOf(written[place - 1], guest) !== number,
      )
      expect(steps.map(({ version }) => version)).toEqual('ok' in answer ? [answer.version] : [])
    }
    expect(heard.filter(({ answer }) => 'ok' in answer).length).toBeGreaterThan(WISHES)
  })
}

/** Asks until there is an answer: of either server, which may die before it gives one. */
async function insist<Given>(
  random: Random,
  servers: Circles[],
  ask: (circles: Circles) => Promise<Given>,
): Promise<Given> {
  for (;;) {
    const asked = servers[random() < 0.5 ? 0 : 1]
    const given = asked && (await ask(asked))
    // Whoever has died meanwhile has answered nobody.
    if (!given || !servers.includes(asked)) continue
    const refused = typeof given === 'object' && 'refused' in given ? given.refused : null
    if (refused !== 'try-again' && refused !== 'too-often') return given
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The number of the last command that was accepted from this one’s device. */
const lastOf = (circle: Circle | undefined, { member, device }: CircleGuest): number | undefined =>
  circle?.members.find(({ id }) => id === member)?.devices.find((known) => known.device === device)?.number

/** Something that may be had, or not any more by then. */
function someWish(guest: CircleGuest, seen: Circle | undefined, random: Random): CircleCommand {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const fresh = () => `${guest.device}${Math.floor(random() * 1e9)}`.slice(0, 12).padEnd(12, '_')
  const id = (random() < 0.5 ? seen?.commitments.at(0)?.id : undefined) ?? (fresh() as CommitmentId)
  const said = seen?.commitments.find((one) => one.id === id)
  const words = guest.seal('commitment', 'listen first', id)
  return pick<CircleCommand>([
    { type: 'agreement.pass' },
    { type: 'agreement.add', line: fresh() as LineId, words: guest.seal('line', 'no laptops') },
    { type: 'agreement.accept', version: seen?.agreement.draft?.version ?? 1 },
    { type: 'purpose.set', words: guest.seal('purpose', 'harder things'), revision: seen?.purpose.revision ?? 0 },
    { type: 'commitment.say', id, revision: said?.revision ?? 0, isShared: false, seenBy: 'group', words },
    { type: 'commitment.thank', id },
    { type: 'commitment.withdraw', id },
  ])
}
