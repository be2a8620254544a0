import { seal } from '@rondo/shared/seal/seal'
import { describe, expect, test } from 'vitest'
import { encodeStateAsUpdate } from 'yjs'
import { Painter } from '../testing/painter.ts'
import { presenceOf } from '../testing/presence-of.ts'
import { twoServers } from '../testing/two-servers.ts'

const SLOW = 60_000
const LONG = { timeout: 20_000 }
const sealed = seal(new Uint8Array(32), { room: 'room' as never, field: 'name', item: '' }, 'here I am')

/** Three people at one board: one at the first server, two at the other. */
async function atBoard() {
  const around = await twoServers()
  const { one, other, come, seat, id: room } = around
  const guests = { ada: await come('Ada', one, { seat }), bo: await come('Bo', other), cy: await come('Cy', other) }
  const [ada, bo, cy] = [
    await Painter.come(guests.ada, { port: one.port, room }),
    await Painter.come(guests.bo, { port: other.port, room }),
    await Painter.come(guests.cy, { port: other.port, room }),
  ]
  return { ...around, guests, ada, bo, cy, everyone: [ada, bo, cy] }
}

const allEqual = (painters: readonly Painter[]) =>
  expect
    .poll(() => {
      const [first, ...others] = painters.map(({ doc }) => Buffer.from(encodeStateAsUpdate(doc)).toString('base64'))
      return others.filter((other) => other !== first).length
    }, LONG)
    .toBe(0)

const allKept = (...painters: readonly Painter[]) =>
  expect.poll(() => painters.every(({ isKept }) => isKept), LONG).toBe(true)

describe('a board on two servers', () => {
  test('[B7] is one: what is drawn at either is seen at both', async () => {
    const { ada, bo, everyone } = await atBoard()
    for (let note = 0; note < 20; note++) {
      ada.draw(`ada ${note}`)
      bo.draw(`bo ${note}`)
      ada.draw('both', `ada ${note}`)
      bo.draw('both', `bo ${note}`)
    }
    await expect.poll(() => everyone.map(({ items }) => Object.keys(items).length), LONG).toEqual([41, 41, 41])
    await allEqual(everyone)
    expect(everyone.map(({ farewell }) => farewell)).toEqual([null, null, null])
  })

  test('[B7] [B8] presence crosses from one to the other, and so does that somebody is gone', async () => {
    const { ada, bo, cy, guests } = await atBoard()
    ada.send(presenceOf([ada.doc.clientID, 1, JSON.stringify(sealed)]))
    const shown = JSON.stringify({ member: guests.ada.member, sealed })
    for (const painter of [bo, cy]) await expect.poll(() => painter.seen.get(ada.doc.clientID), LONG).toBe(shown)
    ada.provider.disconnect()
    for (const painter of [bo, cy]) await expect.poll(() => painter.seen.get(ada.doc.clientID), LONG).toBe('null')
  })

  test('[B7] many who open it at once at both servers draw on one board', async () => {
    const { one, other, come, seat, id: room } = await twoServers()
    const guests = [
      await come('Ada', one, { seat }),
      await come('Bo', other),
      await come('Cy', one),
      await come('Di', other),
    ]
    const painters = await Promise.all(
      guests.map((guest, place) => Painter.come(guest, { port: (place % 2 ? other : one).port, room })),
    )
    for (const [place, painter] of painters.entries()) painter.draw(`note ${place}`)
    for (const painter of painters) await expect.poll(() => Object.keys(painter.items).sort(), LONG).toHaveLength(4)
    await allEqual(painters)
  })

  test('[B3] [B7] who may draw is the same at both', async () => {
    const { one, other, pass, guests, bo, cy, ada } = await atBoard()
    const answer = await guests.ada.ask({ type: 'board.let', drawers: 'host' })
    await Promise.all([guests.ada, guests.bo].map((guest) => guest.reaches(answer)))
    // [B83] What comes at once is taken still.
    await pass(3, one, other)
    bo.draw('not mine')
    await expect.poll(() => bo.farewell, LONG).toBe('read-only')
    ada.draw('mine')
    await expect.poll(() => cy.items, LONG).toEqual({ mine: 'mine' })
  })

  test('[B7] what was said to be kept is at the other server when one crashes', { timeout: SLOW }, async () => {
    const { one, other, guests, ada, bo, cy, id: room } = await atBoard()
    for (let note = 0; note < 30; note++) ada.draw(`ada ${note}`)
    await allKept(ada)
    const kept = ada.items
    await one.crash()
    bo.draw('after it')
    await allKept(bo)
    for (const painter of [bo, cy])
      await expect.poll(() => painter.items, LONG).toEqual({ ...kept, 'after it': 'after it' })
    const back = guests.ada.another({ port: other.port })
    await back.until(() => back.all !== null)
    const again = await Painter.come(back, { port: other.port, room })
    await allEqual([again, bo, cy])
  })

  test('[B4] [B7] Redis dies and comes back while all draw: nothing that was kept is missing, and all have the same', {
    timeout: SLOW,
  }, async () => {
    const { redis, one, guests, ada, bo, everyone, pass, other, id: room } = await atBoard()
    const kept = new Set<string>()
    for (let round = 0; round < 4; round++) {
      for (let note = 0; note < 10; note++) {
        ada.draw(`ada ${round} ${note}`)
        bo.draw(`bo ${round} ${note}`)
        await new Promise((done) => setImmediate(done))
      }
      const saidToBeKept = [ada, bo].flatMap((painter) => (painter.isKept ? Object.keys(painter.items) : []))
      for (const name of saidToBeKept) kept.add(name)
      await redis.kill()
      ada.draw(`meanwhile ${round}`)
      await redis.start()
      await expect
        .poll(async () => {
          await pass(1, one, other).catch(() => {})
          return ada.isKept && bo.isKept
        }, LONG)
        .toBe(true)
    }
    const whole = Object.keys(ada.items)
    expect(whole).toHaveLength(84)
    await allEqual(everyone)
    for (const name of kept) expect(whole).toContain(name)
    const fresh = await Painter.come(guests.cy.another({ port: one.port }), { port: one.port, room })
    expect(Object.keys(fresh.items).sort()).toEqual(whole.sort())
  })

  test('[B4] [B7] nobody is shown anything while Redis does not answer, and all of it afterwards', {
    timeout: SLOW,
  }, async () => {
    const { redis, one, other, ada, bo, cy, pass, everyone } = await atBoard()
    redis.pause()
    ada.draw('ada meanwhile')
    bo.draw('bo meanwhile')
    for (let turn = 0; turn < 100; turn++) await new Promise((done) => setImmediate(done))
    expect([ada.isKept, bo.isKept, cy.items]).toEqual([false, false, {}])
    redis.resume()
    await expect
      .poll(async () => {
        await pass(1, one, other).catch(() => {})
        return ada.isKept && bo.isKept
      }, LONG)
      .toBe(true)
    await expect.poll(() => Object.keys(cy.items).sort(), LONG).toEqual(['ada meanwhile', 'bo meanwhile'])
    await allEqual(everyone)
  })

  test('[B7] what was published while the line to Redis was cut is learned when it is back', {
    timeout: SLOW,
  }, async () => {
    const { one, other, ada, bo, pass, everyone } = await atBoard()
    one.wire.cut()
    bo.draw('unheard')
    await allKept(bo)
    ada.draw('waiting')
    one.wire.mend()
    await expect
      .poll(async () => {
        await pass(1, one, other).catch(() => {})
        return Object.keys(ada.items).length + Object.keys(bo.items).length
      }, LONG)
      .toBe(4)
    await allEqual(everyone)
  })
})
