import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import type { BallotId } from '@rondo/shared/ids'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { drawDevice } from '@rondo/shared/seal/draw'
import { expect, test } from 'vitest'
import { FOUR_ANSWERS, FOUR_SEEN, pulseAmong } from '../testing/pulse.ts'
import { ballotOf, handIn, Voter } from '../testing/voter.ts'

const four = ['ada', 'bo', 'cy', 'di']
const ok = four.map(() => 'ok')

test('[E3] a lost answer asked for again gives tokens that work, and another set is refused', async () => {
  const { host, voters, drawAll, handInAll, startWindow, endWindow } = await pulseAmong(four)
  const [ada, bo] = voters
  await drawAll()
  const before = ada.tokens
  expect(await ada.ask(drawTokens(1).blinded)).toEqual({ refused: 'another-device' })
  // The same seat, at another device.
  const phone = bo.guest.another({ device: drawDevice() })
  await phone.until(() => phone.all !== null)
  const elsewhere = new Voter(phone, bo.room)
  expect(await elsewhere.ask(drawTokens(1).blinded)).toEqual({ refused: 'another-device' })
  bo.guest = phone
  expect(bo.finish(await bo.ask(bo.drawn!.blinded))).toBe(1)
  await startWindow()
  // Also while envelopes are handed in.
  expect(await ada.ask(drawTokens(1).blinded)).toEqual({ refused: 'another-device' })
  expect(ada.finish(await ada.ask(ada.drawn!.blinded))).toBe(1)
  expect(ada.tokens).toEqual(before)
  expect(await handInAll()).toEqual(ok)
  await endWindow()
  expect(host.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
})

test('[E3] a set that is none is refused, and does not stand in the way of one that is', async () => {
  const { voters, host, handInAll, startWindow, endWindow, store, id } = await pulseAmong(four)
  const [ada] = voters
  const [drawn] = drawTokens(1).blinded
  const before = await store.load(id)
  const identity = toBase64url(new Uint8Array(32))
  const wrong = [
    [],
    [drawn!, drawn!],
    drawTokens(2).blinded,
    drawTokens(40).blinded,
    [identity],
    ['A'],
    ['_'.repeat(43)],
  ]
  for (const blinded of wrong) expect(await ada.ask(blinded), `${blinded}`).toEqual({ refused: 'malformed' })
  const elsewhere = { ballot: toBase64url(new Uint8Array(12)) as BallotId, blinded: [drawn!] }
  expect(await ada.guest.socket.emitWithAck('tokens', elsewhere)).toEqual({ refused: 'too-late' })
  expect(await store.load(id)).toEqual(before)
  for (const voter of voters) expect(await voter.draw()).toBe(1)
  await startWindow()
  expect(await handInAll()).toEqual(ok)
  await endWindow()
  expect(host.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
})

test('[E3] nobody gets a first set once envelopes are handed in', async () => {
  const { host, voters, startWindow, endWindow, port } = await pulseAmong(['late', ...four])
  const [late, ...others] = voters
  for (const voter of others) await voter.draw()
  await startWindow()
  expect(await late.ask(drawTokens(1).blinded)).toEqual({ refused: 'too-late' })
  for (const [place, voter] of others.entries())
    expect(await handIn(port, voter.envelope(FOUR_ANSWERS[place] ?? []))).toBe('ok')
  await endWindow()
  expect(host.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
})

test('[E1] whoever came late or is at the door gets no tokens, and the pulse goes on without them', async () => {
  const { host, drawAll, handInAll, startWindow, endWindow, come, id } = await pulseAmong(four)
  await drawAll()
  const ed = new Voter(come(), id)
  await ed.guest.until(() => ed.guest.door !== null)
  const { id: ballot } = ballotOf(host)
  const ask = () => ed.guest.socket.emitWithAck('tokens', { ballot, blinded: [...drawTokens(1).blinded] })
  expect(await ask()).toEqual({ refused: 'not-a-member' })
  await ed.guest.join('ed')
  expect(await ask()).toEqual({ refused: 'not-now' })
  await startWindow()
  expect(await ask()).toEqual({ refused: 'not-now' })
  expect(await handInAll()).toEqual(ok)
  await endWindow()
  expect(host.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
})
