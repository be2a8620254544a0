import { channel } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { FOUR_ANSWERS, FOUR_SEEN, pulseAmong } from '../testing/pulse.ts'
import { ballotOf, handIn } from '../testing/voter.ts'

const four = ['ada', 'bo', 'cy', 'di']
const SIX_ANSWERS = [...FOUR_ANSWERS, [5, 2, 2], [5, 4, 1]]
const SIX_SEEN = [
  { is: 'yes', mean: 4.7 },
  { is: 'mixed', mean: 3.0 },
  { is: 'no', mean: null },
]

test.each([
  ['four', four, FOUR_ANSWERS, FOUR_SEEN],
  ['six', [...four, 'ed', 'flo'], SIX_ANSWERS, SIX_SEEN],
] as const)(
  '[E11] the room gets the result of a pulse among %s, and nothing else',
  async (_, names, answers, statements) => {
    const { host, voters, drawAll, handInAll, startWindow, endWindow, store, id } = await pulseAmong(names)
    await drawAll()
    await startWindow()
    const before = await store.load(id)
    expect(await handInAll(answers)).toEqual(voters.map(() => 'ok'))
    // Until it is opened nobody sees that anything has come.
    expect(await store.load(id)).toEqual(before)
    await endWindow()
    const { members } = ballotOf(host)
    expect(members).toHaveLength(names.length)
    const seen = [{ segment: 'pulse', members, statements }]
    expect(ballotOf(host).state).toEqual({ is: 'opened' })
    expect(host.all?.pulses).toEqual(seen)
    const after = await store.load(id)
    expect(after).toMatchObject({
      pulses: seen,
      phase: { running: { ballot: { issued: [], state: { is: 'opened' } } } },
    })
    // What was handed in changed these, the version, the moment and the stage; everything else is as it was.
    expect(differing(before, after)).toEqual(['version', 'at', 'phase', 'pulses'])
  },
)

test('[E5] [E6] every envelope has 1145 bytes, whatever is in it, and a connection of its own', async () => {
  const arrived: { size: string | undefined; names: readonly string[]; socket: Socket }[] = []
  const listen = (message: unknown) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket }
    if (request.url !== '/api/envelopes') return
    arrived.push({ size: request.headers['content-length'], names: Object.keys(request.headers).sort(), socket })
  }
  const requests = channel('http.server.request.start')
  requests.subscribe(listen)
  onTestFinished(() => void requests.unsubscribe(listen))
  const { drawAll, handInAll, startWindow, endWindow } = await pulseAmong(four)
  await drawAll()
  await startWindow()
  const answers = [[], [1, 2, 3], Array.from({ length: 200 }, () => 255), [0, 0, 0]]
  expect(await handInAll(answers)).toEqual(four.map(() => 'ok'))
  expect(await handInAll(answers)).toEqual(four.map(() => 'ok'))
  await endWindow()
  expect(arrived.map(({ size }) => size)).toEqual(Array.from({ length: 8 }, () => '1145'))
  expect(new Set(arrived.map(({ names }) => names.join())).size).toBe(1)
  expect(new Set(arrived.map(({ socket }) => socket)).size).toBe(8)
})

test('[E6] an envelope that was on its way when the window ended still arrives', async () => {
  const { host, voters, drawAll, startWindow, endWindow, clock, port } = await pulseAmong(four)
  const [ada, ...others] = voters
  await drawAll()
  await startWindow()
  for (const [place, voter] of others.entries()) await handIn(port, voter.envelope(FOUR_ANSWERS[place + 1] ?? []))
  clock.move(6_900)
  expect(await handIn(port, ada.envelope(FOUR_ANSWERS[0]))).toBe('ok')
  await endWindow()
  expect(host.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
})

test('[E10] three envelopes of four people are void, in view of all, and nothing is shown or kept', async () => {
  const { voters, everyone, drawAll, startWindow, endWindow, port, store, id } = await pulseAmong(four)
  await drawAll()
  await startWindow()
  for (const voter of voters.slice(1)) expect(await handIn(port, voter.envelope([5, 5, 5]))).toBe('ok')
  await endWindow()
  for (const guest of everyone) {
    expect(ballotOf(guest).state).toEqual({ is: 'void', why: 'too-few' })
    expect(guest.all?.pulses).toEqual([])
  }
  expect(await store.load(id)).toMatchObject({ pulses: [], phase: { running: { ballot: { issued: [] } } } })
})

const differing = (before: object | string, after: object | string): readonly string[] =>
  Object.entries(after).flatMap(([name, value]) =>
    JSON.stringify(value) === JSON.stringify((before as Record<string, unknown>)[name]) ? [] : [name],
  )
