import { expect, test } from '../fixtures.ts'
import { endSecretWriting, expectPart, speakerOf, startAndGoOn } from '../floor.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../for-everyone.ts'
import type { Person } from '../person.ts'
import { openRoom } from '../plan.ts'

test.use({ ownServer: true, environment: { MINUTE_MS: '30000' } })

const YES = 'Yes, without names'

async function look(one: Person, screen: string): Promise<void> {
  await expectAccessible(one.page, screen)
  await expectNoSidewaysScroll(one.page, screen)
}

test('three agree to write without names; when too little was written they say it in a round', async ({
  person,
  server,
}) => {
  const [ada, bo, cy] = await Promise.all([person('Ada'), person('Bo'), person('Cy')])
  const everyone = [ada, bo, cy]
  const link = await openRoom(ada, server.url, { format: 'What matters to us', people: 3 })
  await Promise.all([bo, cy].map((one) => one.comeIn(link)))
  await startAndGoOn(ada)
  await expectPart(ada, 'Challenges')

  // [E26] What it means is said before, and nobody sees what the others have answered.
  await expect(cy.page.getByText(/^Among three, each card is by you or by one of two others/)).toBeVisible()
  await look(cy, 'agreeing')
  await ada.button(YES).click()
  await bo.button('No, rather in turn').click()
  await expect(bo.page.getByText('You said no.')).toBeVisible()
  await bo.button(YES).click()
  await expect(ada.page.getByText(/You said/)).toHaveCount(1)
  await cy.button(YES).click()

  for (const one of everyone) await one.page.getByRole('checkbox', { name: 'I understand' }).check()
  const written = 'The heron is never asked'
  await cy.page.getByRole('textbox', { name: 'Your challenge', exact: true }).fill(written)
  await endSecretWriting(ada)

  // [E30] One card alone is not shown; whoever wrote it has it, and anybody may have it said aloud instead.
  for (const one of everyone) {
    await expect(one.page.getByText(/^Fewer than three cards were written/)).toBeVisible({ timeout: 30_000 })
  }
  await look(cy, 'failed')
  await bo.button('Say it in a round').click()
  await expect(bo.page.getByText(/Nobody has to say what they wrote/)).toBeVisible()
  await bo.button('Yes, a round for all of us').click()
  await speakerOf(everyone)
  for (const one of everyone) await expect(one.page.getByText(written)).toHaveCount(0)
})
