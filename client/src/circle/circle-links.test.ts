import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { circleKeys, memberOf } from '@rondo/shared/seal/keys'
import { expect, test } from 'vitest'
import { circleLink, invitationLink, ownDeviceLink, readCircleLink, readPastedCircle } from './circle-links.ts'

const HOME = 'https://rondo.test'
const key = drawKey()
const circle = circleKeys(key)?.circle ?? ''
const token = drawKey()
const seat = drawSeat()
const member = memberOf(seat)
const read = (link: string) => {
  const { pathname, hash } = new URL(link)
  return readCircleLink(pathname, hash)
}

test('[C3] a circle’s link, its invitation and the link for another device are read as they were written', () => {
  expect(read(circleLink(HOME, key))).toEqual({ is: 'whole', circle, key, brought: { is: 'nothing' } })
  expect(read(invitationLink(HOME, key, token))).toMatchObject({ key, brought: { is: 'invitation', token } })
  expect(read(ownDeviceLink(HOME, key, member, seat))).toMatchObject({ key, brought: { is: 'seat', member, seat } })
})

test('[C3] a key that was lost, is another circle’s, or was cut is found out without a server', () => {
  expect(readCircleLink(`/c/${circle}`, '')).toEqual({ is: 'without-key', circle })
  expect(readCircleLink(`/c/${circle}`, '#')).toEqual({ is: 'without-key', circle })
  for (const fragment of [drawKey(), key.slice(1), `${key}.${token.slice(1)}`, `${key}.${member}.${seat}A`, `${key}.`])
    expect(readCircleLink(`/c/${circle}`, `#${fragment}`)).toEqual({ is: 'wrong-key', circle })
  expect(readCircleLink('/c/short', `#${key}`)).toEqual({ is: 'no-circle' })
  expect(readCircleLink(`/r/${circle}`, `#${key}`)).toEqual({ is: 'no-circle' })
})

test('[C3] what is pasted may be the whole link or what stands after the #', () => {
  const invited = { key, brought: { is: 'invitation', token } }
  expect(readPastedCircle(` ${invitationLink(HOME, key, token)}\n`, circle)).toEqual(invited)
  expect(readPastedCircle(`${key}.${token}`, circle)).toEqual(invited)
  expect(readPastedCircle(drawKey(), circle)).toBe(null)
})
