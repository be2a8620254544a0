import type { MemberId } from '@rondo/shared/ids'
import { seal } from '@rondo/shared/seal/seal'
import * as fc from 'fast-check'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { expect, test } from 'vitest'
import { goneAfter, isGone, presenceIn, presenceMessage, readPresence, stamped } from './presences.ts'

const ada = 'ada' as MemberId
const sealed = JSON.stringify(seal(new Uint8Array(32), { room: 'room' as never, field: 'name', item: '' }, 'here'))
const presence = { client: 7, clock: 3, state: sealed }

function bodyOf(message: Uint8Array): Uint8Array {
  const decoder = createDecoder(message)
  readVarUint(decoder)
  return readVarUint8Array(decoder)
}

test('[B8] presence is read as it was written, and one of several is none', () => {
  const message = presenceMessage([presence])
  expect(readPresence(bodyOf(message))).toEqual(presence)
  expect(presenceIn(message)).toEqual(presence)
  expect(readPresence(bodyOf(presenceMessage([presence, presence])))).toBeNull()
})

test('[B8] only sealed words get a stamp, and it says whose they are', () => {
  expect(stamped(presence, ada)).toEqual({ ...presence, state: `{"member":"ada","sealed":${sealed}}` })
  for (const state of [
    '"here"',
    '{"member":"bo"}',
    `[${sealed}]`,
    `${sealed} `,
    JSON.stringify(`1.${'a'.repeat(3_000)}`),
  ])
    expect(stamped({ ...presence, state }, ada)).toBeNull()
})

test('[B8] whoever is gone says so after everything else', () => {
  const gone = goneAfter(presence)
  expect([isGone(presence), isGone(gone), gone.clock]).toEqual([false, true, 4])
  expect(stamped(gone, ada)).toEqual(gone)
})

test('[B9] whatever bytes come, reading presence never throws', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void readPresence(bytes)))
  fc.assert(
    fc.property(fc.nat(), fc.nat(255), (place, byte) => {
      const body = bodyOf(presenceMessage([presence])).slice()
      body[place % body.length] = byte
      const read = readPresence(body)
      const told = read && stamped(read, ada)
      if (told && !isGone(told)) expect(JSON.parse(told.state)).toMatchObject({ member: 'ada' })
    }),
  )
})
