import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectPart, startAndGoOn } from '../floor.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../for-everyone.ts'
import { Keyboard } from '../keyboard.ts'
import { Person } from '../person.ts'

const titles = (scope: Page | Locator): Promise<string[]> =>
  scope.getByRole('list', { name: 'Agenda' }).locator('b').allTextContents()

const FORUM = ['Opening', 'Check-in', 'Open talk', 'What I take', 'Commit', 'Closing round']

test('[W8] [W9] [W10] [W11] a format’s agenda is changed by keyboard alone, and the room opens with it', async ({
  server,
  person,
}) => {
  const ada = await person('Ada')
  const { page } = ada
  const keys = new Keyboard(page)
  await page.goto(`${server.url}/new`)
  const form = page.getByRole('main')
  const forecast = page.getByRole('region', { name: 'Forecast' })

  await test.step('the format chosen beforehand, and another one', async () => {
    await expect(page.getByRole('radio', { name: /A round for everyone/ })).toBeChecked()
    await keys.reach(page.getByRole('radio', { name: /A round for everyone/ }))
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: /One hard thing/ })).toBeChecked()
    await expect(page.getByRole('spinbutton', { name: 'Minutes' })).toHaveValue('45')
    for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: /Open forum/ })).toBeChecked()
    expect(await titles(form)).toEqual(FORUM)
  })

  await test.step('dropped, put back, and dropped', async () => {
    await keys.press(ada.button('Change What I take'))
    await keys.press(ada.button('Drop it'))
    await expect(page.getByText('What I take was dropped. Five parts are left.')).toBeAttached()
    await keys.press(ada.button('Put it back: What I take'))
    expect(await titles(form)).toEqual(FORUM)
    await keys.press(ada.button('Drop it'))
  })

  await test.step('added, with a question of one’s own', async () => {
    await keys.press(ada.button('Add a part'))
    await keys.press(page.getByRole('button', { name: /^A round/ }))
    await expect(page.getByRole('textbox', { name: /^Own question/ })).toBeFocused()
    await page.keyboard.type('What did you not say so far?')
    await expect(form.getByText('What did you not say so far?')).toBeVisible()
    await keys.press(ada.button('Add a part'))
    await expect(page.getByRole('button', { name: /^Commitments/ })).toHaveCount(0)
    await keys.press(page.getByRole('button', { name: /^A pause/ }))
  })

  await test.step('moved, and the focus stays', async () => {
    await keys.reach(ada.button('Move Pause'))
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(page.getByText('Pause is now third of seven.')).toBeAttached()
    await expect(ada.button('Move Pause')).toBeFocused()
    expect(await titles(form)).toEqual([
      'Opening',
      'Check-in',
      'Pause',
      'Open talk',
      'Round',
      'Commit',
      'Closing round',
    ])
  })

  await test.step('stretched, and the forecast follows', async () => {
    await keys.press(ada.button('Change Round'))
    const each = form.getByText(/^\d:\d\d$/)
    const before = (await each.textContent()) ?? ''
    await keys.press(ada.button('Longer: Round'))
    await expect(each).not.toHaveText(before)
    await expect(forecast).toContainText(`${await each.textContent()} each in “Round”`)
  })

  await test.step('kept when the format changes, until one goes back', async () => {
    await page.getByRole('radio', { name: /First meeting/ }).check()
    expect(await titles(form)).toContain('Pause')
    await ada.button('Back to the format’s plan').click()
    expect(await titles(form)).not.toContain('Pause')
    await expect(ada.button('Back to the format’s plan')).toHaveCount(0)
  })
  await keys.press(ada.button('Change Closing round'))
  await expectAccessible(page, 'new')
  await expectNoSidewaysScroll(page, 'new')

  await test.step('the room opens with it', async () => {
    await keys.press(ada.button('Longer: Closing round'))
    await keys.press(ada.button('Add a part'))
    await keys.press(page.getByRole('button', { name: /^A round/ }))
    await page.keyboard.type('What did you not say so far?')
    const shown = await titles(form)
    await ada.button('Open the room').click()
    await ada.comeIn()
    const plan = page.getByRole('list', { name: 'The plan' })
    await expect(plan).toContainText('What did you not say so far?')
    expect(await plan.locator('b').allTextContents()).toEqual(shown)
  })
})

for (const pointer of ['mouse', 'finger'] as const) {
  test(`[W9] a part is dragged by its grip with a ${pointer}, and the page scrolls beside it`, async ({
    server,
    person,
  }) => {
    const one = await person('Ada', pointer === 'finger' ? Person.phone : {})
    const { page } = one
    await page.goto(`${server.url}/new`)
    const list = page.getByRole('list', { name: 'Agenda' })
    const grip = one.button('Move Commit')
    await list.scrollIntoViewIfNeeded()
    expect(await titles(page)).toEqual(['Opening', 'Check-in', 'Main round', 'Commit', 'Closing round'])
    const drag = pointer === 'mouse' ? dragByMouse : dragByFinger
    await expect(async () => {
      await drag(page, await middleOf(grip), await middleOf(one.button('Move Check-in')))
      expect(await titles(page)).toEqual(['Opening', 'Commit', 'Check-in', 'Main round', 'Closing round'])
    }).toPass()
    await expect(page.getByText('Commit is now second of five.')).toBeAttached()

    if (pointer === 'mouse') return
    const before = await page.evaluate(() => scrollY)
    const title = await middleOf(list.getByText('Main round'))
    await dragByFinger(page, title, { x: title.x, y: title.y - 200 })
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)
  })
}

test('[A11] [W12] [W13] [W15] what has not begun is changed while the session runs, and that is taken back', async ({
  group,
}) => {
  const { ada, bo } = await group('Ada', 'Bo', 'Cy')

  await test.step('in the lobby', async () => {
    await expect(bo.button('Change the plan')).toHaveCount(0)
    await ada.button('Change the plan').click()
    const sheet = ada.page.getByRole('dialog', { name: 'Change the plan' })
    await sheet.getByRole('button', { name: 'Change Check-in' }).click()
    await sheet.getByRole('button', { name: 'Drop it' }).click()
    await sheet.getByRole('button', { name: 'Close' }).click()
    await ada.button('Change the plan').click()
    await expect(sheet.getByRole('button', { name: 'Change Check-in' })).toHaveCount(0)
    await expectAccessible(ada.page, 'change the plan, in the lobby')
    await sheet.getByRole('button', { name: 'Use this plan' }).click()
    await expect(sheet).toBeHidden()
    for (const one of [ada, bo]) await expect(one.page.getByText('Check-in')).toHaveCount(0)
  })

  await startAndGoOn(ada)
  await expectPart(bo, 'Main round')
  const agenda = bo.page.getByRole('region', { name: 'Agenda' })

  await test.step('while it runs', async () => {
    await ada.button('Change the plan').click()
    const sheet = ada.page.getByRole('dialog', { name: 'Change the plan' })
    await expect(sheet.getByText(/It ends at .* in time\. As before\./)).toBeVisible()
    await expect(sheet.getByRole('button', { name: 'Change Main round' })).toHaveCount(0)
    await sheet.getByRole('button', { name: 'Add a part' }).click()
    await sheet.getByRole('button', { name: /^A round/ }).click()
    await ada.page.keyboard.type('What would you ask the others?')
    await expect(sheet.getByText(/It ends at .* later than now\./)).toBeVisible()
    await expectAccessible(ada.page, 'change the plan, while it runs')
    await expectNoSidewaysScroll(ada.page, 'change the plan, while it runs')
    await sheet.getByRole('button', { name: 'Use this plan' }).click()
    await expect(sheet).toBeHidden()
    await expect(agenda).toContainText(/Main round.*Round.*Commit/)
  })

  await test.step('taken back', async () => {
    await expect(ada.page.getByText('You changed the plan.')).toBeVisible()
    await ada.button('Undo').click()
    await expect(agenda).not.toContainText(/Main round.*Round.*Commit/)
  })
})

test.describe('while one changes the plan', () => {
  test.use({ environment: { MINUTE_MS: '45000' } })

  test('[W13] [W15] somebody starts and a part begins meanwhile, the changes are kept, and it is said', async ({
    group,
  }) => {
    const { ada, bo } = await group('Ada', 'Bo', 'Cy')
    const sheet = ada.page.getByRole('dialog', { name: 'Change the plan' })
    await ada.button('Change the plan').click()
    await sheet.getByRole('button', { name: 'Change Closing round' }).click()
    await sheet.getByRole('button', { name: 'Drop it' }).click()
    await bo.button('Start').click()
    await expectPart(ada, 'Opening')
    await ada.button('Change the plan').click()
    await expect(sheet.getByRole('alert')).toContainText('“Opening” has begun meanwhile.')
    expect(await titles(sheet)).toEqual(['Check-in', 'Main round', 'Commit'])
    await expect(sheet.getByRole('alert')).toContainText('“Check-in” has begun meanwhile.', { timeout: 30_000 })
    expect(await titles(sheet)).toEqual(['Main round', 'Commit'])
    await sheet.getByRole('button', { name: 'Use this plan' }).click()
    await expect(sheet).toBeHidden()
    await expect(bo.page.getByRole('region', { name: 'Agenda' })).not.toContainText('Closing round')
  })
})

type Point = { readonly x: number; readonly y: number }

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox()
  if (box === null) throw new Error(`${target} is not to be seen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const way = (from: Point, to: Point): readonly Point[] =>
  [0.1, 0.3, 0.5, 0.7, 0.9, 1].map((part) => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  }))

async function dragByMouse(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const { x, y } of way(from, to)) await page.mouse.move(x, y)
  await page.mouse.up()
}

async function dragByFinger(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] })
  await touch('touchStart', [from])
  for (const point of way(from, to)) await touch('touchMove', [point])
  await touch('touchEnd', [])
  await session.detach()
}
