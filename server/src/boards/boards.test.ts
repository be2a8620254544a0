import type { ConnectionId, MemberId, RoomId, SegmentId } from '@rondo/shared/ids'
import { drawDevice } from '@rondo/shared/seal/draw'
import { seal } from '@rondo/shared/seal/seal'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { Doc, encodeStateAsUpdate } from 'yjs'
import { groupIn, type ServerSetting } from '../testing/group.ts'
import { Painter } from '../testing/painter.ts'
import { presenceOf } from '../testing/presence-of.ts'
import { issueTicket } from './ticket.ts'

/** Three people of a room, each at its board. */
async function atBoard(setting: ServerSetting = {}) {
  const around = await groupIn(setting, 'ada', 'bo', 'cy')
  const place = { port: around.port, room: around.id }
  const [ada, bo, cy] = [
    await Painter.come(around.ada, place),
    await Painter.come(around.bo, place),
    await Painter.come(around.cy, place),
  ]
  return { around, place, ada, bo, cy, everyone: [ada, bo, cy] }
}

const farewellTo = async (port: number, room: string, ticket: string) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/board/${room}?ticket=${encodeURIComponent(ticket)}`)
  const said = new Promise<string>((done) => socket.on('close', (_, reason) => done(reason.toString())))
  return said
}

describe('a board', () => {
  test('[B1] opens with a ticket of its room for half a minute, and with nothing else', async () => {
    const { ada, bo, clock, store, port, id } = await groupIn({}, 'ada', 'bo', 'cy')
    const ticket = await ada.ticket()
    const elsewhere = issueTicket(store.secret(), { ...bearerOf(ada), room: 'another-room-000' as RoomId }, clock.now())
    expect(await farewellTo(port, id, elsewhere)).toBe('old-ticket')
    expect(await farewellTo(port, id, `${ticket}x`)).toBe('old-ticket')
    expect(await farewellTo(port, id, '')).toBe('old-ticket')
    expect(await farewellTo(port, '%E0%A4%A', ticket)).toBe('old-ticket')
    await clock.move(31_000)
    expect(await farewellTo(port, id, ticket)).toBe('old-ticket')
    await expect(Painter.come(bo, { port, room: id })).resolves.toMatchObject({ farewell: null })
  })

  test('[B4] what one draws the others see, and so does whoever comes later', async () => {
    const { around, place, ada, bo, everyone } = await atBoard()
    ada.draw('a note')
    bo.draw('another one')
    const all = { 'a note': 'a note', 'another one': 'another one' }
    for (const painter of everyone) await expect.poll(() => painter.items).toEqual(all)
    await expect.poll(() => ada.isKept && bo.isKept).toBe(true)
    const late = await Painter.come(around.come({ seat: around.bo.seat, device: around.bo.device }), place)
    expect(late.items).toEqual(all)
  })

  test('[B4] nobody is shown what is not kept, and its writer is not told that it is', async () => {
    const { around, place, ada, bo } = await atBoard()
    const release = around.server.hold()
    ada.draw('not yet')
    const coming = Painter.come(around.cy, place)
    for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done))
    expect([bo.items, ada.isKept]).toEqual([{}, false])
    release()
    await expect.poll(() => [bo.items, ada.isKept]).toEqual([{ 'not yet': 'not yet' }, true])
    expect((await coming).items).toEqual({ 'not yet': 'not yet' })
  })

  test('[B4] what could not be kept is tried again, in its order', async () => {
    const { around, ada, bo } = await atBoard()
    around.server.fail(1)
    ada.draw('first')
    ada.draw('second')
    await expect
      .poll(async () => {
        await around.clock.move(1_000)
        return [bo.items, ada.isKept]
      })
      .toEqual([{ first: 'first', second: 'second' }, true])
  })

  test('[B4] what was said to be kept is there after a crash', async () => {
    const { around, place, ada, bo } = await atBoard()
    for (let note = 0; note < 30; note++) (note % 2 ? ada : bo).draw(`note ${note}`)
    await expect.poll(() => ada.isKept && bo.isKept).toBe(true)
    const { port } = await around.server.crash()
    const back = around.come({ port, seat: around.ada.seat })
    await back.until(() => back.all !== null)
    const again = await Painter.come(back, { ...place, port })
    expect(Object.keys(again.items)).toHaveLength(30)
  })

  test('[B6] a long tail is compacted, and the board stays what it was', async () => {
    const { around, place, ada } = await atBoard()
    const text = 'as long as a picture '.repeat(1_000)
    for (let step = 0; step < 60; step++) {
      ada.draw('moved', [step, text])
      await ada.until(() => ada.isKept)
    }
    await expect.poll(async () => (await around.store.boards.load(around.id)).length).toBeLessThan(60)
    const { port } = await around.server.crash()
    const back = around.come({ port, seat: around.bo.seat })
    await back.until(() => back.all !== null)
    expect((await Painter.come(back, { ...place, port })).items).toEqual({ moved: [59, text] })
  })

  test('[B3] where only the speaker or the host may draw, whoever else does is let go, and nobody saw it', async () => {
    const { around, place, ada, bo, cy } = await atBoard()
    await around.ada.reaches(await around.ada.ask({ type: 'board.let', drawers: 'host' }))
    expect(await around.bo.ask({ type: 'board.let', drawers: 'everyone' })).toEqual({ refused: 'not-host' })
    await around.clock.move(2_000)
    bo.draw('not mine to draw')
    await expect.poll(() => bo.farewell).toBe('read-only')
    ada.draw('mine')
    await expect.poll(() => cy.items).toEqual({ mine: 'mine' })
    const again = await Painter.come(around.bo, place)
    expect(again.items).toEqual({ mine: 'mine' })
  })

  test('[B83] what was on its way when the right was lost is taken still, and nothing two seconds later', async () => {
    const { around, ada, bo, cy } = await atBoard()
    await around.ada.reaches(await around.ada.ask({ type: 'board.let', drawers: 'host' }))
    bo.draw('on its way')
    await expect.poll(() => [bo.isKept, cy.items]).toEqual([true, { 'on its way': 'on its way' }])
    await around.clock.move(1_900)
    // Also when the line broke off meanwhile.
    bo.provider.disconnect()
    bo.draw('come back')
    await around.ada.reaches(await around.ada.ask({ type: 'board.let', drawers: 'speaker' }))
    bo.provider.connect()
    await expect.poll(() => Object.keys(cy.items)).toEqual(['on its way', 'come back'])
    await around.clock.move(100)
    bo.draw('too late')
    await expect.poll(() => bo.farewell).toBe('read-only')
    expect([Object.keys(ada.items), cy.farewell]).toEqual([['on its way', 'come back'], null])
  })

  test('[B2] whoever leaves the room leaves its board', async () => {
    const { around, cy, bo } = await atBoard()
    await around.cy.ask({ type: 'member.leave' })
    await expect.poll(() => cy.farewell).toBe('not-a-member')
    expect(bo.farewell).toBe(null)
  })

  test('[B3] where only whoever is speaking may draw, it is whoever speaks now', async () => {
    const { around, place } = await atBoard()
    const { ada } = around
    await ada.reaches(await ada.ask({ type: 'board.let', drawers: 'speaker' }))
    await ada.reaches(await ada.ask({ type: 'session.start' }))
    const segment = ada.all?.phase.is === 'live' ? ada.all.phase.running.segment : ('' as SegmentId)
    await ada.reaches(await ada.ask({ type: 'host.next', segment }))
    const speaker = () => {
      const floor = ada.all?.phase.is === 'live' ? ada.all.phase.floor : null
      return floor?.stage.at === 'turn' ? floor.stage.turn.speaker : null
    }
    await expect
      .poll(async () => {
        await around.clock.move(1_000)
        return speaker()
      })
      .not.toBe(null)
    const speaking = around.everyone.find(({ member }) => member === speaker())
    const listening = around.everyone.find(({ member }) => member !== speaker() && member !== ada.member)
    if (!speaking || !listening) throw new Error('Nobody speaks')
    const [hand, ear] = [await Painter.come(speaking, place), await Painter.come(listening, place)]
    hand.draw('while I speak')
    await expect.poll(() => ear.items).toEqual({ 'while I speak': 'while I speak' })
    ear.draw('while I listen')
    await expect.poll(() => ear.farewell).toBe('read-only')
    expect([hand.items, hand.farewell]).toEqual([{ 'while I speak': 'while I speak' }, null])
  })

  test('[B3] whoever may only look on comes back to it, whatever was deleted meanwhile', async () => {
    const { around, place, ada, bo } = await atBoard()
    await around.ada.reaches(await around.ada.ask({ type: 'board.let', drawers: 'host' }))
    ada.draw('note', 1)
    ada.draw('note', 2)
    await expect.poll(() => bo.items).toEqual({ note: 2 })
    bo.provider.disconnect()
    bo.provider.connect()
    await bo.until(() => bo.provider.synced)
    ada.draw('note', 3)
    await expect.poll(() => bo.items).toEqual({ note: 3 })
    expect(bo.farewell).toBe(null)
    expect((await Painter.come(around.cy, place)).items).toEqual({ note: 3 })
  })

  test('[B2] whoever goes on at another device leaves the board with the first one', async () => {
    const { around, place, bo, ada } = await atBoard()
    const elsewhere = around.bo.another({ device: drawDevice() })
    await elsewhere.until(() => elsewhere.all !== null)
    await expect.poll(() => bo.farewell).toBe('superseded')
    const again = await Painter.come(elsewhere, place)
    again.draw('from here')
    await expect.poll(() => ada.items).toEqual({ 'from here': 'from here' })
  })

  test('[B2] whoever is removed leaves the board, and their ticket is worth nothing any more', async () => {
    const { around, place, cy } = await atBoard()
    const ticket = await around.cy.ticket()
    await around.ada.ask({ type: 'member.remove', member: around.cy.member })
    await expect.poll(() => cy.farewell).toBe('not-a-member')
    expect(await farewellTo(place.port, place.room, ticket)).toBe('not-a-member')
  })

  test('[B11] a burned room takes its board along', async () => {
    const { around, everyone } = await atBoard()
    await around.ada.reaches(await around.ada.ask({ type: 'session.start' }))
    while (around.ada.all?.phase.is === 'live')
      await around.ada.reaches(
        await around.ada.ask({ type: 'host.next', segment: around.ada.all.phase.running.segment }),
      )
    await around.ada.reaches(await around.ada.ask({ type: 'room.burn' }))
    await around.clock.move(31_000)
    for (const painter of everyone) await expect.poll(() => painter.farewell).toBe('room-burned')
    expect(await around.store.boards.load(around.id)).toEqual([])
  })
})

describe('presence on a board', () => {
  const sealed = seal(new Uint8Array(32), { room: 'room' as never, field: 'name', item: '' }, 'here I am')

  test('[B8] is told with the member’s id, and gone with its connection', async () => {
    const { around, place, ada, bo } = await atBoard()
    bo.send(presenceOf([bo.doc.clientID, 1, JSON.stringify(sealed)]))
    const shown = JSON.stringify({ member: around.bo.member, sealed })
    await expect.poll(() => ada.seen.get(bo.doc.clientID)).toBe(shown)
    const late = await Painter.come(around.cy, place)
    await expect.poll(() => late.seen.get(bo.doc.clientID)).toBe(shown)
    bo.provider.disconnect()
    await expect.poll(() => ada.seen.get(bo.doc.clientID)).toBe('null')
  })

  test('[B9] in somebody else’s name, of several, or unsealed, ends that connection alone', async () => {
    const { ada, bo, cy, around, place } = await atBoard()
    ada.send(presenceOf([ada.doc.clientID, 1, JSON.stringify(sealed)]))
    await expect.poll(() => bo.seen.has(ada.doc.clientID)).toBe(true)
    bo.send(presenceOf([ada.doc.clientID, 2, JSON.stringify(sealed)]))
    await expect.poll(() => bo.farewell).toBe('not-yours')
    cy.send(presenceOf([cy.doc.clientID, 1, '"where I am"']))
    await expect.poll(() => cy.farewell).toBe('malformed')
    const again = await Painter.come(around.bo, place)
    again.send(presenceOf([1, 1, JSON.stringify(sealed)], [2, 1, JSON.stringify(sealed)]))
    await expect.poll(() => again.farewell).toBe('malformed')
    expect(ada.farewell).toBe(null)
  })
})

describe('hostile bytes', () => {
  /** One after the other as clients would send them. */
  const drawn = (count: number) => {
    const doc = new Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update) => updates.push(update))
    for (let item = 0; item < count; item++) doc.getArray('list').push([item])
    return updates
  }
  const [first, second] = drawn(2) as [Uint8Array, Uint8Array]
  const declaring = (structs: number) => {
    const encoder = createEncoder()
    for (const number of [1, structs, 5, 0]) writeVarUint(encoder, number)
    return toUint8Array(encoder)
  }

  test.each([
    ['what does not decode', [updateOf(Uint8Array.of(1, 1, 7, 0, 250, 251, 252))], 'malformed'],
    ['an unknown kind of message', [Uint8Array.of(9, 9)], 'malformed'],
    ['nothing', [new Uint8Array()], 'malformed'],
    ['a count larger than the message', [updateOf(declaring(30_000_000))], 'malformed'],
    ['an update without what it builds on', [updateOf(second)], 'incomplete'],
    ['a state vector that is none', [framed(0, Uint8Array.of(200, 200, 200))], 'malformed'],
    ['more than a message may have', [new Uint8Array(2_000_000)], null],
    ['a flood', Array.from({ length: 2_000 }, () => updateOf(first)), 'too-often'],
  ])('[B9] %s ends that connection, and everyone else goes on', async (_, messages, why) => {
    const { around, ada, bo, cy } = await atBoard()
    cy.send(...messages)
    await cy.until(() => !cy.provider.wsconnected)
    expect(cy.farewell).toBe(why)
    ada.draw('still here')
    await expect.poll(() => bo.items).toMatchObject({ 'still here': 'still here' })
    expect(bo.farewell).toBe(null)
    expect(around.log.filter((line) => line.includes('"level":50'))).toEqual([])
  })

  test('[B9] what one drew while the line was lost is taken as it comes back, before what came since', async () => {
    const { ada, bo } = await atBoard()
    bo.provider.disconnect()
    for (let note = 0; note < 5; note++) bo.draw(`note ${note}`)
    ada.draw('meanwhile')
    bo.provider.connect()
    bo.draw('at once')
    await expect.poll(() => Object.keys(ada.items)).toHaveLength(7)
    await expect.poll(() => bo.items).toEqual(ada.items)
    expect(bo.farewell).toBe(null)
    expect(encodeStateAsUpdate(ada.doc)).toEqual(encodeStateAsUpdate(bo.doc))
  })
})

const bearerOf = ({ member }: { member: MemberId }) => ({ member, connection: 'one.two.three' as ConnectionId })

function framed(step: number, body: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, 0)
  writeVarUint(encoder, step)
  writeVarUint8Array(encoder, body)
  return toUint8Array(encoder)
}

function updateOf(update: Uint8Array): Uint8Array {
  return framed(2, update)
}
