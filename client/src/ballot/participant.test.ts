import { openCard } from '@rondo/shared/envelope/card-letter'
import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import { ENVELOPE_BYTES } from '@rondo/shared/envelope/envelope'
import type { PublicKey } from '@rondo/shared/ids'
import { fromBase64url } from '@rondo/shared/seal/base64url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RoomClient } from '../session/room-client.ts'
import { ServerProcess } from '../session/testing/server-process.ts'
import { NO_DRAFT } from './ballot-memory.ts'
import { inputsOf, Posted } from './testing/posted.ts'
import { agree, getReady, goOn, startWindow, untilEnded, Voter, votersAt } from './testing/voter.ts'

let server: ServerProcess
let port: number

beforeAll(async () => {
  // Every window lasts the shortest time that there is.
  server = await ServerProcess.start('source', { MINUTE_MS: '6000' })
  port = server.port
})

afterAll(() => server.remove())

test('[E5] [E6] [E14] all hand in as many envelopes of one size, blanks too; a draft survives a reload, and is wiped once it is opened', async () => {
  const { ada, bo, cy, di, everyone, host } = await votersAt(port, 'challenge', 'ada', 'bo', 'cy', 'di')
  await getReady(everyone)
  expect(ada.participant.write({ cards: ['I say yes', 'and “yes” again 😀'], understood: true })).toBe(true)
  bo.participant.write({ cards: ['nobody asks me'], understood: true })
  cy.participant.write({ cards: ['', '  '], understood: true })
  const inputs = everyone.map(inputsOf)

  ada.close()
  await ada.load()
  ada.participant.start()
  await ada.is('ready')
  expect(ada.participant.draft.cards).toEqual(['I say yes', 'and “yes” again 😀'])
  expect(inputsOf(ada)).toEqual(inputs[0])

  const posted = new Posted()
  await startWindow(host, everyone)
  // What is on its way stays as it is.
  expect(di.participant.write({ cards: ['too late'], understood: true })).toBe(false)
  await Promise.all(everyone.map((one) => one.is('handed')))
  await untilEnded(everyone, 'opened')
  for (const own of inputs) expect(posted.of(own).map((bytes) => bytes.length)).toEqual(Array(3).fill(ENVELOPE_BYTES))
  expect(posted.envelopes).toHaveLength(12)
  for (const { init } of posted.envelopes) {
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  }

  const { keys } = bo.person.client
  const [collected] = bo.person.all?.collections ?? []
  const cards = collected?.cards.map(({ sealed }) => openCard(keys.words, collected, fromBase64url(sealed)!))
  expect(cards?.toSorted()).toEqual(['I say yes', 'and "yes" again', 'nobody asks me'])
  for (const one of everyone) {
    expect(one.kept.last()).toBe(null)
    expect(one.participant.draft).toEqual(NO_DRAFT)
    expect(one.participant.part).toBe('none')
    expect(one.leftOver).toEqual([])
  }
})

test('[E24] what one wrote is one’s own in its tab after a reload too, until the part is over; the device does not know', async () => {
  const { ada, everyone, host } = await votersAt(port, 'challenge', 'ada', 'bo', 'cy', 'di')
  await getReady(everyone)
  for (const [place, { participant }] of everyone.entries())
    participant.write({ cards: [`card ${place}`], understood: true })
  await startWindow(host, everyone)
  await untilEnded(everyone, 'opened')
  ada.close()
  await ada.load()
  ada.participant.start()
  const { cards } = ada.person.all!.collections[0]!
  const own = cards.filter(({ sealed }) => ada.participant.mine.has(sealed))
  expect(own).toHaveLength(1)
  expect([ada.tab, ada.memory].map((kept) => kept.get(`rondo.ballot-mine.${ada.person.client.keys.room}`))).toEqual([
    expect.any(String),
    null,
  ])
  await goOn(host)
  await ada.person.until(() => ada.participant.mine.size === 0)
})

test('[E18] what nobody could hand in, because the host went on, is one’s own note', async () => {
  const { ada, bo, everyone, host, segment } = await votersAt(port, 'challenge', 'ada', 'bo', 'cy', 'di').then(
    (at) => ({
      ...at,
      segment: at.ada.running.segment,
    }),
  )
  await getReady(everyone)
  bo.participant.write({ cards: ['nobody asks me'], understood: true })
  await goOn(host)
  await bo.person.until(() => bo.leftOver.length > 0)
  expect(bo.leftOver).toEqual([{ segment, cards: ['nobody asks me'] }])
  expect(ada.leftOver).toEqual([])
})

test('[E32] whoever was away meanwhile writes on as well, and need not tick *I understand* again', async () => {
  const { bo, everyone, host } = await votersAt(port, 'challenge', 'ada', 'bo', 'cy', 'di')
  await getReady(everyone)
  const { id } = bo.ballot
  bo.participant.write({ cards: ['nobody asks me'], understood: true })
  bo.close()
  await host.person.until(() => host.person.all?.members.some(({ awaySince }) => awaySince !== null) === true)
  await goOn(host)
  await host.person.client.ask({ type: 'host.undo' })
  await host.sees((ballot) => ballot.id !== id && ballot.publicKey !== null)
  await bo.load()
  bo.participant.start()
  await bo.is('ready')
  expect(bo.participant.draft).toMatchObject({ cards: ['nobody asks me'], understood: true })
})

test('[E32] after *Undo* everyone writes on where they were, and it is no note of theirs any more', async () => {
  const { ada, bo, everyone, host } = await votersAt(port, 'challenge', 'ada', 'bo', 'cy', 'di')
  await getReady(everyone)
  const { id } = ada.ballot
  for (const [place, { participant }] of everyone.entries())
    participant.write({ cards: [`card ${place}`], understood: true })
  await goOn(host)
  await Promise.all(everyone.map((one) => one.person.until(() => one.leftOver.length > 0)))
  await host.person.client.ask({ type: 'host.undo' })
  await Promise.all(everyone.map((one) => one.is('ready')))
  expect(ada.ballot.id).not.toBe(id)
  expect(bo.participant.draft.cards).toEqual(['card 1'])
  await startWindow(host, everyone)
  await untilEnded(everyone, 'opened')
  expect(ada.person.all?.collections[0]?.cards).toHaveLength(4)
  expect(everyone.flatMap(({ leftOver }) => leftOver)).toEqual([])
})

test('[E32] what was chosen is there again, and it is told, when another screen of the page looked while the part was left', async () => {
  const { everyone, host } = await votersAt(port, 'pulse', 'ada', 'bo', 'cy', 'di')
  await getReady(everyone)
  const { segment } = host.running
  const { id } = host.ballot
  for (const { participant } of everyone) participant.write({ numbers: [5, 4, 3] })
  await goOn(host)
  await Promise.all(everyone.map((one) => one.person.until(() => one.running.segment !== segment)))
  for (const one of everyone) one.look()
  await host.person.client.ask({ type: 'host.undo' })
  await Promise.all(everyone.map((one) => one.sees((ballot) => ballot.id !== id && ballot.publicKey !== null)))
  await Promise.all(everyone.map((one) => one.is('ready')))
  expect(everyone.map(({ participant }) => participant.draft.numbers)).toEqual(everyone.map(() => [5, 4, 3]))
  expect(everyone.map(({ backIn }) => backIn)).toEqual(everyone.map(() => [segment]))
})

test('[E25] what was written before the part began is there when it begins; who came too late for it keeps it', async () => {
  const { ada, everyone, key } = await votersAt(port, 'challenge', 'ada', 'bo', 'cy', 'di')
  const { segment } = ada.running
  const late = new Voter(port, key)
  await late.person.client.join('late')
  await late.person.until(({ views }) => views.at === 'inside')
  for (const one of [ada, late]) one.kept.writeAhead(segment, ['I say yes'])
  late.participant.start()
  await getReady(everyone)
  expect(ada.participant.draft.cards).toEqual(['I say yes'])
  expect(ada.kept.ahead(segment)).toEqual([])
  expect(late.participant.part).toBe('none')
  expect(late.leftOver).toEqual([{ segment, cards: ['I say yes'] }])
  expect(late.kept.ahead(segment)).toEqual([])
})

test('[E14] with *Nothing to add* blanks are handed in; what was written is there again, after a reload too, and is one’s own note once it is opened', async () => {
  const { ada, bo, cy, di, ed, everyone, host } = await votersAt(port, 'challenge', 'ada', 'bo', 'cy', 'di', 'ed')
  await getReady(everyone)
  for (const [place, { participant }] of everyone.entries())
    participant.write({ cards: [`card ${place}`, 'and more'], understood: true })
  for (const { participant } of [bo, di, ed]) participant.write({ nothing: true })

  bo.close()
  await bo.load()
  bo.participant.start()
  await bo.is('ready')
  expect(bo.participant.draft).toMatchObject({ cards: ['card 1', 'and more'], nothing: true })
  bo.participant.write({ nothing: false })
  expect(bo.participant.draft.cards).toEqual(['card 1', 'and more'])
  // Asleep in the window.
  ed.close()

  const inputs = inputsOf(di)
  const posted = new Posted()
  await startWindow(host, [ada, bo, cy, di])
  await Promise.all([ada, bo, cy, di].map((one) => one.is('handed')))
  await untilEnded([ada, bo, cy, di], 'opened')
  expect(posted.of(inputs).map((bytes) => bytes.length)).toEqual(Array(3).fill(ENVELOPE_BYTES))
  expect(ada.person.all?.collections[0]?.cards).toHaveLength(6)
  await ed.load()
  ed.participant.start()
  expect(everyone.flatMap(({ leftOver }) => leftOver).map(({ cards }) => cards)).toEqual([
    ['card 3', 'and more'],
    ['card 4', 'and more'],
  ])
  for (const one of everyone) expect(one.kept.last()).toBe(null)
})

test('[E3] another device of the same seat takes no part, and the first one still does', async () => {
  const { ada, everyone, key } = await votersAt(port, 'pulse', 'ada', 'bo', 'cy', 'di')
  await getReady(everyone)
  const phone = new Voter(port, key, ada.person.seat)
  await phone.person.until(({ views }) => views.at === 'inside')
  phone.participant.start()
  await phone.is('elsewhere')
  ada.person.client.useHere()
  await ada.person.isConnected()
  expect(ada.participant.part).toBe('ready')
})

test('[E2] tokens that were not made with the key all see are not used: nothing is handed in', async () => {
  const { ed, everyone, host } = await votersAt(port, 'pulse', 'ada', 'bo', 'cy', 'di', 'ed')
  const others = everyone.filter((one) => one !== ed)
  const [foreign] = drawTokens(1).blinded
  seeKey(ed.person.client, foreign as PublicKey)
  ed.participant.start()
  await getReady(others)
  await ed.is('unsafe')
  ed.participant.write({ numbers: [5, 5, 5] })
  for (const { participant } of others) participant.write({ numbers: [4, 1, 0] })
  const posted = new Posted()
  await startWindow(host, others)
  await untilEnded(everyone, 'opened')
  expect(posted.of(inputsOf(ed))).toEqual([])
  expect(posted.envelopes).toHaveLength(4)
  expect(host.person.all?.pulses).toMatchObject([{ statements: [{ is: 'yes' }, { is: 'no' }, null] }])
})

test('[E31] whoever was away when all handed in reads that what they had chosen may not have counted, and nobody else does', async () => {
  const { ed, everyone, host } = await votersAt(port, 'pulse', 'ada', 'bo', 'cy', 'di', 'ed')
  const others = everyone.filter((one) => one !== ed)
  await getReady(everyone)
  for (const { participant } of everyone) participant.write({ numbers: [5, 5, 5] })
  ed.close()
  await startWindow(host, others)
  await untilEnded(others, 'opened')
  await ed.load()
  ed.participant.start()
  expect(everyone.map(({ isLeftOut }) => isLeftOut)).toEqual([false, false, false, false, true])
})

test('[E6] [E8] after an answer that was lost the same bytes leave again and are counted once; after a reload in the window none that was taken, and the others when they were to', async () => {
  const { ada, bo, cy, di, everyone, host } = await votersAt(port, 'pulse', 'ada', 'bo', 'cy', 'di')
  await getReady(everyone)
  for (const one of everyone) {
    one.participant.write({ numbers: [5, 3, 1] })
    // At once: there is time for a reload.
    one.random = () => 0
  }
  di.random = () => 0.9
  const inputs = inputsOf(bo)
  const lost = new Set(inputs)
  const posted = new Posted((input) => (lost.delete(input) ? 'answer-lost' : 'arrives'))
  await startWindow(host, everyone)
  await Promise.all([ada, bo, cy].map((one) => one.is('handed')))
  await di.is('handing')
  const planned = di.kept.last()?.sending?.at
  const ofReloaded = [...inputsOf(cy), ...inputsOf(di)]
  for (const one of [cy, di]) {
    one.close()
    await one.load()
    one.participant.start()
  }
  await di.is('handing')
  expect(di.kept.last()?.sending?.at).toEqual(planned)
  await Promise.all([cy, di].map((one) => one.is('handed')))
  await untilEnded(everyone, 'opened')
  const [first, again, ...more] = posted.of(inputs)
  expect(again).toEqual(first)
  expect(more).toEqual([])
  for (const input of ofReloaded) expect(posted.of([input])).toHaveLength(1)
  expect(ada.person.all?.pulses).toMatchObject([{ statements: [{ is: 'yes' }, { is: 'mixed' }, { is: 'no' }] }])
})

test('[E18] a ballot with too few cards has failed: what was written is there, and there again when it is held again', async () => {
  const { ada, bo, cy, everyone, host } = await votersAt(port, 'challenge', 'ada', 'bo', 'cy', 'di')
  await getReady(everyone)
  ada.participant.write({ cards: ['I say yes'], understood: true })
  bo.participant.write({ cards: ['nobody asks me'], understood: true })
  const { id } = host.ballot
  const before = inputsOf(ada)
  await startWindow(host, everyone)
  await untilEnded(everyone, 'void')
  expect(host.ballot.state).toEqual({ is: 'void', why: 'too-few-cards' })
  expect(host.person.all?.collections).toEqual([])
  expect(everyone.map(({ participant }) => participant.part)).toEqual(['failed', 'failed', 'none', 'none'])
  expect(ada.participant.draft.cards).toEqual(['I say yes'])
  bo.participant.throwAway()
  expect(bo.kept.last()).toBe(null)

  await cy.person.client.ask({ type: 'ballot.again', segment: cy.running.segment })
  await Promise.all(everyone.map((one) => one.is('ready')))
  expect(host.ballot.id).not.toBe(id)
  expect(inputsOf(ada)).not.toEqual(before)
  expect(everyone.map(({ participant }) => participant.draft.cards)).toEqual([['I say yes'], [], [], []])
  expect(ada.participant.draft.understood).toBe(false)
  expect(ada.participant.write({ cards: ['I say no'], understood: true })).toBe(true)
  expect(everyone.flatMap(({ leftOver }) => leftOver)).toEqual([])
})

test('[E18] [E26] among three it is the same, though all are asked again first', async () => {
  const { ada, bo, cy, everyone, host } = await votersAt(port, 'challenge', 'ada', 'bo', 'cy')
  await getReady(everyone)
  ada.participant.write({ cards: ['I say yes'], understood: true })
  await startWindow(host, everyone)
  await untilEnded(everyone, 'void')
  await cy.person.client.ask({ type: 'ballot.again', segment: cy.running.segment })
  await agree(everyone)
  await Promise.all(everyone.map((one) => one.is('ready')))
  expect(ada.participant.draft).toMatchObject({ cards: ['I say yes'], understood: false })
  expect(everyone.flatMap(({ leftOver, backIn }) => [...leftOver, ...backIn])).toEqual([])

  for (const { participant } of everyone) participant.write({ cards: ['I say so'], understood: true })
  await startWindow(host, everyone)
  await untilEnded(everyone, 'opened')
  expect(bo.person.all?.collections[0]?.cards).toHaveLength(3)
  expect(everyone.flatMap(({ leftOver }) => leftOver)).toEqual([])
})

test('[E14] without *I understand* blanks are handed in, and what was written before is still its writer’s', async () => {
  const { ada, bo, cy, di, everyone, host } = await votersAt(port, 'challenge', 'ada', 'bo', 'cy', 'di', 'ed')
  await getReady(everyone)
  for (const [place, { participant }] of everyone.entries())
    participant.write({ cards: [`card ${place}`], understood: true })
  bo.participant.write({ understood: false })
  await startWindow(host, everyone)
  await untilEnded(everyone, 'opened')
  expect(host.person.all?.collections[0]?.cards.length).toBe(4)
  expect(bo.leftOver).toMatchObject([{ cards: ['card 1'] }])
  for (const one of [ada, cy, di]) expect(one.leftOver).toEqual([])
})

test('[E14] [E18] cards that were not handed in are left to whoever wrote them, and no others are', async () => {
  const names = ['ada', 'bo', 'cy', 'di', 'ed', 'flo'] as const
  const { ada, di, ed, flo, everyone, host } = await votersAt(port, 'challenge', ...names)
  await getReady(everyone)
  for (const [place, { participant }] of everyone.entries())
    participant.write({ cards: [`card ${place}`], understood: true })
  const { segment } = ada.running
  // One is cut off from the network at the wrong moment, another one has closed the page.
  const unlucky = inputsOf(ed)
  const posted = new Posted((input) => (unlucky.includes(input) ? 'lost' : 'arrives'))
  flo.close()
  await startWindow(
    host,
    everyone.filter((one) => one !== flo),
  )
  // A third one closes it when all has left already.
  await di.is('handed')
  di.close()
  await untilEnded([ada, ed], 'opened')
  expect(posted.of(unlucky).length).toBeGreaterThan(3)
  expect(ada.person.all?.collections[0]?.cards).toHaveLength(4)
  expect(ed.leftOver).toEqual([{ segment, cards: ['card 4'] }])
  expect(ada.leftOver).toEqual([])
  expect(ed.kept.last()).toBe(null)

  await di.load()
  di.participant.start()
  expect(di.leftOver).toEqual([])
  expect(di.kept.last()).toBe(null)

  // Back only when the next ballot opens.
  await flo.load()
  await goOn(host)
  await flo.sees(({ publicKey }) => publicKey !== null)
  flo.participant.start()
  await flo.is('ready')
  expect(flo.leftOver).toEqual([{ segment, cards: ['card 5'] }])
  expect(flo.participant.draft).toEqual(NO_DRAFT)
})

/** Lets this client alone see another key than all others. */
function seeKey(client: RoomClient, publicKey: PublicKey): void {
  const real = () => Reflect.get(RoomClient.prototype, 'state', client) as RoomClient['state']
  Object.defineProperty(client, 'state', {
    get: () => {
      const state = real()
      const { views } = state
      if (views.at !== 'inside' || views.all.phase.is !== 'live' || !views.all.phase.running.ballot) return state
      const { phase } = views.all
      const { running } = phase
      const seen = { ...phase, running: { ...running, ballot: { ...running.ballot, publicKey } } }
      return { ...state, views: { ...views, all: { ...views.all, phase: seen } } }
    },
  })
}
