import { IMAGE_LIMITS } from '@rondo/shared/board/image'
import type { ConnectionId, RoomId, SegmentId } from '@rondo/shared/ids'
import { drawDevice } from '@rondo/shared/seal/draw'
import { describe, expect, test } from 'vitest'
import { imageId } from '../store/image-contract.ts'
import { groupIn } from '../testing/group.ts'
import { ImageVisitor } from '../testing/image-visitor.ts'
import { twoServers } from '../testing/two-servers.ts'
import { issueTicket } from './ticket.ts'

const SEALED = Uint8Array.from({ length: 300 }, (_, place) => place % 256)
const OTHER = SEALED.toReversed()
const ONE = imageId('one')
const OK = { status: 200, said: { ok: true } }
const no = (status: number, refused: string) => ({ status, said: { refused } })

async function around() {
  const people = await groupIn({}, 'ada', 'bo', 'cy')
  const [ada, bo, cy] = [
    await ImageVisitor.come(people.ada, people),
    await ImageVisitor.come(people.bo, people),
    await ImageVisitor.come(people.cy, people),
  ]
  return { people, ada, bo, cy }
}

describe('a picture on a board', () => {
  test('[B46] [B47] is brought by one and seen by the others, byte for byte, and no disk keeps it on the way', async () => {
    const { people, ada, bo } = await around()
    expect(await bo.get(ONE)).toMatchObject(no(404, 'unknown-image'))
    expect(await ada.put(ONE, SEALED)).toEqual(OK)
    const got = await bo.get(ONE)
    expect(got).toMatchObject({ status: 200, said: [...SEALED] })
    expect(got.headers.get('Cache-Control')).toBe('no-store')
    expect(got.headers.get('X-Content-Type-Options')).toBe('nosniff')
    const { port } = await people.server.crash()
    const back = people.come({ port, seat: people.bo.seat })
    await back.until(() => back.all !== null)
    expect(await (await ImageVisitor.come(back, { port, id: people.id })).get(ONE)).toMatchObject({ said: [...SEALED] })
  })

  test('[B46] has one id for ever: again is fine, something else is not taken', async () => {
    const { ada, bo } = await around()
    expect(await ada.put(ONE, SEALED)).toEqual(OK)
    expect(await ada.put(ONE, SEALED)).toEqual(OK)
    expect(await bo.put(ONE, OTHER)).toEqual(no(409, 'taken'))
    expect(await ada.get(ONE)).toMatchObject({ said: [...SEALED] })
  })

  test('[B46] is not acknowledged before it is kept, and can be brought again when it could not be', async () => {
    const { people, ada, bo } = await around()
    const release = people.server.hold()
    let answer: unknown = null
    const putting = ada.put(ONE, SEALED).then((given) => {
      answer = given
    })
    expect(await bo.get(ONE)).toMatchObject(no(404, 'unknown-image'))
    expect(answer).toBe(null)
    release()
    await putting
    expect(answer).toEqual(OK)
    people.server.fail(1)
    expect(await ada.put(imageId('two'), SEALED)).toEqual(no(503, 'try-again'))
    expect(await ada.put(imageId('two'), SEALED)).toEqual(OK)
  })

  test('[B47] opens to a ticket of its board, for half a minute, and to nothing else', async () => {
    const { people, ada } = await around()
    const { port, id, store, clock } = people
    await ada.put(ONE, SEALED)
    const { member } = people.ada
    const connection = 'x' as ConnectionId
    const elsewhere = issueTicket(
      store.secret(),
      { room: 'another-room-000' as RoomId, member, connection },
      clock.now(),
    )
    for (const ticket of ['', 'x', elsewhere, `${await people.ada.ticket()}x`, 'x'.repeat(9_000)]) {
      const nobody = new ImageVisitor(port, id, ticket)
      expect(await nobody.get(ONE)).toMatchObject(no(401, 'old-ticket'))
      expect(await nobody.put(imageId('two'), SEALED)).toEqual(no(401, 'old-ticket'))
    }
    await clock.move(31_000)
    expect(await ada.get(ONE)).toMatchObject(no(401, 'old-ticket'))
    expect(await (await ImageVisitor.come(people.ada, people)).get(imageId('two'))).toMatchObject(
      no(404, 'unknown-image'),
    )
  })

  test('[B47] is not to be had with a ticket of another room, nor by a page from elsewhere', async () => {
    const { people, ada } = await around()
    await ada.put(ONE, SEALED)
    const others = await groupIn({}, 'di', 'ed', 'fay')
    const di = new ImageVisitor(people.port, people.id, await others.di.ticket())
    expect(await di.get(ONE)).toMatchObject(no(401, 'old-ticket'))
    const page = { Origin: 'https://elsewhere.example' }
    expect(await ada.get(ONE, page)).toMatchObject(no(403, 'wrong-origin'))
    expect(await ada.put(imageId('two'), SEALED, page)).toEqual(no(403, 'wrong-origin'))
  })

  test('[B3] [B47] is brought only by whoever may draw at that moment, and seen by all', async () => {
    const { people, ada, bo } = await around()
    await people.ada.reaches(await people.ada.ask({ type: 'board.let', drawers: 'host' }))
    // [B83] On its way already.
    expect(await bo.put(imageId('before'), SEALED)).toEqual(OK)
    await people.clock.move(2_000)
    expect(await bo.put(ONE, SEALED)).toEqual(no(403, 'read-only'))
    expect(await ada.put(ONE, SEALED)).toEqual(OK)
    expect(await bo.get(ONE)).toMatchObject({ said: [...SEALED] })
  })

  test('[B2] [B47] is not for whoever was removed, nor for a seat that goes on elsewhere', async () => {
    const { people, ada, bo, cy } = await around()
    await ada.put(ONE, SEALED)
    await people.ada.ask({ type: 'member.remove', member: people.cy.member })
    expect(await cy.get(ONE)).toMatchObject(no(403, 'not-a-member'))
    expect(await cy.put(imageId('two'), SEALED)).toEqual(no(403, 'not-a-member'))
    const elsewhere = people.bo.another({ device: drawDevice() })
    await elsewhere.until(() => elsewhere.all !== null)
    expect(await bo.get(ONE)).toMatchObject(no(409, 'superseded'))
  })

  test('[B45] [B47] has the shape it must have and is not too large, or nothing is written', async () => {
    const { people, ada } = await around()
    for (const id of ['short', `${ONE}x`, '..%2f..%2fxxxxxxxxxxxxxxx', '%00'.repeat(22)])
      expect((await ada.put(id, SEALED)).said, id).toEqual({ refused: 'malformed' })
    expect(await ada.put(ONE, new Uint8Array(40))).toEqual(no(400, 'malformed'))
    expect(await ada.put(ONE, SEALED, { 'Content-Type': 'image/png' })).toEqual(no(400, 'malformed'))
    expect((await ada.put(ONE, SEALED, { 'Content-Encoding': 'gzip' })).said).toEqual({ refused: 'malformed' })
    expect(await ada.put(ONE, new Uint8Array(IMAGE_LIMITS.sealed + 1))).toEqual(no(413, 'too-large'))
    expect(await people.store.images.ids(people.id as RoomId)).toEqual([])
    expect(await ada.put(ONE, new Uint8Array(IMAGE_LIMITS.sealed))).toEqual(OK)
  })

  test('[B48] is one of 60; then one is told, and what is there stays', async () => {
    const { ada, bo } = await around()
    for (let count = 0; count < 30; count++) {
      expect(await ada.put(imageId(`a${count}`), SEALED)).toEqual(OK)
      expect(await bo.put(imageId(`b${count}`), SEALED)).toEqual(OK)
    }
    expect(await ada.put(ONE, SEALED)).toEqual(no(409, 'full'))
    expect(await bo.get(imageId('a0'))).toMatchObject({ said: [...SEALED] })
  })

  test('[B47] comes from one member 60 times a minute, and the others are not held up', async () => {
    const { ada, bo } = await around()
    for (let count = 0; count < 60; count++) await ada.put(ONE, OTHER)
    expect(await ada.put(ONE, SEALED)).toEqual(no(429, 'too-often'))
    expect(await bo.put(imageId('two'), SEALED)).toEqual(OK)
    expect(await ada.get(ONE)).toMatchObject({ status: 200 })
  })

  test('[B11] [B48] burns with its room', async () => {
    const { people, ada } = await around()
    await ada.put(ONE, SEALED)
    const host = people.ada
    await host.reaches(await host.ask({ type: 'session.start' }))
    while (host.all?.phase.is === 'live') {
      const segment: SegmentId = host.all.phase.running.segment
      await host.reaches(await host.ask({ type: 'host.next', segment }))
    }
    await host.reaches(await host.ask({ type: 'room.burn' }))
    await people.clock.move(31_000)
    await expect.poll(() => people.store.images.ids(people.id as RoomId)).toEqual([])
    // However new a ticket is: it is the room that is gone.
    const bearer = { room: people.id as RoomId, member: host.member, connection: 'x' as ConnectionId }
    const late = new ImageVisitor(
      people.port,
      people.id,
      issueTicket(people.store.secret(), bearer, people.clock.now()),
    )
    await expect.poll(() => late.get(ONE)).toMatchObject(no(410, 'room-burned'))
    expect(await late.put(ONE, SEALED)).toEqual(no(410, 'room-burned'))
  })

  test('[B7] [B46] is the same at every server of the store', { timeout: 60_000 }, async () => {
    const { one, other, come, seat, id } = await twoServers()
    const [ada, bo] = [await come('Ada', one, { seat }), await come('Bo', other)]
    const [here, there] = [
      await ImageVisitor.come(ada, { port: one.port, id }),
      await ImageVisitor.come(bo, { port: other.port, id }),
    ]
    expect(await here.put(ONE, SEALED)).toEqual(OK)
    expect(await there.get(ONE)).toMatchObject({ said: [...SEALED] })
    expect(await there.put(ONE, OTHER)).toEqual(no(409, 'taken'))
    // Each asks at the other one's server: any server will do.
    expect(await (await ImageVisitor.come(ada, { port: other.port, id })).get(ONE)).toMatchObject({ said: [...SEALED] })
  })
})
