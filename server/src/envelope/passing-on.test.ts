import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesOf } from '@rondo/shared/envelope/bytes-of'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { expect, test } from 'vitest'
import { ballotIs, FOUR_ANSWERS, FOUR_SEEN, goToPulse, isWindow } from '../testing/pulse.ts'
import { recognisable } from '../testing/recognisable.ts'
import { type SharingServer, twoServers } from '../testing/two-servers.ts'
import { ballotOf, handIn, Voter } from '../testing/voter.ts'

const SLOW = { timeout: 60_000 }

const ok = ['ok', 'ok', 'ok', 'ok']

/** What four people answer, each followed by bytes that are nobody else’s. */
const marked = FOUR_ANSWERS.map((answers) => [...answers, ...crypto.getRandomValues(new Uint8Array(190))])

/** Four people, two on each server, at the beginning of the window. */
async function atWindow() {
  const around = await twoServers()
  const { one, other, come, seat, pass, id } = around
  const guests = [await come('Ada', one, { seat })]
  for (const name of ['Bo', 'Cy', 'Di']) guests.push(await come(name, guests.length % 2 ? other : one))
  await Promise.all(guests.map((guest) => guest.until(() => guest.all?.members.length === 4)))
  const [ada] = guests as [(typeof guests)[0]]
  await goToPulse(ada, guests)
  const voters = guests.map((guest) => new Voter(guest, id)) as [Voter, Voter, Voter, Voter]
  for (const voter of voters) expect(await voter.draw()).toBe(1)
  await pass(60, one, other)
  await ballotIs(guests, isWindow(1))
  const handInAll = (server: SharingServer) =>
    Promise.all(voters.map((voter, place) => handIn(server.port, voter.envelope(marked[place] ?? []))))
  const [keeper, passing] = (await keeperOf(around)) === one ? [one, other] : [other, one]
  return { ...around, guests, voters, handInAll, keeper, passing }
}

/** The server that keeps the box, as the room has it. */
async function keeperOf({ one, other, id }: Awaited<ReturnType<typeof twoServers>>): Promise<SharingServer> {
  const room = await one.store.load(id)
  const state = typeof room === 'object' && room.phase.is === 'live' ? room.phase.running.ballot?.state : null
  if (state?.is !== 'handing' || !state.keeper) throw new Error('Nobody keeps the box')
  return state.keeper.server === one.store.server ? one : other
}

test(
  '[E12] envelopes arrive by a server that does not keep the box, and Redis keeps nothing of them',
  SLOW,
  async () => {
    const { guests, voters, handInAll, keeper, passing, pass, redis, id } = await atWindow()
    const [ada] = voters
    expect(await handInAll(passing)).toEqual(ok)
    // One box for both.
    expect(await handInAll(keeper)).toEqual(ok)
    for (const { port } of [keeper, passing]) expect(await handIn(port, ada.envelope([1, 1, 1]))).toBe('spent')
    const forged = { input: toBase64url(crypto.getRandomValues(new Uint8Array(32))), output: ada.tokens[0]!.output }
    expect(await handIn(passing.port, ada.envelope([1, 1, 1], { token: forged }))).toBe('forged')
    await pass(8, keeper, passing)
    await ballotIs(guests, ({ state }) => state.is === 'opened')
    for (const guest of guests) expect(guest.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
    const kept = await appendOnlyFile(redis.directory)
    expect(kept).toContain(id)
    expect(kept).toContain(ballotOf(ada.guest).id)
    const secrets = voters.flatMap(({ tokens }, place) => [
      ...tokens.flatMap(({ input, output }) => [bytesOf(input), bytesOf(output)]),
      Uint8Array.from(marked[place]!.slice(3)),
    ])
    expect(secrets).toHaveLength(12)
    for (const text of secrets.flatMap(recognisable)) expect(kept.includes(text), text).toBe(false)
  },
)

test(
  '[E12] an envelope is answered after its keeper has it, and not when the keeper does not answer',
  SLOW,
  async () => {
    const { guests, voters, handInAll, keeper, passing, pass } = await atWindow()
    keeper.wire.cut()
    const before = passing.timer.waiting
    const asked = voters.map((voter, place) => handIn(passing.port, voter.envelope(marked[place] ?? [])))
    // Redis may know already that nobody hears them; else each waits three seconds. Many more of them, and the box itself would count as lost.
    let answered = 0
    for (const one of asked) void one.then(() => answered++)
    await expect.poll(() => answered + passing.timer.waiting - before).toBe(asked.length)
    passing.timer.move(3_000)
    expect(await Promise.all(asked)).toEqual(ok.map(() => 'try-again'))
    keeper.wire.mend()
    await expect.poll(() => handInAll(passing), { timeout: 10_000 }).toEqual(ok)
    await pass(8, keeper, passing)
    await ballotIs(guests, ({ state }) => state.is === 'opened')
    for (const guest of guests) expect(guest.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
  },
)

test('[E9] [E12] when the keeper is gone there is a second window at the other server', SLOW, async () => {
  const { voters, handInAll, keeper, passing, pass } = await atWindow()
  expect(await handInAll(passing)).toEqual(ok)
  await keeper.crash()
  expect(await handInAll(passing)).toEqual(ok.map(() => 'try-again'))
  for (const voter of voters) {
    if (!voter.guest.socket.connected)
      voter.guest = voter.guest.another({ port: passing.port, device: voter.guest.device })
  }
  const guests = voters.map(({ guest }) => guest)
  await Promise.all(guests.map((guest) => guest.until(() => guest.all !== null)))
  await pass(17, passing)
  await ballotIs(guests, isWindow(2))
  expect(await handInAll(passing)).toEqual(ok)
  await pass(8, passing)
  await ballotIs(guests, ({ state }) => state.is === 'opened')
  for (const guest of guests) expect(guest.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
})

async function appendOnlyFile(directory: string): Promise<string> {
  const folder = join(directory, 'appendonlydir')
  const files = await readdir(folder)
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))).join('\n')
}
