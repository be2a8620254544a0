import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures.ts'
import { expectPart, goOnUntil, nextPart, speakerOf } from '../floor.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../for-everyone.ts'
import { contentsOf } from '../kept.ts'
import type { Person } from '../person.ts'

const WORDS = ['Herons stand still before they strike', 'The ferry leaves without its captain']
const OFFLINE = 'Lanterns float on the dark lake'

/** All that is on the board, as somebody reads it; on a phone it comes first. */
async function boardOf(one: Person): Promise<ReturnType<Person['page']['getByRole']>> {
  await expect(one.page.getByRole('region', { name: 'Board', exact: true })).toBeVisible()
  const asList = one.button('Board as a list')
  const list = one.page.getByRole('list', { name: 'Board as a list' })
  await expect(asList.or(list).first()).toBeVisible()
  if (await asList.isVisible()) await asList.click()
  return list
}

async function writeNote(one: Person, words: string): Promise<void> {
  await one.button('Add a note').click()
  const field = one.page.locator('ol textarea').last()
  await expect(field).toHaveValue('')
  await field.click()
  await one.page.keyboard.type(words)
}

async function expectNote(one: Person, words: string): Promise<void> {
  await expect
    .poll(() =>
      one.page.locator('ol textarea').evaluateAll((fields) => fields.map((field) => 'value' in field && field.value)),
    )
    .toContain(words)
}

/** [B77] The line is in sight while one writes far down in the list, and what one writes in is not behind it. */
async function expectBeneath({ page }: Person, line: ReturnType<Person['page']['getByText']>): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 720, height: 420 })
  for (const field of [page.locator('ol textarea').last(), page.locator('ol textarea').first()]) {
    await field.blur()
    await field.focus()
    await expect(line).toBeInViewport({ ratio: 1 })
    const [above, beneath] = await Promise.all([line.boundingBox(), field.boundingBox()])
    expect(beneath?.y ?? 0).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0))
  }
  if (size) await page.setViewportSize(size)
}

async function allow(host: Person, before: string, who: string): Promise<void> {
  await host.button(before).click()
  await host.page.getByRole('radio', { name: who }).check()
  await host.button('Close').click()
}

test.setTimeout(180_000)
test.use({ ownServer: true, environment: { MINUTE_MS: '60000' }, plan: { part: 'The board' } })

test('[B30] [B31] [B33] [B34] [B55] [B63] [B64] [B70] [B72] [B77] [W23] three of us write on one board; what was kept is there after the server was killed', async ({
  group,
  server,
}) => {
  const { everyone, ada } = await group('Ada', 'Bo', 'Cy')
  const [first = '', second = ''] = WORDS
  await ada.button('Start').click()
  await nextPart(ada)
  await expectPart(ada, 'Check-in')

  // Beside a round, only who speaks draws.
  for (const one of everyone) {
    await one.button('Board').click()
    await expect(one.page.getByRole('application', { name: 'Canvas' })).toBeFocused()
    await boardOf(one)
  }
  await allow(ada, 'Everyone draws', 'Only who speaks')
  const speaker = await speakerOf(everyone)
  const listener = everyone.find((one) => one !== speaker && one !== ada) ?? ada
  await expect(listener.page.getByText('Only who speaks draws', { exact: true })).toBeVisible()
  await expect(listener.button('Add a note')).toBeHidden()
  await expect(listener.timeLeft).toBeVisible()
  await writeNote(speaker, first)
  for (const one of everyone) await expectNote(one, first)
  await expectAccessible(listener.page, 'the board beside a round')
  await listener.page.reload()
  await boardOf(listener)
  await expectNote(listener, first)
  await speaker.isDone()
  await expect(listener.button('Add a note')).toBeVisible()
  await expect(speaker.button('Add a note')).toBeHidden()

  // In its own part it is the stage.
  for (const part of ['Main round', 'Board']) {
    await nextPart(ada)
    const asked = ada.page.getByRole('dialog', { name: 'Next part' }).getByRole('button', { name: 'Go on' })
    await asked.click()
    await expectPart(ada, part)
  }
  for (const one of everyone) {
    await boardOf(one)
    await expect(one.button('Board')).toBeHidden()
  }
  await allow(ada, 'Only who speaks draws', 'Everyone')
  await writeNote(listener, second)
  for (const one of everyone) for (const words of WORDS) await expectNote(one, words)
  await expectNoSidewaysScroll(listener.page, 'a board part')

  // [B63] A key takes back what was done in the list, wherever one is in it.
  const topmost = ada.page.getByRole('list', { name: 'Board as a list' }).getByRole('listitem').first()
  await topmost.getByRole('button', { name: /^Change/ }).click()
  await topmost.getByRole('button', { name: 'Delete' }).click()
  await expect(listener.page.locator('ol textarea')).toHaveCount(1)
  const said = ada.page.getByRole('region', { name: 'Board as a list' }).getByRole('status')
  await expect(said).toHaveText('Deleted. Undo brings it back.')
  await ada.page.getByRole('textbox', { name: 'Yellow note, 1 of 1' }).focus()
  await ada.page.keyboard.press('Control+z')
  await expect(said).toHaveText('Undone.')
  for (const one of everyone) for (const words of WORDS) await expectNote(one, words)

  await ada.button('Everyone draws').click()
  await ada.button('Clear the board').click()
  await expect(listener.page.locator('ol textarea')).toHaveCount(0)
  await expect(listener.page.getByText('Ada cleared the board.').first()).toBeVisible()
  const strip = ada.page.getByRole('status').filter({ hasText: /^The board is cleared. You can put it back.$/ })
  await expect(strip).toHaveCount(1)
  await ada.button('Put it back').click()
  await expect(strip).toHaveCount(0)
  await expect(ada.page.getByText('Everything is on the board again.')).toHaveCount(1)
  for (const one of everyone) for (const words of WORDS) await expectNote(one, words)

  // [B72] What is written while the server is dead is there after a reload, too.
  await server.kill()
  const lost = listener.page.getByText(/^No connection. What you do stays in this tab and is kept once you are back/)
  await expect(lost).toBeVisible()
  await writeNote(listener, OFFLINE)
  await expectBeneath(listener, lost)
  listener.page.once('dialog', (asked) => void asked.accept())
  await expect(listener.page.reload()).rejects.toThrow()
  await server.restart()
  for (const one of everyone) {
    await one.page.reload()
    await boardOf(one)
    for (const words of [...WORDS, OFFLINE]) await expectNote(one, words)
  }

  // Whoever was not at the board has it on the last page, too.
  await goOnUntil(ada, ada.page.getByRole('heading', { name: 'What we leave with' }))
  await listener.page.reload()
  const saved = listener.page.waitForEvent('download')
  await listener.button('Board as picture').click()
  expect((await saved).suggestedFilename()).toBe('rondo-board.png')
  await expect(listener.page.getByText('The picture is saved on this device.')).toBeVisible()
  const asText = listener.page.waitForEvent('download')
  await listener.button('Board as text').click()
  const text = await asText
  expect(text.suggestedFilename()).toBe('rondo-board.md')
  const written = await readFile(await text.path(), 'utf8')
  for (const words of WORDS) expect(written).toContain(words)

  const places = {
    sent: everyone.flatMap((one) => one.watched.sent).join('\n'),
    received: everyone.flatMap((one) => one.watched.received).join('\n'),
    said: server.said,
    kept: await contentsOf(server.dataDir),
  }
  for (const [place, contents] of Object.entries(places))
    for (const words of [...WORDS, OFFLINE]) expect(contents.includes(words), `“${words}” ${place}`).toBe(false)
})

/** Goes on to the round, beside which these open the board. */
async function startAtBoards(host: Person, people: readonly Person[]): Promise<void> {
  await host.button('Start').click()
  await nextPart(host)
  for (const one of people) {
    await one.button('Board').click()
    await expect(one.page.getByRole('application', { name: 'Canvas' })).toBeFocused()
  }
}

test('[B61] [B73] [B74] [B80] a double click low on the canvas writes, between the bars; whoever writes in what is deleted reads so, keeps the words and does nothing else', async ({
  group,
}) => {
  const { ada, bo } = await group('Ada', 'Bo', 'Cy')
  await ada.page.setViewportSize({ width: 1440, height: 900 })
  await startAtBoards(ada, [ada, bo])
  const field = ada.page.getByRole('textbox', { name: 'Note', exact: true })
  const tools = await ada.page.getByRole('toolbar', { name: 'Tools' }).boundingBox()
  // Where what is selected brings up its bar.
  const [x, y] = [(tools?.x ?? 0) + (tools?.width ?? 0) / 2, (tools?.y ?? 0) - 36]
  await ada.page.mouse.dblclick(x, y)
  await expect(field).toBeFocused()
  await ada.page.keyboard.type('Herons')
  const colours = ada.page.getByRole('toolbar', { name: 'Colour' })
  const edges = async () => {
    const [written, bar] = await Promise.all([field.boundingBox(), colours.boundingBox()])
    return (bar?.y ?? 0) - (written?.y ?? 0) - (written?.height ?? 0)
  }
  await expect.poll(edges).toBeGreaterThan(0)
  const written = await field.boundingBox()
  await ada.page.mouse.click(x, y - 300)
  await expect(field).toBeHidden()
  // Low again, where the bar comes up.
  await ada.page.mouse.wheel(0, (written?.y ?? 0) + (written?.height ?? 0) / 2 - y)
  await expect
    .poll(async () => ((await ada.page.getByText('Herons', { exact: true }).boundingBox())?.y ?? 0) > (written?.y ?? 0))
    .toBe(true)
  await ada.page.mouse.dblclick(x, y, { delay: 60 })
  await expect(field).toHaveValue('Herons')
  await ada.page.keyboard.type(' stand still')

  const note = bo.page.getByText('Herons stand still', { exact: true })
  await expect(note).toBeVisible()
  await bo.page.keyboard.press('Control+a')
  await bo.page.keyboard.press('Delete')
  await expect(bo.page.getByRole('status').filter({ hasText: 'Deleted. Undo brings it back.' })).toBeVisible()
  const taken = ada.page.getByRole('status').filter({ hasText: 'taken off the board' })
  await expect(taken).toBeVisible()
  await ada.page.keyboard.type(' new ideas')
  await expect(field).toBeHidden()
  await ada.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await ada.button('Copy what I wrote').click()
  expect(await ada.page.evaluate(() => navigator.clipboard.readText())).toBe('Herons stand still')
  await bo.page.keyboard.press('Control+z')
  await expect(note).toBeVisible()
  await expect(taken).toBeHidden()
})

test('[B79] whoever writes in what somebody locks reads so and may finish, in the list as on the canvas', async ({
  group,
}) => {
  const { ada, bo } = await group('Ada', 'Bo', 'Cy')
  await startAtBoards(ada, [ada, bo])
  const field = ada.page.getByRole('textbox', { name: 'Note', exact: true })
  await ada.page.keyboard.press('n')
  await ada.page.keyboard.type('Herons')
  await ada.page.keyboard.press('Escape')

  const list = await boardOf(bo)
  const entry = list.getByRole('textbox')
  await expect(entry).toHaveValue('Herons')
  await entry.focus()
  await bo.page.keyboard.press('End')
  await bo.page.keyboard.type(' stand')
  await ada.page.keyboard.press('Control+a')
  await ada.page.keyboard.press('Control+Shift+l')
  const inList = list.getByText('This is locked now.')
  await expect(inList).toBeVisible()
  await bo.page.keyboard.type(' still')
  await expect(ada.page.getByText('Herons stand still', { exact: true })).toBeVisible()
  await entry.blur()
  await expect(inList).toBeHidden()
  await expect(entry).not.toBeEditable()

  await list.getByRole('button', { name: /^Change/ }).click()
  await list.getByRole('button', { name: 'Unlock' }).click()
  await expect(entry).toBeEditable()
  await ada.page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await list.getByRole('button', { name: 'Lock', exact: true }).click()
  const onCanvas = ada.page.getByRole('status').filter({ hasText: 'This is locked now.' })
  await expect(onCanvas).toBeVisible()
  await ada.page.keyboard.type(' before they strike')
  await expect(entry).toHaveValue('Herons stand still before they strike')
  await ada.page.keyboard.press('Escape')
  await expect(onCanvas).toBeHidden()
  await ada.page.keyboard.press('Control+a')
  await ada.page.keyboard.press('Enter')
  await expect(field).toBeHidden()
})

test('[B83] [B84] whoever loses the right to draw while typing has all of it kept, stays there, and reads one thing', async ({
  group,
}) => {
  const { everyone, ada, bo, cy } = await group('Ada', 'Bo', 'Cy')
  await startAtBoards(ada, everyone)
  await boardOf(bo)
  for (const words of ['One', 'Two', 'Three', 'Four']) await writeNote(bo, words)
  await bo.page.setViewportSize({ width: 720, height: 420 })
  await cy.page.keyboard.press('n')
  const note = cy.page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(note).toBeFocused()

  // What is typed goes out a tenth of a second later: it is on its way as the right is taken.
  const field = bo.page.getByRole('textbox', { name: 'Yellow note, 4 of 5' })
  const placeOf = async () => (await field.boundingBox())?.y ?? 0
  await field.click()
  await expect(cy.page.getByText('Kept', { exact: true })).toBeVisible()
  const before = await placeOf()
  await ada.button('Everyone draws').click()
  const typing = [bo, cy].map((one) => one.page.keyboard.type(' and on and on and on and on', { delay: 20 }))
  await ada.page.getByRole('radio', { name: 'Only the host' }).check()
  await Promise.all(typing)

  const told = (one: Person) => one.page.getByRole('status').filter({ hasText: /^You can look around/ })
  const said = ({ page }: Person) => page.getByText(/Being kept|No connection|not kept/)
  for (const [one, at] of [
    [bo, field],
    [cy, note],
  ] as const) {
    await expect(one.page.getByText('Kept', { exact: true })).toBeVisible()
    await expect(at).toBeFocused()
    await expect(at).toHaveAttribute('readonly')
    await expect(told(one)).toBeInViewport({ ratio: 1 })
    await expect(said(one)).toHaveCount(0)
  }
  expect(Math.abs((await placeOf()) - before)).toBeLessThan(2)
  const [list, canvas] = [await field.inputValue(), await note.inputValue()]
  await ada.button('Close').click()
  await boardOf(ada)
  await expectNote(ada, list)
  await expectNote(ada, canvas)
})
