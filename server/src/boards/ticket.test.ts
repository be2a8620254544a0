import type { ConnectionId, MemberId, RoomId } from '@rondo/shared/ids'
import type { Moment } from '@rondo/shared/time'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { issueTicket, readTicket } from './ticket.ts'

const secret = new Uint8Array(32).fill(7)
const room = 'a-room-000000000' as RoomId
const bearer = { room, member: 'ada' as MemberId, connection: 'one.two.three' as ConnectionId }
const at = (milliseconds: number) => milliseconds as Moment
const ticket = issueTicket(secret, bearer, at(1_000))

test('[B1] a ticket says whose it is for thirty seconds', () => {
  expect(readTicket(secret, room, ticket, at(1_000))).toEqual(bearer)
  expect(readTicket(secret, room, ticket, at(31_000))).toEqual(bearer)
  expect(readTicket(secret, room, ticket, at(31_001))).toBeNull()
})

test('[B1] a ticket is good for one room and one secret', () => {
  expect(readTicket(secret, 'b-room-000000000' as RoomId, ticket, at(1_000))).toBeNull()
  expect(readTicket(new Uint8Array(32), room, ticket, at(1_000))).toBeNull()
})

test('[B1] a ticket in which anything was changed is none, and whatever else comes is none', () => {
  fc.assert(
    fc.property(fc.nat(ticket.length - 1), fc.string({ maxLength: 3 }), (place, instead) => {
      const changed = ticket.slice(0, place) + instead + ticket.slice(place + 1)
      if (changed !== ticket) expect(readTicket(secret, room, changed, at(1_000))).toBeNull()
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => readTicket(secret, room, text, at(0)) === null))
})
