import { expect, test } from '../fixtures.ts'
import { endWriting, expectPart, nextPart, speakerOf } from '../floor.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../for-everyone.ts'
import type { Person } from '../person.ts'

test.setTimeout(240_000)
// Nothing is over before it has been looked at.
test.use({ environment: { MINUTE_MS: '60000' } })

async function look(one: Person, what: string): Promise<void> {
  await expectAccessible(one.page, what)
  await expectNoSidewaysScroll(one.page, what)
}

/** Goes on to this part, whoever has not had a turn. */
async function goOnTo(host: Person, part: string): Promise<void> {
  await nextPart(host)
  const asked = host.page.getByRole('dialog', { name: 'Next part' })
  if (await asked.isVisible()) await host.choose('Go on')
  await expectPart(host, part)
}

test.describe('One hard thing', () => {
  test.use({ plan: { format: 'One hard thing' } })

  test('one tells, the others ask, think and offer: every stage is accessible and fits a narrow phone', async ({
    group,
  }) => {
    const { everyone, ada, bo, cy } = await group('Ada', 'Bo', 'Cy')
    await ada.button('Start').click()
    await goOnTo(ada, 'One tells')
    await expect(bo.button('I’ll do it')).toBeVisible()
    await look(bo, 'looking for somebody who tells')
    await bo.button('I’ll do it').click()
    expect(await speakerOf(everyone)).toBe(bo)
    await look(bo, 'telling')
    await look(cy, 'listening to whoever tells')
    await goOnTo(ada, 'Questions only')
    const asking = await speakerOf(everyone)
    expect(asking).not.toBe(bo)
    await look(asking, 'asking')
    await look(bo, 'being asked')
    await goOnTo(ada, 'Silence')
    await look(cy, 'silence')
    await goOnTo(ada, 'Offers')
    expect(await speakerOf(everyone)).not.toBe(bo)
    await look(bo, 'being offered something')
    await goOnTo(ada, 'What I see now')
    expect(await speakerOf(everyone)).toBe(bo)
    await look(cy, 'the last word of another')
  })
})

test.describe('Teach-back lab', () => {
  test.use({ plan: { format: 'Teach-back lab' } })

  test('one teaches, another says it back: every stage is accessible and fits a narrow phone', async ({ group }) => {
    const { ada, bo, cy } = await group('Ada', 'Bo', 'Cy')
    await bo.page.getByRole('checkbox', { name: 'I’ll teach something' }).check()
    await expect(ada.people).toContainText('teaches')
    await look(bo, 'lobby with an offer')
    await ada.button('Start').click()
    await goOnTo(ada, 'Lesson')
    await expect(bo.button('I’m done')).toBeVisible()
    await look(bo, 'teaching')
    await look(cy, 'being taught')
    await bo.isDone()
    await look(cy, 'thinking')
    await endWriting(ada)
    await cy.button('I’ll do it').click()
    await expect(cy.button('I’m done')).toBeVisible()
    await look(cy, 'saying it back')
    await look(bo, 'hearing it back')
    await cy.isDone()
    await expect(cy.button('Raise hand')).toBeVisible()
    await look(cy, 'questions')
    await look(bo, 'questions to whoever taught')
  })
})

test.describe('Open forum', () => {
  test.use({ plan: { format: 'Open forum' } })

  test('whoever raises a hand speaks: every stage is accessible and fits a narrow phone', async ({ group }) => {
    const { everyone, ada, bo, cy } = await group('Ada', 'Bo', 'Cy')
    await ada.button('Start').click()
    await goOnTo(ada, 'Check-in')
    await goOnTo(ada, 'Open talk')
    await expect(bo.button('Raise hand')).toBeVisible()
    await look(bo, 'open talk, free')
    await bo.button('Raise hand').click()
    expect(await speakerOf(everyone)).toBe(bo)
    await cy.button('Raise hand').click()
    await expect(bo.page.getByRole('list', { name: 'Raised hands' })).toContainText('Cy')
    await look(bo, 'open talk, speaking')
    await look(cy, 'open talk, waiting')
    await goOnTo(ada, 'What I take')
    await look(cy, 'how the talk was shared')
  })
})
