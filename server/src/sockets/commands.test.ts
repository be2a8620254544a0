import type { TurnSeen } from '@rondo/shared/room/view'
import { expect, test } from 'vitest'
import { group } from '../testing/group.ts'
import type { Guest } from '../testing/guest.ts'

const turnOf = (guest: Guest): TurnSeen | null => {
  const phase = guest.all?.phase
  return phase?.is === 'live' && phase.floor?.stage.at === 'turn' ? phase.floor.stage.turn : null
}

test('[S30] everybody sees what a command brought about, in the same version', async () => {
  const { ada, bo, cy, everyone } = await group('ada', 'bo', 'cy')
  const answer = await bo.ask({ type: 'session.start' })
  for (const guest of everyone) await guest.reaches(answer)
  expect(ada.all?.phase.is).toBe('live')
  expect(ada.all).toEqual(bo.all)
  expect(cy.all).toEqual(bo.all)
})

test('[S31] the clock moves the floor by itself, for all at once', async () => {
  const { ada, everyone, clock } = await group('ada', 'bo', 'cy')
  await ada.reaches(await ada.ask({ type: 'session.start' }))
  clock.move(21_000)
  await ada.until(() => ada.all?.phase.is === 'live' && ada.all.phase.floor !== null)
  clock.move(10_000)
  await ada.until(() => turnOf(ada) !== null)
  const { number, until } = turnOf(ada) as TurnSeen
  clock.move(until - clock.now() - 1)
  expect(await ada.say('again', {})).toHaveProperty('ok')
  expect(turnOf(ada)?.number).toBe(number)
  clock.move(1)
  for (const guest of everyone) await guest.until(() => turnOf(guest)?.number === number + 1)
  // Late for the turn it was meant for.
  expect(await ada.ask({ type: 'turn.done', turn: number })).toHaveProperty('refused')
})

test('[S32] a command sent twice happens once and is answered twice', async () => {
  const { ada, bo, opened, come } = await group('ada', 'bo', 'cy')
  const first = await ada.ask({ type: 'plan.set', minutes: 45, mustEndBy: null }, 1)
  const [second, third] = await Promise.all([
    ada.ask({ type: 'plan.set', minutes: 45, mustEndBy: null }, 1),
    ada.ask({ type: 'plan.set', minutes: 46, mustEndBy: null }, 2),
  ])
  expect(second).toEqual(first)
  await bo.reaches(third)
  expect(bo.all?.schedule.minutes).toBe(46)
  // Also after the connection was lost, before it was known whether it had happened.
  ada.socket.disconnect()
  const back = come({ seat: opened.seat, device: ada.device })
  await back.until(() => back.all !== null)
  expect(back.lastCommand).toBe(2)
  expect(await back.ask({ type: 'plan.set', minutes: 46, mustEndBy: null }, 2)).toEqual(third)
  expect(await back.ask({ type: 'plan.set', minutes: 45, mustEndBy: null }, 1)).toEqual({ refused: 'too-late' })
  expect(back.all?.schedule.minutes).toBe(46)
})

test('[S33] no ok, and nothing to be seen, before the sync has returned', async () => {
  const { ada, bo, hold } = await group('ada', 'bo')
  const before = bo.all
  const release = hold()
  let answered = false
  const asking = ada.ask({ type: 'plan.set', minutes: 44, mustEndBy: null }).then((answer) => {
    answered = true
    return answer
  })
  // By then the command has long been decided: the same connection has been answered many times.
  for (let times = 0; times < 5; times++) expect(await ada.probe()).toHaveProperty('at')
  expect(answered).toBe(false)
  expect(bo.all).toEqual(before)
  release()
  const answer = await asking
  expect(answer).toMatchObject({ ok: true })
  await bo.reaches(answer)
  expect(bo.all?.schedule.minutes).toBe(44)
})

test('[S34] a save that failed is tried again, and a store that keeps failing is said so', async () => {
  const { ada, bo, fail } = await group('ada', 'bo')
  fail(1)
  const answer = await ada.ask({ type: 'plan.set', minutes: 44, mustEndBy: null })
  expect(answer).toMatchObject({ ok: true })
  await bo.reaches(answer)
  const before = bo.all
  fail(1_000)
  expect(await ada.ask({ type: 'plan.set', minutes: 50, mustEndBy: null })).toEqual({ refused: 'try-again' })
  expect(bo.all).toEqual(before)
  fail(0)
  await bo.reaches(await ada.ask({ type: 'plan.set', minutes: 51, mustEndBy: null }))
  expect(bo.all?.schedule.minutes).toBe(51)
})

test('[S35] one’s own view goes to nobody else', async () => {
  const { ada, bo, cy } = await group('ada', 'bo', 'cy')
  await ada.reaches(await bo.ask({ type: 'member.time', factor: 1.75 }))
  await bo.until(() => bo.own?.timeFactor === 1.75)
  expect(ada.heard.join() + cy.heard.join()).not.toContain('1.75')
})

test('[S36] commands of one connection are carried out in the order they were sent', async () => {
  const { ada, bo } = await group('ada', 'bo')
  const minutes = Array.from({ length: 25 }, (_, index) => 30 + index)
  const answers = await Promise.all(
    minutes.map((each) => ada.ask({ type: 'plan.set', minutes: each, mustEndBy: null })),
  )
  const versions = answers.flatMap((answer) => ('ok' in answer ? [answer.version] : []))
  expect(versions).toEqual([...versions].sort((one, other) => one - other))
  expect(versions).toHaveLength(25)
  await bo.until(() => bo.all?.schedule.minutes === 54)
})
