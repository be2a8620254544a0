import { expect, test } from 'vitest'
import { circleOn } from '../testing/circle.ts'
import { twoServers } from '../testing/two-servers.ts'

test('[D1] a change of a circle on one server wakes whoever waits for it at another', async () => {
  const { one, other } = await twoServers()
  const { ada, bo, id } = await circleOn(one.port, 'ada', 'bo')
  bo.port = other.port
  const { all } = await bo.sees()
  const before = other.timer.waiting
  const waiting = bo.see(all.version)
  await expect.poll(() => other.timer.waiting).toBeGreaterThan(before)
  expect(await ada.ask({ type: 'agreement.pass' })).toMatchObject({ ok: true })
  expect(await waiting).toMatchObject({ all: { version: all.version + 1 } })
  await ada.ask({ type: 'member.leave', keep: false })
  const alone = await bo.sees()
  const phone = bo.another()
  phone.port = one.port
  const last = phone.see(alone.all.version)
  await bo.ask({ type: 'member.leave', keep: false })
  expect(await last).toEqual({ refused: 'circle-closed' })
  expect(await one.store.circles.load(id)).toBe('burned')
})

test('[D7] what members do at once on two servers happens, each once', async () => {
  const { one, other } = await twoServers()
  const names = Array.from({ length: 12 }, (_, place) => `member ${place}`)
  const { everyone } = await circleOn(one.port, ...names)
  for (const [place, guest] of everyone.entries()) if (place % 2 === 1) guest.port = other.port
  const answers = await Promise.all(everyone.map((guest) => guest.ask({ type: 'agreement.pass' })))
  expect(answers.filter((answer) => 'refused' in answer)).toEqual([])
  const [first, second] = everyone
  if (!first || !second) throw new Error('nobody is there')
  const seen = await first.sees()
  expect(seen.all.version).toBe(24)
  expect(seen.all.agreement.draft?.toContribute).toBe(0)
  expect((await second.sees()).all).toEqual(seen.all)
})
