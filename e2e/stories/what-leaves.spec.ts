import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures.ts'
import { endSecretWriting, endWriting, nextPart, speakerOf, startAndGoOn } from '../floor.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../for-everyone.ts'
import { Person } from '../person.ts'
import { openRoom } from '../plan.ts'

test.setTimeout(240_000)
test.use({ ownServer: true, environment: { MINUTE_MS: '20000' } })

const CARDS = {
  ada: 'We begin late and Bo waits',
  bo: 'Reports that nobody reads',
  cy: 'The kitchen is nobody’s',
  di: 'Meetings without a reason',
}
/** Made plain, so that nobody’s keyboard shows. */
const KITCHEN = "The kitchen is nobody's"

/** Ends the part, although turns may be missing. */
async function goOn(host: Person): Promise<void> {
  await nextPart(host)
  const asking = host.page.getByRole('dialog', { name: 'Next part' })
  await asking.getByRole('button', { name: /^(Go on|End the session)$/ }).click()
}

/** The file for other programs, as this person’s browser saves it. */
async function saved(one: Person): Promise<{ things: { is: string; kind: string; text: string; name?: string }[] }> {
  const [download] = await Promise.all([one.page.waitForEvent('download'), one.button('Save as JSON').click()])
  return JSON.parse(await readFile(await download.path(), 'utf8'))
}

const item = (one: Person, text: string) => one.page.getByRole('listitem').filter({ hasText: text })

test('[W20] [W22] [R17] what a group made together leaves only with everybody’s yes, and one no ends it', async ({
  person,
  server,
}) => {
  const [ada, bo, cy, di] = await Promise.all([
    person('Ada'),
    person('Bo'),
    person('Cy', Person.phone),
    person('Di', { colorScheme: 'dark' }),
  ])
  const everyone = [ada, bo, cy, di]
  const link = await openRoom(ada, server.url, { format: 'A taste', people: 4 })
  await Promise.all([bo, cy, di].map((one) => one.comeIn(link)))
  await expect(ada.people.getByRole('listitem')).toHaveCount(4)
  await startAndGoOn(ada)
  await speakerOf(everyone)
  await goOn(ada)
  await Promise.all(
    everyone.map(async (one) => {
      await one.page.getByRole('checkbox', { name: 'I understand' }).check()
      const text = CARDS[one.name.toLowerCase() as keyof typeof CARDS]
      await one.page.getByRole('textbox', { name: 'Your challenge', exact: true }).fill(text)
    }),
  )
  await endSecretWriting(ada)
  await expect(bo.page.getByRole('list', { name: 'Challenges' })).toBeVisible({ timeout: 30_000 })
  await bo.button(`More about “${CARDS.bo}”`).click()
  await bo.button(`This is mine: “${CARDS.bo}”`).click()
  await bo.button('Put my name on it').click()

  await speakerOf(everyone)
  await goOn(ada)
  await di.page.getByRole('textbox', { name: 'I will' }).fill('stay home once')
  await ada.page.getByRole('textbox', { name: 'I will' }).fill('ask why we meet')
  await ada.button('Who asks me, how sure, who sees it').click()
  await ada.page.getByRole('checkbox', { name: 'This is for all of us' }).check()
  await endWriting(ada)
  for (let turn = 0; turn < 4; turn++) {
    const speaker = await speakerOf(everyone)
    if (speaker === ada || speaker === di) {
      await speaker.button('Say it to the group').click()
      const said = speaker === ada ? 'ask why we meet' : 'stay home once'
      await expect(cy.page.getByText(said).first()).toBeVisible()
    }
    await speaker.isDone()
  }
  for (const one of everyone) await expect(one.page.getByRole('heading', { name: 'What we leave with' })).toBeVisible()

  await test.step('nothing leaves that nobody asked about', async () => {
    expect(await saved(di)).toMatchObject({ things: [{ is: 'mine', text: 'stay home once' }] })
    // [V43] There for everybody, with something in it or not.
    expect(await saved(cy)).toMatchObject({ things: [] })
    for (const one of [ada, cy]) {
      await one.button('My notes, on this device alone').click()
      await expect(one.page.getByText('Nothing here.')).toBeVisible()
    }
    for (const one of [bo, cy]) {
      await expectAccessible(one.page, 'the end')
      await expectNoSidewaysScroll(one.page, 'the end')
    }
  })

  await test.step('anybody asks; it waits for everybody, and shows nobody’s answer', async () => {
    for (const text of [CARDS.ada, CARDS.bo, KITCHEN]) await di.button(`Ask if it may leave: “${text}”`).click()
    await di.button('Ask if it may leave: “We will ask why we meet”').click()
    for (const text of [CARDS.ada, CARDS.bo, KITCHEN])
      await expect(item(ada, text)).toContainText('May it leave, without anybody’s name? Only if all of us say yes.')
    for (const one of [ada, bo]) {
      for (const text of [CARDS.ada, CARDS.bo, KITCHEN, 'We will ask why we meet'])
        await one.button(`It may leave: “${text}”`).click()
      await expect(item(one, KITCHEN)).toContainText('You said yes. It may leave once all of us have.')
    }
    await bo.page.getByRole('checkbox', { name: /My name may leave with it/ }).check()
    expect((await saved(di)).things).toHaveLength(1)
  })

  await test.step('all say yes to some, one says no to one, and everybody sees what became of it', async () => {
    for (const text of [CARDS.ada, CARDS.bo, 'We will ask why we meet'])
      await cy.button(`It may leave: “${text}”`).tap()
    await cy.button(`It stays here: “${KITCHEN}”`).tap()
    for (const one of everyone) {
      for (const text of [CARDS.ada, CARDS.bo, 'We will ask why we meet'])
        await expect(item(one, text)).toContainText('It may leave: all of us said yes.')
      await expect(item(one, KITCHEN)).toContainText('It stays here.')
      await expect(one.button(`It may leave: “${KITCHEN}”`)).toHaveCount(0)
    }
    for (const one of everyone) await expectAccessible(one.page, 'what may leave')
    const { things } = await saved(cy)
    expect(things).toHaveLength(3)
    expect(things).toContainEqual({ is: 'ours', kind: 'card', when: '', text: 'We begin late and somebody waits' })
    expect(things).toContainEqual({ is: 'ours', kind: 'commitment', when: '', text: 'ask why we meet' })
    expect(things).toContainEqual({ is: 'named', kind: 'card', when: '', text: CARDS.bo, name: 'Bo', by: '' })
  })

  await test.step('what one deletes is gone for everybody', async () => {
    await bo.button('Delete mine').click()
    await bo.button('Delete them').click()
    await expect(bo.page.getByText('What was yours is gone.')).toBeVisible()
    expect((await saved(cy)).things).toContainEqual({ is: 'ours', kind: 'card', when: '', text: CARDS.bo })
    await di.button('Delete mine').click()
    await di.button('Delete them').click()
    await expect(item(ada, 'stay home once')).toHaveCount(0)
  })
})
