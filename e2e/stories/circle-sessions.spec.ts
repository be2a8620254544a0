import { copied, joinCircle, region, startCircle } from '../circle.ts'
import { expect, test } from '../fixtures.ts'
import { endWriting, goOnUntil, nextPart, speakerOf, takeTurns } from '../floor.ts'
import { contentsOf } from '../kept.ts'
import type { Person } from '../person.ts'

test.setTimeout(300_000)
test.use({ environment: { MINUTE_MS: '12000' }, ownServer: true })

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }
const AGREED = 'What is said here stays here.'

/** Everybody accepts one line. */
async function agree(everyone: readonly [Person, ...Person[]]): Promise<void> {
  const [first, ...others] = everyone
  await region(first.page, 'Agreement').getByRole('textbox', { name: 'Your line' }).fill(AGREED)
  await first.button('Add it').click()
  for (const one of others) await one.button('Nothing to add').click()
  for (const one of everyone) await one.button('I accept').click()
  await expect(region(first.page, 'Agreement')).toContainText('This holds since all of you accepted it.')
}

/** One opens the session, the others come in from their own page, and it begins. */
async function meet(host: Person, others: readonly Person[], format: string): Promise<void> {
  await host.button('Start this session').click()
  await host.page.getByRole('radio', { name: format }).check()
  await host.button('Open the room').click()
  await expect(host.page.getByText(AGREED)).toBeVisible()
  // [W14] [G29] Nobody is invited to their own circle.
  await expect(host.page.getByText('You are invited to')).toBeHidden()
  await expect(host.page.getByRole('heading', { level: 1, name: /· session of \d/ })).toBeVisible()
  await host.comeIn()
  for (const one of others) {
    await one.button('Come in').click()
    await expect(one.page.getByText('A session of the circle', { exact: true })).toBeVisible()
    await expect(one.page.getByRole('textbox', { name: 'Your name' })).toHaveValue(one.name)
    await one.comeIn()
  }
  await host.button('Start').click()
}

const goOnTo = (host: Person, field: string) => goOnUntil(host, host.page.getByRole('textbox', { name: field }))

async function toTheEnd(host: Person, everyone: readonly Person[]): Promise<void> {
  await goOnUntil(host, host.page.getByRole('heading', { name: 'What we leave with' }))
  for (const one of everyone) await one.page.getByRole('link', { name: 'To the circle' }).click()
}

test('[G9] [G10] [G16] [G17] [G18] [G29] what is promised in one session opens the next, whatever became of servers and devices', async ({
  server,
  person,
}) => {
  const [ada, bo, cy] = await Promise.all([person('Ada', clipboard), person('Bo', clipboard), person('Cy')])
  const invitation = await startCircle(ada, server.url, 'Saying no earlier')
  await joinCircle(bo, invitation)
  await joinCircle(cy, invitation)
  await agree([ada, bo, cy])

  await meet(ada, [bo, cy], 'A round for everyone')
  await expect(cy.page.getByText(`We agreed: ${AGREED}`).first()).toBeVisible()
  await goOnTo(ada, 'I will')
  for (const one of [ada, bo, cy]) {
    await one.page.getByRole('textbox', { name: 'When' }).fill('the week starts')
    await one.page.getByRole('textbox', { name: 'I will' }).fill(`call back ${one.name}’s sister`)
  }
  await bo.button('Who asks me, how sure, who sees it').click()
  await bo.page.getByLabel('Who sees it').selectOption('Only me')
  await cy.button('Who asks me, how sure, who sees it').click()
  await cy.page.getByLabel('Who asks me').selectOption('Ada')
  await endWriting(ada)
  for (let turn = 0; turn < 3; turn++) {
    const speaker = await speakerOf([ada, bo, cy])
    if (speaker === cy) {
      // [K15] Whoever has not said theirs is asked before the turn ends.
      await cy.button('I’m done').click()
      await expect(cy.page.getByRole('group', { name: 'What you wrote is neither said nor kept yet.' })).toBeVisible()
      await cy.page.getByRole('group').getByRole('button', { name: 'Say it to the group' }).click()
      // [K5] Wherever Ada is, she is told, and answers there.
      const asking = 'Cy would like you to ask about a commitment'
      await expect(ada.page.getByRole('status')).toContainText([asking])
      await ada.button(asking).click()
      await ada.button('Yes, I’ll ask').click()
      continue
    }
    await speaker.button(speaker === bo ? 'Keep it for me' : 'Say it to the group').click()
    await expect(speaker.page.getByText(/You can still change it\./)).toBeVisible()
    await speaker.isDone()
  }
  await toTheEnd(ada, [ada, bo, cy])
  const commitments = (one: Person) => region(one.page, 'Commitments')
  await expect(commitments(cy)).toContainText('call back Ada’s sister')
  await expect(commitments(cy)).not.toContainText('Bo’s sister')
  await expect(commitments(bo)).toContainText('Bo’s sister')
  await expect(region(cy.page, 'Who has hosted, taught, presented').getByRole('row').nth(1)).toContainText(/Ada.*\d/)

  // A server that dies, and somebody who goes on with another device.
  await server.kill()
  await server.restart()
  const own = await copied(await openDevices(bo), 'Copy the link to my seat')
  const phone = await person('Bo', { viewport: { width: 390, height: 844 } })
  await phone.page.goto(own)
  await expect(commitments(phone)).toContainText('Bo’s sister')
  await bo.page.goto('about:blank')

  await meet(cy, [ada, phone], 'Promises kept')
  await nextPart(cy)
  for (let turn = 0; turn < 3; turn++) {
    const speaker = await speakerOf([ada, phone, cy])
    const mine = region(speaker.page, 'Yours')
    const learned = mine.getByRole('textbox', { name: 'What I learned' })
    await learned.fill(`It was easier than ${speaker.name} thought.`)
    // [K15] What says it is in sight, and the turn does not end without it unasked.
    await expect(mine.getByRole('button', { name: 'Not yet' })).toBeInViewport({ ratio: 1 })
    await speaker.button('I’m done').click()
    await expect(
      speaker.page.getByRole('group', { name: 'What you wrote is neither said nor kept yet.' }),
    ).toBeVisible()
    await speaker.button('Back to it').click()
    await expect(learned).toBeFocused()
    await mine.getByRole('button', { name: speaker === phone ? 'Done' : 'Not yet' }).click()
    await expect(speaker.page.getByText(`easier than ${speaker.name} thought`).first()).toBeVisible()
    await expect(mine.getByRole('status')).toContainText(
      `${speaker === phone ? 'Kept for you.' : 'Said to the group.'} You can go on.`,
    )
    await expect(mine.getByRole('button', { name: 'Not yet', exact: true }), 'not asked again at once').toBeHidden()
    if (speaker === phone) await expect(ada.page.getByText('Bo says as much as they like.')).toBeVisible()
    await speaker.isDone()
  }
  await goOnUntil(cy, cy.page.getByRole('heading', { name: 'What we leave with' }))
  // [W25] Each sees there what they may see, and nothing is counted.
  const became = (one: Person) => one.page.getByRole('list', { name: 'What became of what we promised' })
  await expect(became(cy).getByRole('listitem')).toHaveCount(2)
  await expect(became(cy)).toContainText('Ada’s sister Not yet · Ada')
  await expect(became(cy)).not.toContainText('Bo’s sister')
  await expect(became(phone)).toContainText('Bo’s sister Done · You · only you see it')
  await cy.button('Burn this room').click()
  await expect(cy.page.getByRole('dialog'), '[R10]').toContainText('What you promised stays in your circle')
  await cy.choose('Not now')
  await toTheEnd(cy, [ada, phone, cy])
  await expect(commitments(ada)).toContainText('Ada’s sister')
  await expect(commitments(ada)).not.toContainText('Bo’s sister')
  await expect(region(ada.page, 'Who has hosted, taught, presented').getByRole('row').nth(3)).toContainText(/Cy.*\d/)

  const typed = ['sister', 'the week starts', 'easier than', 'Saying no', AGREED, invitation.split('#')[1] ?? '']
  const places = {
    sent: [ada, bo, cy, phone].flatMap(({ watched }) => watched.sent).join('\n'),
    asked: [ada, bo, cy, phone].flatMap(({ watched }) => watched.asked.map((one) => one.split('#')[0])).join('\n'),
    said: server.said,
    kept: await contentsOf(server.dataDir),
  }
  for (const [place, contents] of Object.entries(places)) {
    expect(contents.length, place).toBeGreaterThan(0)
    for (const words of typed) expect(contents.includes(words), `“${words}” ${place}`).toBe(false)
  }
  for (const { watched } of [ada, bo, cy, phone])
    watched.errors.splice(0, watched.errors.length, ...watched.errors.filter((one) => !/status of \d/.test(one)))
})

test('[K7] what became of one that all share stays in sight of all, also when it is done', async ({
  server,
  person,
}) => {
  const [ada, bo, cy] = await Promise.all([person('Ada', clipboard), person('Bo'), person('Cy')])
  const invitation = await startCircle(ada, server.url, 'Keeping our word')
  await joinCircle(bo, invitation)
  await joinCircle(cy, invitation)
  await agree([ada, bo, cy])
  await ada.button('Write a commitment').click()
  await ada.button('Who asks me, how sure, who sees it').click()
  await ada.page.getByRole('checkbox', { name: 'This is for all of us' }).check()
  await ada.page.getByRole('textbox', { name: 'We will' }).fill('end on time')
  await ada.button('Show it to the group').click()
  await meet(ada, [bo, cy], 'Promises kept')
  await goOnTo(ada, 'What I learned')
  const ours = (one: Person) => region(one.page, 'All of us')
  await ours(bo).getByRole('textbox', { name: 'What I learned' }).fill('A bell helps.')
  await ours(bo).getByRole('button', { name: 'Done' }).click()
  for (const one of [ada, bo, cy]) await expect(ours(one)).toContainText('A bell helps.')

  // [R10] Burned, the room leads back to the circle, in which all of it stands.
  await goOnUntil(ada, ada.button('Burn this room'))
  await ada.button('Burn this room').click()
  await ada.choose('Burn')
  const still = bo.page.getByText(/^Nothing of the room is left\. What you promised is in your circle still/)
  await expect(still).toBeVisible({ timeout: 40_000 })
  await bo.page.reload()
  await expect(still).toBeVisible()
  await expect(bo.page.getByRole('link', { name: 'Start a session' })).toBeHidden()
  await bo.page.getByRole('link', { name: 'To the circle' }).click()
  await expect(region(bo.page, 'Commitments')).toContainText('end on time')
})

test('[K17] what a guest promises is seen by all in the room, and what the members promise by them alone', async ({
  server,
  person,
}) => {
  const [ada, bo, cy, dee] = await Promise.all([person('Ada', clipboard), person('Bo'), person('Cy'), person('Dee')])
  const invitation = await startCircle(ada, server.url, 'Having guests')
  await joinCircle(bo, invitation)
  await joinCircle(cy, invitation)
  await agree([ada, bo, cy])
  await meet(ada, [bo, cy], 'A round for everyone')
  await dee.comeIn(ada.page.url())
  await goOnTo(ada, 'I will')
  const sealedOff = 'What the members promise belongs to their circle: only its members can read it.'
  await expect(dee.page.getByText(sealedOff)).toBeVisible()
  await expect(ada.page.getByText(sealedOff)).toBeHidden()
  for (const one of [ada, dee]) {
    await one.page.getByRole('textbox', { name: 'I will' }).fill(`call back ${one.name}’s sister`)
  }
  await dee.button('Who asks me, how sure, who sees it').click()
  await dee.page.getByLabel('Who asks me').selectOption('Bo')
  await endWriting(ada)
  for (let turn = 0; turn < 4; turn++) {
    const speaker = await speakerOf([ada, bo, cy, dee])
    if (speaker === ada || speaker === dee) {
      await speaker.button('Say it to the group').click()
      await expect(speaker.page.getByText('Said to the group. You can still change it.')).toBeVisible()
    }
    await speaker.isDone()
  }
  await bo.button('Dee would like you to ask about a commitment').click()
  await bo.button('Yes, I’ll ask').click()
  await goOnUntil(ada, ada.page.getByRole('heading', { name: 'What we leave with' }))
  for (const one of [ada, bo, cy, dee]) await expect(one.page.getByText('call back Dee’s sister').first()).toBeVisible()
  await expect(bo.page.getByText('call back Ada’s sister')).toBeVisible()
  await expect(dee.page.getByText('call back Ada’s sister')).toBeHidden()
  await expect(dee.page.getByText(sealedOff)).toBeVisible()
  await expect(bo.page.getByText(sealedOff)).toBeHidden()
})

async function openDevices(person: Person): Promise<Person> {
  await person.page.reload()
  await person.button('Add another device').click()
  return person
}

test('[G19] a group that met once goes on as a circle, and takes along what it promised', async ({ group }) => {
  const { ada, bo, cy, everyone } = await group('Ada', 'Bo', 'Cy')
  await ada.button('Start').click()
  await goOnTo(ada, 'I will')
  await endWriting(ada)
  for (let turn = 0; turn < 3; turn++) {
    const speaker = await speakerOf(everyone)
    await speaker.page.getByRole('textbox', { name: 'I will' }).fill(`walk with ${speaker.name}`)
    await speaker.button('Say it to the group').click()
    await expect(speaker.page.getByText('Said to the group. You can still change it.')).toBeVisible()
    await speaker.isDone()
  }
  await takeTurns(everyone, 3)
  await bo.button('Start a circle').click()
  await bo.page.getByRole('textbox', { name: /What do we want to get better at/ }).fill('Walking more')
  await bo.button('Start a circle').click()
  await expect(bo.page.getByText('You have started a circle.')).toBeVisible()
  await cy.button('See the invitation').click()
  await expect(cy.page.getByRole('heading', { name: 'Walking more' })).toBeVisible()
  await cy.button('I want to be here').click()
  await expect(region(cy.page, 'Commitments')).toContainText('walk with Cy')
  await bo.button('To the circle').click()
  for (const name of ['Bo', 'Cy']) await expect(region(bo.page, 'Commitments')).toContainText(`walk with ${name}`)
  await expect(ada.page.getByText('Bo has started a circle for us.')).toBeVisible()
})

test('[G8] [H13] a device that is shut out reads no past session any more, and nothing that was promised', async ({
  server,
  person,
}) => {
  const [ada, phone, bo, cy] = await Promise.all([person('Ada', clipboard), person('Ada'), person('Bo'), person('Cy')])
  const invitation = await startCircle(ada, server.url, 'Losing nothing')
  await joinCircle(bo, invitation)
  await joinCircle(cy, invitation)
  await agree([ada, bo, cy])
  await ada.button('Write a commitment').click()
  await ada.page.getByRole('textbox', { name: 'I will' }).fill('lock the phone')
  await ada.button('Show it to the group').click()
  await ada.button('Add another device').click()
  await phone.page.goto(await copied(ada, 'Copy the link to my seat'))
  await expect(region(phone.page, 'Members').getByText('you', { exact: true })).toBeVisible()
  await meet(phone, [bo, cy], 'A round for everyone')
  await goOnUntil(phone, phone.page.getByRole('heading', { name: 'What we leave with' }))
  await expect(bo.page.getByRole('heading', { name: 'What we leave with' })).toBeVisible()
  const mine = await phone.context.newPage()
  await mine.goto(`${server.url}/mine`)
  await expect(mine.getByText('lock the phone')).toBeVisible()

  await ada.button('Shut out my other devices').click()
  await expect(ada.page.getByRole('dialog')).toContainText('The last pages of past sessions close for you')
  await ada.choose('Shut them out')
  await expect(phone.page.getByRole('heading', { name: 'This device was taken out of the circle' })).toBeVisible()
  await expect(phone.page.getByRole('heading', { name: 'What we leave with' })).toBeHidden()
  await expect(mine.getByText('lock the phone')).toBeHidden()
  await expect(mine.getByText(/^This device was taken out of “Losing nothing”/)).toBeVisible()
  await mine.reload()
  await expect(mine.getByText('No circle on this device yet.')).toBeVisible()
  await mine.goto(server.url)
  await expect(mine.getByRole('link', { name: 'Start a session' })).toBeVisible()
  await expect(mine.getByText(/Losing nothing/)).toHaveCount(0)
  await phone.page.reload()
  await expect(phone.page.getByRole('heading', { name: 'This seat is gone' })).toBeVisible()
  await expect(bo.page.getByRole('heading', { name: 'What we leave with' })).toBeVisible()
  for (const { watched } of [ada, phone])
    watched.errors.splice(0, watched.errors.length, ...watched.errors.filter((one) => !/status of \d/.test(one)))
})
