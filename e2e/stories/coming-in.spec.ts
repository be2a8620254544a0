import { expect, test } from '../fixtures.ts'
import { olderProtocol } from '../older-protocol.ts'
import { Person } from '../person.ts'
import { openToTheDoor } from '../plan.ts'

test('[W14] a session is started from the home page; two come in by its link, one of them on a phone', async ({
  server,
  person,
}) => {
  const ada = await person('Ada', { permissions: ['clipboard-read', 'clipboard-write'] })
  await ada.page.goto(server.url)
  await expect(ada.page.getByRole('heading', { name: 'Rondo', level: 1 })).toBeVisible()
  await ada.page.getByRole('link', { name: 'Start a session' }).click()
  await expect(ada.page.getByRole('group', { name: 'Format' })).toBeVisible()
  const link = await openToTheDoor(ada, server.url, { title: 'Tuesday circle', people: 3 })
  await expect(ada.page.getByText('Peers only:')).toBeVisible()
  for (const told of ['You are invited to', 'You are the first.', 'You were in this room'])
    await expect(ada.page.getByText(told)).toHaveCount(0)
  await ada.comeIn()

  await ada.button('Copy invitation').click()
  await expect(ada.page.getByText('Copied').first()).toBeVisible()
  const invitation = await ada.page.evaluate(() => navigator.clipboard.readText())
  expect(invitation).toContain('Tuesday circle')
  expect(invitation).toContain(link)
  expect(invitation.split('\n').map((line) => line.trim())).toContain(link.split('#')[1])
  await ada.button('Copy link').click()
  await expect.poll(() => ada.page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await expect(ada.page.getByRole('img', { name: /QR/ }).first()).toBeVisible()
  await expect(ada.button('Start')).toBeDisabled()

  const [bo, cy] = await Promise.all([person('Bo', Person.phone), person('Cy')])
  await bo.page.goto(link)
  await expect(bo.page.getByText('You are invited to')).toBeVisible()
  await expect(bo.page.getByText('A round for everyone, 60 minutes.')).toBeVisible()
  await expect(bo.page.getByText('One is here.')).toBeVisible()
  await Promise.all([bo.comeIn(), cy.comeIn(link)])
  await expect(ada.people.getByRole('listitem')).toHaveCount(3)
  await expect(ada.people).toContainText('Bo')
  await expect(bo.people).toContainText('Ada')
  await expect(bo.page.getByText('Tuesday circle').first()).toBeVisible()
  await expect(cy.button('Start')).toBeEnabled()

  // [R1] Who hosts is told in one place of a lobby, also where somebody can change it.
  await expect(ada.page.getByRole('combobox', { name: 'Who hosts' }).locator('option:checked')).toHaveText('Ada (you)')
  await expect(bo.page.getByRole('heading', { name: 'Who hosts' }).locator('..')).toContainText('Ada')
  for (const one of [ada, bo]) await expect(one.page.getByText(/\bhosts?\b/i)).toHaveText(['Who hosts'])

  await bo.page.reload()
  await expect(bo.people.getByRole('listitem')).toHaveCount(3)
  await expect(ada.people.getByRole('listitem')).toHaveCount(3)

  await bo.button('Start').click()
  for (const one of [ada, bo, cy]) await expect(one.timeLeft).toBeVisible()
})

test('a link that lost its key opens with the key of the invitation; nobody comes in without a name and the agreement', async ({
  group,
  person,
}) => {
  const { link, ada } = await group('Ada')
  const [address = '', key = ''] = link.split('#')
  const bo = await person('Bo')
  await bo.page.goto(`${address}#${key.slice(1)}A`)
  await expect(bo.page.getByRole('main')).toContainText(/link|key/)
  await expect(bo.page.getByRole('textbox', { name: 'Your name' })).toBeHidden()

  await bo.page.goto('about:blank')
  await bo.page.goto(address)
  await expect(bo.page.getByText('This link lost its last part on the way.')).toBeVisible()
  await expect(bo.page.getByText('Only someone who has the link can pass it on; we cannot recover it.')).toBeVisible()
  const field = bo.page.getByRole('textbox')
  await field.fill(key)
  await field.press('Enter')

  await expect(bo.page.getByText('Peers only: nobody here decides on another’s pay, work or role.')).toBeVisible()
  await bo.button('Come in').click()
  await expect(bo.page.getByRole('textbox', { name: 'Your name' })).toBeVisible()
  await bo.page.getByRole('textbox', { name: 'Your name' }).fill('Bo')
  await bo.button('Come in').click()
  await expect(bo.page.getByRole('checkbox', { name: 'I keep what is said here among us' })).toBeVisible()
  await expect(ada.people.getByRole('listitem')).toHaveCount(1)
  await bo.comeIn()
  await expect(ada.people.getByRole('listitem')).toHaveCount(2)
})

test('a seat goes on in another tab or on another device, one at a time', async ({ group, person }) => {
  const { ada, bo, link } = await group('Ada', 'Bo')
  const second = await bo.context.newPage()
  await second.goto(link)
  await expect(second.getByRole('list', { name: 'People' })).toContainText('Ada')
  await expect(bo.button('Use it here')).toBeVisible()
  await bo.button('Use it here').click()
  await expect(bo.people).toContainText('Ada')
  await expect(second.getByRole('button', { name: 'Use it here' })).toBeVisible()
  await second.close()

  await bo.button('Continue on another device').click()
  const code = bo.page.getByRole('img', { name: /seat/ })
  await expect(code).toBeVisible()
  const tablet = await person('Bo')
  await tablet.page.goto(await bo.seatLink())
  await expect(tablet.people).toContainText('Ada')
  await expect(bo.button('Use it here')).toBeVisible()
  await expect(ada.people.getByRole('listitem')).toHaveCount(2)
})

test.describe('whoever cannot come in is told what to do', () => {
  test.use({ environment: { ROOM_SIZE: '3' } })

  test('with a page from before an update, in a full room, and where there is no such room', async ({
    group,
    person,
    otherServer,
  }) => {
    const { link, ada, cy } = await group('Ada', 'Bo', 'Cy')
    const di = await person('Di')

    const page = await olderProtocol(di.page)
    await di.page.goto(link)
    await expect(di.page.getByRole('heading', { name: 'This page is from before an update' })).toBeVisible()
    expect(page.loads(), 'it loaded itself anew once').toBe(2)
    page.update()
    await di.button('Reload the page').click()

    await expect(di.page.getByText(/full|every seat/i).first()).toBeVisible()
    await expect(ada.people.getByRole('listitem')).toHaveCount(3)
    await cy.button('Leave').click()
    await cy.choose('Leave now')
    await di.comeIn()
    await expect(ada.people).toContainText('Di')

    const elsewhere = new URL(link)
    elsewhere.port = String(otherServer.port)
    await cy.page.goto(elsewhere.href)
    await expect(cy.page.getByRole('heading', { name: 'There is no such room here' })).toBeVisible()
    await expect(cy.page.getByRole('textbox', { name: 'Your name' })).toBeHidden()
    await expect(cy.page.getByRole('link').first()).toBeVisible()
    await cy.page.goto(`${otherServer.url}/nowhere`)
    await expect(cy.page.getByRole('link').first()).toBeVisible()
  })
})
