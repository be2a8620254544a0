import { expect, test } from '../fixtures.ts'
import { endWriting, nextPart, speakerOf, startAndGoOn, takeTurns } from '../floor.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../for-everyone.ts'
import { Keyboard } from '../keyboard.ts'
import type { Person } from '../person.ts'
import { openRoom } from '../plan.ts'
import { said, startListening } from '../screen-reader.ts'

test.setTimeout(240_000)

test.describe('with time to look around', () => {
  test.use({ environment: { MINUTE_MS: '60000' } })

  test('every screen is accessible in both themes, and fits a narrow phone', async ({ group, person, server }) => {
    const check = async (one: Person, screen: string) => {
      await expectAccessible(one.page, screen)
      await expectNoSidewaysScroll(one.page, screen)
    }

    const visitor = await person('Vi')
    await visitor.page.goto(server.url)
    await expect(visitor.page.getByRole('heading', { name: 'Rondo', level: 1 })).toBeVisible()
    await check(visitor, 'home')
    await visitor.page.goto(`${server.url}/new`)
    await expect(visitor.button('Open the room')).toBeVisible()
    await check(visitor, 'new')
    await visitor.page.goto(`${server.url}/nowhere`)
    await expect(visitor.page.getByRole('link').first()).toBeVisible()

    const { everyone, ada, bo, link } = await group('Ada', 'Bo', 'Cy')
    await visitor.page.goto(link)
    await expect(visitor.button('Come in')).toBeVisible()
    await check(visitor, 'door')
    await visitor.page.goto(link.split('#')[0] ?? '')
    await expect(visitor.page.getByText(/lost its last part/)).toBeVisible()
    await check(visitor, 'link without its key')
    await check(ada, 'lobby of the host')
    await check(bo, 'lobby')

    await ada.button('Start').click()
    await expect(ada.timeLeft).toBeVisible()
    await check(ada, 'brief, hosting')
    await nextPart(ada)
    const speaker = await speakerOf(everyone)
    await check(speaker, 'round, speaking')
    await check(everyone.find((one) => one !== speaker) ?? bo, 'round, listening')
    await takeTurns(everyone, 6)
    await expect(bo.page.getByRole('textbox', { name: 'I will' })).toBeVisible()
    await check(bo, 'commit, writing')
    await bo.page.getByRole('checkbox', { name: 'Let the others see it while I write' }).check()
    await bo.page.getByRole('textbox', { name: 'I will' }).fill('ask one question')
    await expect(ada.page.getByText('What somebody is writing is not said yet.')).toBeVisible()
    await endWriting(ada)
    await check(await speakerOf(everyone), 'commit, saying')
    for (let turn = 0; turn < 3; turn++) {
      const committing = await speakerOf(everyone)
      await committing.button('I’m done').click()
      if (committing !== bo) await expect(committing.button('I’m done')).toBeHidden()
      else {
        await expect(bo.page.getByRole('group', { name: 'What you wrote is neither said nor kept yet.' })).toBeVisible()
        await check(bo, 'commit, asked before the turn ends')
        await bo.button('Go on without').click()
        await expect(bo.button('I’m done')).toBeHidden()
        await expect(bo.button('Go on without')).toBeHidden()
      }
    }
    await takeTurns(everyone, 3)
    await expect(bo.page.getByText('Everyone had a turn: 3 of 3.')).toBeVisible()
    await check(bo, 'end')
  })
})

test('a whole session by keyboard alone', async ({ person, server }) => {
  const ada = await person('Ada')
  const keys = new Keyboard(ada.page)
  await ada.page.goto(server.url)
  await keys.press(ada.page.getByRole('link', { name: 'Start a session' }))
  await keys.press(ada.button('Open the room'))
  await keys.type(ada.page.getByRole('textbox', { name: 'Your name' }), 'Ada')
  await keys.press(ada.page.getByRole('checkbox', { name: 'I keep what is said here among us' }), 'Space')
  await keys.press(ada.button('Come in'))
  await ada.isInside()
  const link = ada.page.url()
  const others = [await person('Bo'), await person('Cy')]
  for (const other of others) await other.comeIn(link)

  await keys.press(ada.button('Start'))
  await expect(ada.timeLeft).toBeVisible()
  await keys.press(ada.button('Next part'))
  for (const part of ['check-in', 'main']) {
    await test.step(part, async () => {
      await takeTurns(others, 2)
      await keys.press(ada.button('I’m done'))
      await expect(ada.button('I’m done')).toBeHidden()
    })
  }
  await keys.type(ada.page.getByRole('textbox', { name: 'When' }), 'the week starts')
  await keys.type(ada.page.getByRole('textbox', { name: 'I will' }), 'listen first')
  await keys.press(ada.button('Skip'))
  await takeTurns(others, 2)
  await keys.press(ada.button('Say it to the group'))
  await expect(ada.page.getByRole('list', { name: 'Commitments' })).toContainText('listen first')
  await keys.press(ada.button('I’m done'))
  await takeTurns(others, 2)
  await keys.press(ada.button('I’m done'))
  await expect(ada.page.getByText('Everyone had a turn: 3 of 3.')).toBeVisible()
})

test('a session on phones of 360 by 640, one of which shows less motion', async ({ server, person }) => {
  const phone = { viewport: { width: 360, height: 640 }, hasTouch: true }
  const [ada, bo, cy] = await Promise.all([
    person('Ada', phone),
    person('Bo', { ...phone, reducedMotion: 'reduce' }),
    person('Cy', phone),
  ])
  const phones = [ada, bo, cy]
  const link = await openRoom(ada, server.url)
  await Promise.all([bo.comeIn(link), cy.comeIn(link)])
  await ada.button('Start').click()
  await expect(ada.timeLeft).toBeVisible()
  await ada.button('Host').click()
  await nextPart(ada)
  await ada.page.keyboard.press('Escape')

  const moving = () =>
    bo.page.evaluate(
      () => document.getAnimations().filter((one) => Number(one.effect?.getTiming().duration ?? 0) > 10).length,
    )
  await bo.page
    .getByText(/The order is drawn/)
    .first()
    .waitFor()
  expect(await moving()).toBe(0)
  await speakerOf(phones)
  expect(await moving()).toBe(0)
  await takeTurns(phones, 3)
  for (const one of phones) await expectNoSidewaysScroll(one.page, 'round on a phone')
})

test.describe('what a screen reader says', () => {
  // A turn of a minute and a half, which passes soon.
  test.use({ environment: { MINUTE_MS: '6000' }, plan: { minutes: 60 } })

  test('through a whole turn: “your turn” once, at once; everything else in its time', async ({ group }) => {
    const { everyone, ada } = await group('Ada', 'Bo', 'Cy')
    for (const one of everyone) await startListening(one.page)
    await startAndGoOn(ada)
    const speaker = await speakerOf(everyone)
    await expect(speaker.button('I’m done')).toBeHidden({ timeout: 60_000 })
    const next = await speakerOf(everyone)
    for (const one of everyone) {
      expect(await one.page.getByRole('status').count(), 'one polite status').toBe(1)
      expect(await one.page.locator('[aria-live="assertive"], [role="alert"]').count(), 'one assertive').toBe(1)
    }

    const heard = await said(speaker.page)
    expect(heard.filter(({ assertive }) => assertive).map(({ text }) => text)).toEqual(['Your turn.'])
    const polite = heard
      .filter(({ assertive }) => !assertive)
      .map(({ text }) => text)
      .join(' ')
    expect(polite).toMatch(/One minute left\. .*Fifteen seconds left\. .*Time is up\./)
    expect(polite).toContain(`${next.name} has the floor.`)

    const listener = everyone.find((one) => one !== speaker && one !== next) ?? ada
    const others = await said(listener.page)
    expect(others.filter(({ assertive }) => assertive)).toEqual([])
    expect(others.map(({ text }) => text).join(' ')).toContain(`${speaker.name} has the floor.`)
  })
})
