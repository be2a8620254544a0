import { expect, test } from 'vitest'
import { group } from '../testing/group.ts'

test('[S18] whoever is removed is told so, and let in nowhere with that seat', async () => {
  const { ada, bo, cy, come } = await group('ada', 'bo', 'cy')
  expect(await ada.ask({ type: 'member.remove', member: bo.member })).toMatchObject({ ok: true })
  await bo.until(() => bo.farewell === 'removed')
  await cy.until(() => cy.all?.members.length === 2)
  expect(cy.all?.removed).toBe(1)
  const again = come({ seat: bo.seat })
  await again.until(() => again.refused !== null)
  expect(again.refused).toBe('removed')
})

test('[S18] somebody new at a closed door is told that it is closed, at once and when trying', async () => {
  const { ada, bo, come } = await group('ada', 'bo')
  const waiting = come()
  await waiting.until(() => waiting.door?.closed === false)
  expect(await ada.ask({ type: 'door.close' })).toMatchObject({ ok: true })
  await waiting.until(() => waiting.door?.closed === true)
  expect(await waiting.join('late')).toEqual({ refused: 'door-closed' })
  await bo.until(() => bo.all?.closed === true)
  expect(await ada.ask({ type: 'door.open' })).toMatchObject({ ok: true })
  expect(await waiting.join('late')).toMatchObject({ ok: true })
})
