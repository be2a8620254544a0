import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { copied, joinCircle, region, startCircle } from '../circle.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../for-everyone.ts'
import type { Person } from '../person.ts'

test.setTimeout(180_000)

const PURPOSE = 'Leading without taking over'
const NAME = { name: 'Your name' }

/** What a circle refuses is an answer to a request, and browsers write such answers on their console. */
function wasRefused(...people: readonly Person[]): void {
  for (const { watched } of people) {
    const others = watched.errors.filter((error) => !/status of 4\d\d/.test(error))
    watched.errors.splice(0, watched.errors.length, ...others)
  }
}

/** Its year: both zones have summer then, and the circle is kept until then. */
function nextFifthOfJune(): number {
  const now = new Date()
  return now.getUTCFullYear() + (now.getUTCMonth() >= 5 ? 1 : 0)
}

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

test('[G1] [G2] [G5] [G28] three start a circle, one declines; the agreement holds once all accepted it', async ({
  server,
  person,
}) => {
  const [ada, bo, cy, di] = await Promise.all([
    person('Ada', clipboard),
    person('Bo', clipboard),
    person('Cy'),
    person('Di'),
  ])
  const invitation = await startCircle(ada, server.url, PURPOSE)
  expect(ada.page.url()).toMatch(/\/c\/[\w-]{16}#[\w-]{22}$/)

  await di.page.goto(invitation)
  await expect(di.page.getByRole('heading', { name: PURPOSE })).toBeVisible()
  await expect(di.page.getByRole('listitem').filter({ hasText: 'Ada' })).toHaveCount(1)
  for (const told of [/The group sees/, /Whoever runs the server sees/, /Nobody above you/])
    await expect(di.page.getByText(told)).toBeVisible()
  await expectAccessible(di.page, 'invitation')
  await expectNoSidewaysScroll(di.page, 'invitation')
  await di.button('Not for me').click()
  await expect(di.page.getByText('Nothing was sent; nobody learns more than that you have not joined.')).toBeVisible()
  await di.button('Look at it again').click()
  await expect(di.page.getByRole('heading', { name: PURPOSE })).toBeFocused()

  await Promise.all([joinCircle(bo, invitation), joinCircle(cy, invitation)])
  const members = region(ada.page, 'Members').getByRole('list', { name: 'Members' }).getByRole('listitem')
  await expect(members).toHaveCount(3)

  await ada.button('Who can see what').click()
  await expect(region(ada.page, 'Members').getByText(/Whoever runs the server sees/)).toBeVisible()

  const agreement = (one: Person) => region(one.page, 'Agreement')
  await agreement(ada).getByRole('textbox', { name: 'Your line' }).fill('We start and end on time.')
  await ada.button('Add it').click()
  await expect(agreement(bo)).toContainText('We start and end on time.')
  await bo.button('Nothing to add').click()
  await expect(agreement(ada)).toContainText('One of the others has not added a line or passed yet.')
  await expect(ada.page.getByText(/The agreement waits for you/)).toBeHidden()
  await cy.button('To the agreement').click()
  await expect(cy.page.getByRole('heading', { name: 'Agreement' })).toBeFocused()
  expect(cy.page.url(), 'the key stays in the address').toBe(ada.page.url())
  await expect(ada.button('I accept')).toBeHidden()
  await cy.button('Nothing to add').click()
  await bo.button('Remove: We start and end on time.').click()
  await expect(bo.page.getByText('Remove this line? Then everyone is asked again.')).toBeVisible()
  await expect(bo.button('Keep it')).toBeFocused()
  await bo.page.keyboard.press('Escape')
  await expect(bo.button('Remove: We start and end on time.')).toBeFocused()
  for (const one of [ada, bo]) await one.button('I accept').click()
  await expect(agreement(cy)).toContainText('Still to accept it: Cy.')
  await cy.button('I accept').click()
  for (const one of [ada, bo, cy])
    await expect(agreement(one)).toContainText('This holds since all of you accepted it.')
  await expect(cy.page.getByText('All of you have accepted it: it holds now.')).toBeInViewport()
  await ada.button('To the next session').click()
  await expect(ada.page.getByRole('heading', { name: 'Next session' })).toBeFocused()

  // [G3] Whoever replaces the invitation, every member has the new one.
  await bo.button('Replace the invitation').click()
  await bo.choose('Make a new one')
  await expect.poll(() => copied(ada, 'Copy invitation')).not.toBe(invitation)
  const next = await copied(ada, 'Copy invitation')
  expect(await copied(bo, 'Copy invitation')).toBe(next)
  await di.page.goto('about:blank')
  await di.page.goto(invitation)
  await expect(di.page.getByRole('heading', { name: 'This invitation does not hold any more' })).toBeVisible()
  await di.page.goto('about:blank')
  await di.page.goto(next)
  await di.page.getByRole('textbox', NAME).fill('Di')
  await di.button('I want to be here').click()
  await expect(di.page.getByText('Read what holds there, and tick this')).toBeVisible()
  await di.page.getByRole('checkbox', { name: 'I accept what holds there' }).check()
  await di.button('I want to be here').click()
  await expect(members).toHaveCount(4)
  wasRefused(ada, bo, cy, di)
})

test('[G4] [G26] [V22] the purpose and the next session are anybody’s to write; who was slower keeps their words', async ({
  server,
  person,
}) => {
  const ada = await person('Ada', { ...clipboard, timezoneId: 'Europe/Berlin' })
  const bo = await person('Bo', { timezoneId: 'America/New_York' })
  await joinCircle(bo, await startCircle(ada, server.url, PURPOSE))

  await ada.button('Change the purpose').click()
  await bo.button('Change the purpose').click()
  const field = (one: Person) => region(one.page, 'Purpose').getByRole('textbox')
  await field(ada).fill('Leading by asking')
  await ada.button('Save').click()
  await expect(ada.page.getByText('Saved.', { exact: true })).toBeInViewport()
  await field(bo).fill('Leading with less')
  // [V22] With the revision it goes on top of: what Ada saved meanwhile is shown first.
  await bo.page.reload()
  await bo.button('Change the purpose').click()
  await expect(field(bo)).toHaveValue('Leading with less')
  await bo.button('Save').click()
  await expect(region(bo.page, 'Purpose')).toContainText('Leading by asking')
  await expect(field(bo)).toHaveValue('Leading with less')
  await bo.button('Save mine instead').click()
  await expect(region(ada.page, 'Purpose')).toContainText('Leading with less')

  await ada.button('Set the next session').click()
  await expect(ada.page.getByText('Saved.', { exact: true }), '[G26] until the next press').toBeHidden()
  await ada.page.getByLabel('Date').fill('2020-06-05')
  await ada.page.getByLabel('Time', { exact: true }).fill('18:00')
  await ada.page.getByRole('textbox', { name: 'Call link' }).fill('meet.example/circle')
  await ada.button('Save').click()
  await expect(ada.page.getByText('That day is over.')).toBeVisible()
  await expect(ada.page.getByLabel('Date')).toBeFocused()
  await ada.page.getByLabel('Date').fill('2090-06-05')
  await expect(ada.page.getByText(/^This circle is kept until .*Choose a day before that\.$/)).toBeVisible()
  const day = `${nextFifthOfJune()}-06-05`
  await ada.page.getByLabel('Date').fill(day)
  await ada.button('Save').click()
  const next = (one: Person) => region(one.page, 'Next session')
  await expect(next(bo)).toContainText('5 June')
  await expect(next(bo)).toContainText(/For you: \w+,? 5 June( \d{4})? at 12:00/)
  await expect(next(ada)).not.toContainText('For you')
  await expect(next(bo).getByRole('link', { name: 'Open the call' })).toHaveAttribute(
    'href',
    /^https:\/\/meet\.example/,
  )
  await ada.button('Set how often we meet').click()
  await ada.page.getByRole('textbox', { name: /In your own words/ }).fill('Tuesday evenings')
  await ada.page.reload()
  await ada.button('Set how often we meet').click()
  await ada.button('Save').click()
  await expect(next(bo)).toContainText('Every two weeks · Tuesday evenings')
  wasRefused(bo)
})

test('[K4] [K5] [K6] [K13] a commitment is written, a partner says yes, and another one thanks', async ({
  server,
  person,
}) => {
  const [ada, bo, cy] = await Promise.all([person('Ada', clipboard), person('Bo'), person('Cy')])
  const invitation = await startCircle(ada, server.url, PURPOSE)
  await Promise.all([joinCircle(bo, invitation), joinCircle(cy, invitation)])
  const commitments = (one: Person) => region(one.page, 'Commitments')

  await ada.button('Write a commitment').click()
  await ada.page.getByRole('textbox', { name: 'When' }).fill('the week starts')
  await ada.page.getByRole('textbox', { name: 'I will' }).fill('ask Lin what she needs')
  await ada.button('Show it to the group').click()
  await expect(commitments(cy)).toContainText('When the week starts, I will ask Lin what she needs')
  await ada.button(/^Change it: /).click()
  await ada.button('Who asks me, how sure, who sees it').click()
  await ada.page.getByLabel('Who asks me').selectOption('Bo')
  await ada.button('Save').click()
  await expect(commitments(ada)).toContainText('Bo has not answered yet')
  // He is told where he is, also without looking, and the answer is in the same place.
  const asking = 'Ada would like you to ask about a commitment'
  await expect(bo.page.getByRole('status')).toContainText(asking)
  await bo.button(asking).click()
  await expect(bo.page.getByRole('group', { name: 'Will you ask Ada about this?' })).toContainText('ask Lin')
  await expect(commitments(cy)).not.toContainText('Bo asks')
  await bo.button('Yes, I’ll ask').click()
  for (const one of [ada, cy]) await expect(commitments(one)).toContainText('Bo asks')
  await cy.button(/^Thank you: /).click()
  await expect(commitments(cy)).toContainText('you said thank you')
  await expect(commitments(ada)).toContainText('the group says thank you')
  await ada.button('May it leave, delete it').click()
  await ada.page.getByLabel('May it leave the circle').selectOption('Its words, without any name')
  await ada.page.reload()
  await ada.button('May it leave, delete it').click()
  await expect(ada.page.getByLabel('May it leave the circle')).toHaveValue('themes')

  await ada.button(/^Change it: /).click()
  await ada.button('Who asks me, how sure, who sees it').click()
  await ada.page.getByLabel('Who sees it').selectOption('Only me')
  await ada.button('Save').click()
  await expect(commitments(cy)).not.toContainText('ask Lin')
  await expect(commitments(ada)).toContainText('only you see it')
  const settings = ada.button('May it leave, delete it')
  if ((await settings.getAttribute('aria-expanded')) !== 'true') await settings.click()
  await expect(ada.button('Delete it')).toBeVisible()
  await expect(ada.page.getByLabel('May it leave the circle')).toBeHidden()

  // [K12] A slip of the finger, and back.
  await ada.button('What became of it').click()
  await expect(commitments(ada)).toContainText('Who reads it: only you')
  await ada.button('Done').click()
  // [K13] Nothing that is closed stands under a heading that says open.
  await expect(commitments(ada).getByRole('list', { name: 'Closed just now' })).toContainText('ask Lin')
  await expect(commitments(ada).getByRole('list', { name: 'Open commitments' })).toBeHidden()
  await expect(commitments(ada)).toContainText('No open ones.')
  await ada.button('Take it back: “Done”').click()
  await expect(commitments(ada).getByRole('list', { name: 'Open commitments' })).toContainText('ask Lin')
  await expect(ada.button('What became of it')).toBeVisible()
  await expect(commitments(ada).getByText('Done', { exact: true })).toBeHidden()
})

test('[G7] [G8] [G12] another device comes in and is shut out; one leaves; a circle is kept', async ({
  server,
  person,
}) => {
  const [ada, bo, phone] = await Promise.all([person('Ada', clipboard), person('Bo'), person('Ada')])
  await joinCircle(bo, await startCircle(ada, server.url, PURPOSE))
  const circle = ada.page.url()

  await phone.page.goto(circle)
  await expect(phone.page.getByRole('heading', { name: 'This device is not in the circle' })).toBeVisible()
  await ada.button('Add another device').click()
  await expect(ada.page.getByRole('img', { name: 'QR code of your own seat' })).toBeVisible()
  const own = await copied(ada, 'Copy the link to my seat')
  await phone.page.goto('about:blank')
  await phone.page.goto(own)
  await expect(region(phone.page, 'Members').getByText('you', { exact: true })).toBeVisible()
  expect(phone.page.url(), 'a seat does not stay in the address').toBe(circle)
  await phone.button('Change the purpose').click()
  await region(phone.page, 'Purpose').getByRole('textbox').fill('Written on the phone')
  await phone.button('Save').click()
  await expect(region(ada.page, 'Purpose')).toContainText('Written on the phone')

  const invitation = await copied(ada, 'Copy invitation')
  await ada.button('Shut out my other devices').click()
  await expect(ada.page.getByRole('dialog')).toContainText('the invitation before lets nobody in any more')
  await ada.choose('Shut them out')
  await expect(phone.page.getByRole('heading', { name: 'This device was taken out of the circle' })).toBeVisible()
  await expect(bo.page.getByText('Ada has made a new invitation.')).toBeVisible()
  // It does not come back as somebody new, either.
  await phone.page.evaluate(() => localStorage.clear())
  await phone.page.goto('about:blank')
  await phone.page.goto(invitation)
  await expect(phone.page.getByRole('heading', { name: 'This invitation does not hold any more' })).toBeVisible()
  await ada.page.reload()
  await expect(region(ada.page, 'Purpose')).toContainText('Written on the phone')

  await bo.button('Leave, delete or close').click()
  await bo.button('Close the circle').click()
  await bo.choose('Ask to close it')
  await expect(bo.page.getByText('You have asked. The question stands first on everybody’s page.')).toBeInViewport()
  await expect(bo.page.getByText(/^You would like to close this circle\. Until /)).toBeInViewport()
  await expect(bo.page.getByText(/^This circle is kept until/)).toBeHidden()
  await expect(ada.page.getByText(/^Bo would like to close this circle\. Until /)).toBeVisible()
  await expect(ada.page.getByText(/silence is a yes\..* Still to say yes: Ada\./)).toBeVisible()
  await ada.button('Keep the circle').click()
  await expect(bo.button('Keep the circle')).toBeHidden()
  await expect(bo.page.getByText('Ada keeps the circle. It goes on as before.')).toBeVisible()
  await bo.button('Write a commitment').click()
  await bo.page.getByRole('textbox', { name: 'I will' }).fill('sleep more')
  await bo.button('Who asks me, how sure, who sees it').click()
  await bo.page.getByLabel('Who sees it').selectOption('Only me')
  await bo.button('Keep it for me').click()
  await bo.button('Write a commitment').click()
  await bo.page.getByRole('textbox', { name: 'I will' }).fill('half written')
  await bo.button('Leave').click()
  await bo.page.getByRole('radio', { name: 'Leave what the group could see' }).check()
  await expect(bo.page.getByText(/It is lost unless you take it along as a file\./)).toBeVisible()
  await expect(bo.page.getByText(/^What you wrote here and did not say goes, too/)).toBeVisible()
  await expect(bo.button('Take them along')).toBeVisible()
  await bo.choose('Leave now')
  await expect(bo.page.getByRole('heading', { name: 'You have left the circle' })).toBeVisible()
  // [W5] It says so at its link, too, and what was not said is there still.
  await bo.page.reload()
  await expect(bo.page.getByRole('heading', { name: 'You have left the circle' })).toBeVisible()
  const file = bo.page.waitForEvent('download')
  await bo.button('Take it along').click()
  expect(await readFile(await (await file).path(), 'utf8')).toContain('half written')
  await expect(bo.page.getByText(/^What is yours is in the file rondo-circle\.md/)).toBeVisible()
  await expect(ada.page.getByText('Somebody has left the circle.')).toBeVisible()
  await expect(region(ada.page, 'Members').getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(1)
  await bo.page.goto(server.url)
  await expect(bo.page.getByRole('heading', { name: 'Circles on this device' })).toBeHidden()

  await ada.page.goto(server.url)
  await ada.page.getByRole('link', { name: 'Written on the phone' }).click()
  await expect(region(ada.page, 'Purpose')).toContainText('Written on the phone')
  wasRefused(ada, bo, phone)
})

test('[V22] what one writes to start a circle outlasts a reload, and of two tabs each keeps what stands in its form, also once the other one has said its own', async ({
  server,
  person,
}) => {
  const ada = await person('Ada', clipboard)
  await ada.page.goto(`${server.url}/c/new`)
  const begun = { Purpose: 'to be written on', 'Your name': 'Adalberta' }
  for (const [name, text] of Object.entries(begun)) await ada.page.getByRole('textbox', { name }).fill(text)
  await ada.page.reload()
  for (const [name, text] of Object.entries(begun))
    await expect(ada.page.getByRole('textbox', { name })).toHaveValue(text)
  await ada.page.getByRole('textbox', { name: 'Purpose' }).clear()
  await startCircle(ada, server.url, PURPOSE)
  await ada.page.goto(`${server.url}/c/new`)
  await expect(ada.page.getByRole('textbox', { name: 'Purpose' }), 'it is started').toHaveValue('')
  await ada.page.goBack()
  const other = await ada.page.context().newPage()
  await other.goto(ada.page.url())
  const tabs = [
    { page: ada.page, will: 'ask Lin' },
    { page: other, will: 'sleep more' },
  ]
  const will = (page: Page) => page.getByRole('textbox', { name: 'I will' })
  for (const { page } of tabs) await page.getByRole('button', { name: 'Write a commitment' }).click()
  for (const tab of tabs) await will(tab.page).fill(tab.will)
  const both = ada.page.waitForEvent('download')
  await ada.button('Save as a file').click()
  const bothText = await readFile(await (await both).path(), 'utf8')
  for (const tab of tabs) expect(bothText, 'in this form, and on the device').toContain(tab.will)
  // The last words that were typed are those of the tab in which nothing is said.
  await will(ada.page).fill('ask Lin again')
  await ada.button('Show it to the group').click()
  await expect(region(other, 'Commitments')).toContainText('I will ask Lin again')
  const file = other.waitForEvent('download')
  await other.getByRole('button', { name: 'Save as a file' }).click()
  expect(await readFile(await (await file).path(), 'utf8')).toContain('sleep more')
  await other.reload()
  await other.getByRole('button', { name: 'Go on with your commitment' }).click()
  await expect(will(other)).toHaveValue('sleep more')
  await expect(ada.button('Go on with your commitment'), 'the same device').toBeVisible()

  await will(other).fill('two')
  await other.getByRole('button', { name: 'Show it to the group' }).click()
  await other.getByRole('button', { name: 'Write a commitment' }).click()
  await will(other).fill('for later')
  await ada.button('Go on with your commitment').click()
  await will(ada.page).fill('three')
  await ada.button('Show it to the group').click()
  await expect(region(other, 'Commitments')).toContainText('I will three')
  // As many are open as may be.
  await other.reload()
  await expect(other.getByText(/^What you wrote and did not say waits on this device/)).toBeVisible()
  wasRefused(ada)
})

test('[G12] [G31] before one asks for closing a circle, and says yes, one can take along what is gone then', async ({
  server,
  person,
}) => {
  const [ada, bo] = await Promise.all([person('Ada', clipboard), person('Bo')])
  await joinCircle(bo, await startCircle(ada, server.url, PURPOSE))
  await bo.button('Write a commitment').click()
  await bo.page.getByRole('textbox', { name: 'I will' }).fill('sleep more')
  await bo.button('Show it to the group').click()
  await ada.button('Write a commitment').click()
  await ada.page.getByRole('textbox', { name: 'I will' }).fill('not said yet')
  await ada.button('Leave, delete or close').click()
  await ada.button('Close the circle').click()
  const asking = ada.page.waitForEvent('download')
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Take them along' }).click()
  expect(await readFile(await (await asking).path(), 'utf8')).toContain('not said yet')
  await ada.choose('Ask to close it')
  await ada.page.getByRole('textbox', { name: 'I will' }).fill('not said at all')
  await bo.button('Yes, close it').click()
  const question = bo.page.getByRole('dialog', { name: 'Close this circle?' })
  await expect(question).toContainText('with yours it is closed at once')
  const file = bo.page.waitForEvent('download')
  await question.getByRole('button', { name: 'Take them along' }).click()
  expect((await file).suggestedFilename()).toBe('rondo-circle.md')
  await expect(question.getByRole('status')).toContainText('What is yours is in the file rondo-circle.md')
  await expect(ada.button('Keep the circle'), 'nothing is said yet').toBeVisible()
  await bo.choose('Yes, close it')
  for (const one of [ada, bo])
    await expect(one.page.getByRole('heading', { name: 'This circle was closed' })).toBeVisible()
  await expect(bo.button('Take it along')).toBeHidden()
  const rest = ada.page.waitForEvent('download')
  await ada.button('Take it along').click()
  expect(await readFile(await (await rest).path(), 'utf8')).toContain('not said at all')
  await expect(ada.page.getByRole('status')).toContainText('What is yours is in the file rondo-circle.md')
  await ada.page.reload()
  await expect(ada.page.getByRole('heading', { name: 'This circle was closed' })).toBeVisible()
  await expect(ada.button('Take it along')).toBeHidden()
  wasRefused(ada, bo)
})

test('[G8] [G17] a device that is shut out gives up its place in the running session, and reads why', async ({
  server,
  person,
}) => {
  const [ada, phone] = await Promise.all([
    person('Ada', clipboard),
    person('Ada', { viewport: { width: 390, height: 844 } }),
  ])
  await startCircle(ada, server.url, PURPOSE)
  await ada.button('Add another device').click()
  await phone.page.goto(await copied(ada, 'Copy the link to my seat'))
  await phone.button('Start this session').click()
  await phone.button('Open the room').click()
  await expect(phone.page.getByText('Whatever your circle agrees on.')).toBeVisible()
  await phone.comeIn()
  await expect(phone.page.getByRole('list', { name: 'People' })).toContainText('Ada')
  await expect(ada.button('Come in')).toBeVisible()
  await ada.button('Shut out my other devices').click()
  await ada.choose('Shut them out')
  await expect(phone.page.getByRole('heading', { name: 'This device was taken out of the circle' })).toBeVisible()
  await expect(phone.page.getByText(/choose “Add another device” there/)).toBeVisible()
  await expect(phone.button('Use it here')).toBeHidden()
  // [H13] It knows the room’s link, and is not let in as somebody new; its owner goes on inside.
  const room = phone.page.url()
  await phone.page.evaluate(() => localStorage.clear())
  await phone.page.goto('about:blank')
  await phone.page.goto(room)
  await expect(phone.page.getByRole('heading', { name: 'The door is closed' })).toBeVisible()
  await ada.button('Come in').click()
  await expect(ada.page.getByRole('list', { name: 'People' })).toContainText('Ada')
  wasRefused(ada, phone)
})

test('a circle’s pages are accessible in both themes, and fit a narrow phone', async ({ server, person }) => {
  const ada = await person('Ada', clipboard)
  await ada.page.goto(`${server.url}/c/new`)
  await expect(ada.button('Start a circle')).toBeVisible()
  await expectAccessible(ada.page, 'start a circle')
  await expectNoSidewaysScroll(ada.page, 'start a circle')
  await startCircle(ada, server.url, PURPOSE)
  await expectAccessible(ada.page, 'circle')
  await ada.button('Write a commitment').click()
  await ada.page.getByRole('textbox', { name: 'I will' }).fill('listen first')
  await ada.button('Show it to the group').click()
  await ada.button('May it leave, delete it').click()
  await ada.button('What became of it').click()
  await ada.button(/^Change it: /).click()
  await ada.button('Who asks me, how sure, who sees it').click()
  await ada.button('Set the next session').click()
  await ada.button('Leave, delete or close').click()
  await expectAccessible(ada.page, 'circle, everything open')
  await expectNoSidewaysScroll(ada.page, 'circle, everything open')
  await ada.page.goto(ada.page.url().split('#')[0] ?? '')
  await expect(ada.page.getByText('This link lost its last part on the way.')).toBeVisible()
  await expectAccessible(ada.page, 'circle’s link without its key')
})
