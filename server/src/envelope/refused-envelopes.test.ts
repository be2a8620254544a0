import { randomBytes } from 'node:crypto'
import { ENVELOPE_BYTES } from '@rondo/shared/envelope/envelope'
import { writeNumbers } from '@rondo/shared/envelope/letter'
import type { Token } from '@rondo/shared/envelope/tokens'
import type { BallotId, RoomId } from '@rondo/shared/ids'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { expect, test } from 'vitest'
import {
  ANSWERING,
  ballotIs,
  FOUR_ANSWERS,
  FOUR_SEEN,
  isWindow,
  pulseAmong,
  runningIn,
  UNTIL_OPENED,
} from '../testing/pulse.ts'
import { ballotOf, handIn } from '../testing/voter.ts'

const four = ['ada', 'bo', 'cy', 'di']
const ok = four.map(() => 'ok')

const drawnText = (bytes: number) => toBase64url(randomBytes(bytes))
const forgedToken = (): Token => ({ input: drawnText(32), output: drawnText(64) })

test('[E8] what is forged, malformed or elsewhere is refused and changes nothing, and the honest ones go on', async () => {
  const { host, voters, drawAll, handInAll, startWindow, endWindow, port, store, id } = await pulseAmong(four)
  const [ada, bo] = voters
  await drawAll()
  await startWindow()
  const honest = ada.envelope(FOUR_ANSWERS[0])
  const [ofAda, ofBo] = [ada.tokens[0]!, bo.tokens[0]!]
  const withVersion = (version: number) => Uint8Array.from(honest, (byte, place) => (place === 0 ? version : byte))
  const wrong: [string, Uint8Array, Record<string, string>?][] = [
    ['forged', ada.envelope([5, 5, 5], { token: forgedToken() })],
    ['forged', ada.envelope([5, 5, 5], { token: { ...ofAda, output: ofBo.output } })],
    ['forged', ada.envelope([5, 5, 5], { token: { ...ofAda, input: drawnText(32) } })],
    ['malformed', honest.subarray(1)],
    ['malformed', honest.subarray(0, ENVELOPE_BYTES - 1)],
    ['malformed', new Uint8Array()],
    ['malformed', withVersion(0)],
    ['malformed', withVersion(2)],
    ['malformed', honest, { 'Content-Type': 'text/plain' }],
    ['malformed', honest, { 'Content-Type': 'application/json' }],
    ['malformed', honest, { 'Content-Encoding': 'gzip' }],
    ['too-large', Uint8Array.of(...honest, 0)],
    ['too-large', randomBytes(200_000)],
    ['unknown-room', ada.envelope([5, 5, 5], { room: drawnText(12) as RoomId })],
    ['too-late', ada.envelope([5, 5, 5], { ballot: drawnText(12) as BallotId })],
    ['wrong-origin', honest, { Origin: 'https://elsewhere.example' }],
  ]
  const before = [await store.load(id), host.all]
  for (const [place, [refused, bytes, headers]] of wrong.entries()) {
    expect(await handIn(port, bytes, headers), `${place}`).toBe(refused)
    expect([await store.load(id), host.all], `${place}`).toEqual(before)
  }
  expect(await handIn(port, honest, { Origin: `http://127.0.0.1:${port}` })).toBe('ok')
  expect(await handInAll()).toEqual(ok)
  await endWindow()
  expect(host.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
})

test('[E8] the same token with the same letter is accepted again, with another one it is spent', async () => {
  const { host, voters, drawAll, handInAll, startWindow, endWindow, port } = await pulseAmong(four)
  const [ada, bo] = voters
  await drawAll()
  await startWindow()
  const [first, second] = [FOUR_ANSWERS[0], FOUR_ANSWERS[1]]
  // At once, and one after the other.
  const twice = await Promise.all([handIn(port, ada.envelope(first)), handIn(port, ada.envelope(first))])
  expect(twice).toEqual(['ok', 'ok'])
  expect(await handIn(port, ada.envelope(first))).toBe('ok')
  expect(await handIn(port, ada.envelope([1, 1, 1]))).toBe('spent')
  expect(await handIn(port, ada.envelope(first))).toBe('ok')
  const letters = [writeNumbers(second), writeNumbers([1, 1, 1])]
  const both = await Promise.all(letters.map((letter) => handIn(port, bo.envelope([], { letter }))))
  expect(both.toSorted()).toEqual(['ok', 'spent'])
  expect(
    await handInAll(both[0] === 'ok' ? FOUR_ANSWERS : [FOUR_ANSWERS[0], [1, 1, 1], ...FOUR_ANSWERS.slice(2)]),
  ).toEqual(ok)
  await endWindow()
  const [pulse] = host.all?.pulses ?? []
  if (both[0] === 'ok') expect(pulse?.statements).toEqual(FOUR_SEEN)
  expect(ballotOf(host).state).toEqual({ is: 'opened' })
})

test('[E8] before the window it is not time yet, and after it it is too late', async () => {
  const { host, voters, drawAll, handInAll, endWindow, port, store, id, clock, everyone } = await pulseAmong(four)
  const [ada] = voters
  await drawAll()
  expect(await handInAll()).toEqual(four.map(() => 'not-now'))
  clock.move(ANSWERING - 1_000)
  const drafting = await host.reaches(await host.ask({ type: 'member.time', factor: 1.5 }))
  expect(await handInAll()).toEqual(four.map(() => 'not-now'))
  expect(host.all).toBe(drafting)
  clock.move(1_000)
  await ballotIs(everyone, isWindow(1))
  expect(await handInAll()).toEqual(ok)
  await endWindow()
  const opened = await store.load(id)
  expect(await handIn(port, ada.envelope(FOUR_ANSWERS[0]))).toBe('too-late')
  expect(await handIn(port, ada.envelope([1, 1, 1]))).toBe('too-late')
  expect(await handIn(port, ada.envelope([1, 1, 1], { token: forgedToken() }))).toBe('too-late')
  expect(await store.load(id)).toEqual(opened)
  expect(host.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
})

test('[E8] the token of another ballot is good for neither', async () => {
  const { host, voters, everyone, drawAll, handInAll, startWindow, endWindow, port, clock } = await pulseAmong(four)
  const [ada] = voters
  await drawAll()
  await startWindow()
  const { id: earlier } = ballotOf(host)
  const [unused] = ada.tokens
  await endWindow()
  await host.reaches(await host.ask({ type: 'host.next', segment: runningIn(host.all).segment }))
  await ballotIs(everyone, ({ id, publicKey }) => id !== earlier && publicKey !== null)
  await drawAll()
  clock.move(ANSWERING)
  await ballotIs(everyone, isWindow(1))
  expect(await handIn(port, ada.envelope([1, 1, 1], { token: unused! }))).toBe('forged')
  expect(await handIn(port, ada.envelope([1, 1, 1], { token: unused!, ballot: earlier }))).toBe('too-late')
  expect(await handIn(port, ada.envelope([1, 1, 1], { ballot: earlier }))).toBe('too-late')
  expect(await handInAll()).toEqual(ok)
  clock.move(UNTIL_OPENED)
  await ballotIs(everyone, ({ state }) => state.is === 'opened')
  expect(host.all?.pulses).toMatchObject([{ segment: 'again', statements: FOUR_SEEN }])
})
