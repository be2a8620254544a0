import { joinCircle, region, startCircle } from '../circle.ts'
import { expect, test } from '../fixtures.ts'

test.setTimeout(120_000)

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

test('[W20] whether something may leave is asked of each by itself: a no is heard while another answer is under way', async ({
  server,
  person,
}) => {
  const [ada, bo] = await Promise.all([person('Ada', clipboard), person('Bo', clipboard)])
  await joinCircle(bo, await startCircle(ada, server.url, 'Leading without taking over'))
  await region(ada.page, 'Agreement').getByRole('textbox', { name: 'Your line' }).fill('We start on time.')
  await ada.button('Add it').click()
  await bo.button('Nothing to add').click()
  for (const one of [ada, bo]) await one.button('I accept').click()
  await ada.button('Write a commitment').click()
  await ada.button('Who asks me, how sure, who sees it').click()
  await ada.page.getByRole('checkbox', { name: 'This is for all of us' }).check()
  await ada.page.getByRole('textbox', { name: 'We will' }).fill('ring a bell')
  await ada.button('Show it to the group').click()
  for (const asked of ['We will ring a bell', 'Our agreement']) {
    await ada.button(`Ask if it may leave: “${asked}”`).click()
    await expect(bo.button(`It may leave: “${asked}”`)).toBeVisible()
  }

  let letGo = () => {}
  const isLetGo = new Promise<void>((done) => {
    letGo = done
  })
  await bo.page.route('**/api/circles/ask', async (route) => {
    await isLetGo
    await route.continue()
  })
  await bo.button('It may leave: “We will ring a bell”').click()
  await bo.button('It stays here: “Our agreement”').click()
  letGo()
  const taken = (one: typeof ada) => region(one.page, 'Take it with you').getByRole('listitem')
  for (const one of [ada, bo]) {
    await expect(taken(one).filter({ hasText: 'Our agreement' })).toContainText('It stays here.')
    await expect(taken(one).filter({ hasText: 'ring a bell' })).toContainText('It may leave: all of us said yes.')
  }
})
