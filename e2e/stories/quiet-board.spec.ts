import { expect, test } from '../fixtures.ts'
import { expectPart, nextPart } from '../floor.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../for-everyone.ts'
import { contentsOf } from '../kept.ts'
import { Person } from '../person.ts'
import { openRoom } from '../plan.ts'

const ADA = ['Herons stand still', 'Who decides when two of us disagree?']
const BO = ['The ferry leaves too early']
const CY = ['Fewer words', 'More bread']
const LATER = 'One more came to me while the talk began'
const ALL = [...ADA, ...BO, ...CY]

/** Notes one after the other, with the keys alone once the first field has the focus. */
async function writeNotes(one: Person, notes: readonly string[]): Promise<void> {
  await one.page.getByRole('textbox', { name: 'Your note', exact: true }).focus()
  for (const [place, note] of notes.entries()) {
    if (place > 0) await one.page.keyboard.press('Enter')
    await one.page.keyboard.type(note)
  }
}

/** What stands on the board, in the order in which somebody reads it in the list. */
async function notesOf(one: Person, count: number): Promise<readonly string[]> {
  const list = one.page.getByRole('list', { name: 'Board as a list' })
  const asList = one.button('Board as a list')
  await expect(asList.or(list).first()).toBeVisible()
  if (await asList.isVisible()) await asList.click()
  const fields = one.page.locator('ol textarea')
  await expect(fields).toHaveCount(count)
  return fields.evaluateAll((all) => all.map((field) => ('value' in field ? String(field.value) : '')))
}

test.use({ ownServer: true, environment: { MINUTE_MS: '20000' } })

test('[B20] [B31] [B36] [B40] [B41] [B66] [E32] three of us write quietly, one on a phone and one by keyboard, and read it all together', async ({
  person,
  server,
}) => {
  const ada = await person('Ada')
  const bo = await person('Bo', Person.phone)
  const cy = await person('Cy')
  const everyone = [ada, bo, cy]
  const link = await openRoom(ada, server.url, { format: 'Quiet board', people: 3 })
  for (const one of [bo, cy]) await one.comeIn(link)
  await ada.button('Start').click()
  for (const part of ['Check-in', 'Quiet writing']) {
    await nextPart(ada)
    const asked = ada.page.getByRole('dialog', { name: 'Next part' }).getByRole('button', { name: 'Go on' })
    await expect(async () => {
      if (await asked.isVisible()) await asked.click()
      await expectPart(ada, part)
    }).toPass()
  }

  // Who can find out is said before the first key.
  for (const one of everyone) {
    await expect(one.page.getByText(/Whoever runs this server could find out/)).toBeVisible()
    await expect(one.page.getByText('Mixed, not sealed.')).toBeVisible()
  }
  await writeNotes(ada, [...ADA, 'This one goes'])
  await ada.button('Delete note 3').click()
  await writeNotes(bo, BO)
  await expectAccessible(bo.page, 'quiet writing')
  await expectNoSidewaysScroll(bo.page, 'quiet writing')

  // The keyboard of a phone leaves half of the screen: what one writes in is in sight, and nothing lies over it.
  const field = bo.page.getByRole('textbox', { name: 'Your note', exact: true })
  const isSeen = () =>
    field.evaluate((one) => {
      const { left, top, bottom, width } = one.getBoundingClientRect()
      return [top + 2, bottom - 2].every((y) => document.elementFromPoint(left + width / 2, y) === one)
    })
  await bo.page.setViewportSize({ width: 390, height: 450 })
  await expect.poll(isSeen).toBe(true)
  await bo.page.setViewportSize({ width: 390, height: 844 })

  // What one has written is here after a reload, and nowhere else.
  await bo.page.reload()
  await expect(bo.page.getByRole('textbox', { name: 'Your note', exact: true })).toHaveValue(BO[0] ?? '')
  await writeNotes(cy, CY)
  for (const [one, others] of [
    [ada, [...BO, ...CY]],
    [bo, [...ADA, ...CY]],
  ] as const)
    for (const note of others) expect(await one.page.getByText(note).count()).toBe(0)

  // Whoever was ready reads that they are not, once the host has gone on and taken it back.
  await bo.button('I am ready').click()
  await nextPart(ada)
  await ada.choose('Go on')
  await expectPart(ada, 'Open talk')
  await ada.page.getByRole('button', { name: 'Undo', exact: true, disabled: false }).click()
  await expect(bo.page.getByText('say again when you are ready', { exact: false }).first()).toBeVisible()
  for (const one of [ada, bo]) await one.button('I am ready').click()
  await expect(bo.page.locator('main').getByText('say again when you are ready', { exact: false })).toHaveCount(0)
  await ada.button('Write on').click()
  await expect(ada.button('I am ready')).toBeVisible()
  // By keyboard.
  await cy.page.keyboard.press('Tab')
  while (!(await cy.button('I am ready').evaluate((button) => button === document.activeElement)))
    await cy.page.keyboard.press('Tab')
  await cy.page.keyboard.press('Enter')
  await expect(cy.page.getByText(/^You are ready. It goes on/)).toBeVisible()
  await ada.button('I am ready').click()

  // All of it at once, the same for all, and told to whoever does not look.
  for (const one of everyone)
    await expect(one.page.getByRole('status').filter({ hasText: 'Five notes are on the board.' })).toHaveCount(1)
  const read = await Promise.all(everyone.map((one) => notesOf(one, ALL.length)))
  for (const notes of read) expect(notes).toEqual(read[0])
  expect([...(read[0] ?? [])].sort()).toEqual([...ALL].sort())
  await expectAccessible(cy.page, 'what we wrote')
  // What adds to them waits behind them.
  const [last, add] = await Promise.all([
    bo.page.locator('ol textarea').last().boundingBox(),
    bo.button('Add something else').boundingBox(),
  ])
  expect(add?.y).toBeGreaterThan((last?.y ?? 0) + (last?.height ?? 0))

  // [B66] It stands beside the part that follows, where one writes on, and can be put away.
  await cy.page.getByRole('button', { name: 'Back to the canvas' }).click()
  await cy.page.getByRole('application', { name: 'Canvas' }).focus()
  await cy.page.keyboard.press('n')
  const later = cy.page.keyboard.type(LATER, { delay: 60 })
  await nextPart(ada)
  await later
  await expect(cy.page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue(LATER)
  await expectPart(ada, 'Open talk')
  for (const one of everyone) {
    await expect(one.page.getByRole('region', { name: 'Board', exact: true })).toBeVisible()
    await expect(one.button('Raise hand')).toBeVisible()
  }
  await bo.button('Put the board away').click()
  await expect(bo.page.getByRole('region', { name: 'Board', exact: true })).toBeHidden()

  for (const one of everyone)
    expect(await one.page.evaluate(() => Object.keys(localStorage).filter((name) => /quiet|notes/.test(name)))).toEqual(
      [],
    )
  const places = {
    sent: everyone.flatMap((one) => one.watched.sent).join('\n'),
    received: everyone.flatMap((one) => one.watched.received).join('\n'),
    said: server.said,
    kept: await contentsOf(server.dataDir),
  }
  for (const [place, contents] of Object.entries(places))
    for (const note of [...ALL, LATER, 'This one goes'])
      expect(contents.includes(note), `“${note}” ${place}`).toBe(false)
})
