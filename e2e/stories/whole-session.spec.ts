import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures.ts'
import { endWriting, expectPart, nextPart, speakerOf, startAndGoOn, takeTurns } from '../floor.ts'
import type { Person } from '../person.ts'

test.use({ plan: { title: 'Tuesday circle', minutes: 60 } })
test.setTimeout(240_000)

const without = (people: readonly Person[], ...gone: readonly Person[]) => people.filter((one) => !gone.includes(one))

test('five people go through a round for everyone, from the lobby to the end', async ({ group, person }) => {
  const { everyone, ada, link } = await group('Ada', 'Bo', 'Cy', 'Di', 'Ed')
  await ada.button('Start').click()
  for (const one of everyone) await expect(one.timeLeft).toBeVisible()

  await test.step('check-in: the order is drawn before all eyes, the host last', async () => {
    const drawn = everyone.map((one) =>
      one.page
        .getByText(/The order is drawn/)
        .first()
        .waitFor(),
    )
    await nextPart(ada)
    await Promise.all(drawn)
    const spoke = await takeTurns(everyone, 5)
    expect(new Set(spoke).size).toBe(5)
    expect(spoke.at(-1)).toBe(ada)
  })

  const passed = await test.step('a pass counts as a turn', async () => {
    const speaker = await speakerOf(everyone)
    await expect(speaker.page.getByText('Passing is fine. No reason needed.').first()).toBeVisible()
    await speaker.button('Pass').click()
    await expect(speaker.button('I’m done')).toBeHidden()
    return speaker
  })

  const giver = await test.step('time given is spoken at once, beside one’s own turn', async () => {
    const speaker = await speakerOf(without(everyone, passed))
    await speaker.button('Give my time to…').click()
    await speaker.choose(ada.name)
    // The host’s own turn is the last one, so this can only be the time given.
    await ada.isDone()
    return speaker
  })

  const cut = await test.step('I wasn’t done gives the floor back', async () => {
    const speaker = await speakerOf(without(everyone, passed, giver))
    await speaker.isDone()
    await speaker.button('I wasn’t done').click()
    await speaker.isDone()
    return speaker
  })

  const fay = await test.step('somebody comes late and gets a whole turn, at the end', async () => {
    const late = await person('Fay')
    await late.comeIn(link)
    await expect(ada.people.getByRole('listitem')).toHaveCount(6)
    return late
  })

  await test.step('a speaker drops out, is held, goes to the end, and speaks on return', async () => {
    const speaker = await speakerOf(without(everyone, passed, giver, cut))
    expect(speaker).not.toBe(ada)
    const { page } = speaker
    const address = page.url()
    await page.goto('about:blank')
    await expect(ada.page.getByText(/dropped out\. Holding the floor/).first()).toBeVisible()
    expect(await speakerOf(without(everyone, speaker))).toBe(ada)
    await page.goto(address)
    await speaker.isInside()
    await ada.isDone()
    await fay.isDone()
    await speaker.isDone()
  })

  await test.step('everyone writes what they will do, and says it in turn', async () => {
    const all = [...everyone, fay]
    for (const one of all) {
      await one.page.getByRole('textbox', { name: 'When' }).fill(`${one.name} opens the meeting`)
      await one.page.getByRole('textbox', { name: 'I will' }).fill(`let ${one.name} wait`)
    }
    await endWriting(ada)
    for (let turn = 0; turn < all.length; turn++) {
      const speaker = await speakerOf(all)
      await speaker.button('Say it to the group').click()
      await expect(ada.page.getByRole('list', { name: 'Commitments' })).toContainText(`let ${speaker.name} wait`)
      await speaker.isDone()
    }
  })

  await test.step('the closing round, and the end', async () => {
    const all = [...everyone, fay]
    await takeTurns(all, 6)
    for (const one of all) {
      await expect(one.page.getByText('Everyone had a turn: 6 of 6.')).toBeVisible()
      await expect(one.page.getByText(`let ${one.name} wait`).first()).toBeVisible()
    }
    const download = ada.page.waitForEvent('download')
    await ada.button('Calendar file').click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(file).toContain('BEGIN:VEVENT')
    expect(file.replaceAll(/\r\n[ \t]/g, '')).toContain('let Ada wait')
  })

  await test.step('anyone may keep the room; burned, nothing is left', async () => {
    await ada.button('Burn this room').click()
    await ada.choose('Burn')
    await everyone[1]?.button('Keep it').click()
    await expect(ada.button('Burn this room')).toBeVisible()
    await ada.button('Burn this room').click()
    await ada.choose('Burn')
    await expect(ada.page.getByText(/burned/i).first()).toBeVisible({ timeout: 40_000 })
    await fay.page.goto(link)
    await expect(fay.page.getByText(/burned/i).first()).toBeVisible()
  })
})

test('[V20] a host pauses, gives time, skips, goes on, takes back and hands over', async ({ group }) => {
  const { everyone, ada, bo, cy } = await group('Ada', 'Bo', 'Cy', 'Di')
  await startAndGoOn(ada)
  const speaker = await speakerOf(everyone)

  await ada.button('Pause').click()
  for (const one of everyone) await expect(one.page.getByText(/Paused/).first()).toBeVisible()
  const stopped = await ada.secondsLeft()
  await ada.button('Resume').click()
  await expect(ada.button('Pause')).toBeVisible()
  expect(stopped - (await ada.secondsLeft())).toBeLessThan(8)

  const before = await ada.secondsLeft()
  await ada.button('+30 s').click()
  await expect.poll(() => ada.secondsLeft()).toBeGreaterThan(before)

  await ada.button('Skip').click()
  await expect(speaker.button('I’m done')).toBeHidden()
  await ada.button('Undo').click()
  await expect(speaker.button('I’m done')).toBeVisible()

  await nextPart(ada)
  await expect(ada.page.getByText(/turns are still missing/)).toBeVisible()
  await ada.choose('Go on')
  await expectPart(bo, 'Main round')
  await ada.button('Undo').click()
  await expect(speaker.button('I’m done')).toBeVisible()

  await ada.button('Hand over').click()
  await ada.choose('Bo')
  await expect(bo.button('Next part')).toBeVisible()
  await expect(ada.button('Next part')).toBeHidden()

  await bo.button('The room itself').click()
  await expect(bo.button('Next part')).toBeHidden()
  await cy.button('Take the chair').click()
  await expect(cy.button('Next part')).toBeVisible()
})

test.describe('twenty short minutes', () => {
  test.use({ plan: { minutes: 20 }, environment: { MINUTE_MS: '1000' } })

  test('a session nobody hosts and nobody touches comes to its end by itself, in its time', async ({ group }) => {
    const { everyone, ada } = await group('Ada', 'Bo', 'Cy')
    await ada.button('Start').click()
    await ada.button('The room itself').click()
    for (const one of everyone) {
      await expect(one.page.getByText('Everyone had a turn: 3 of 3.')).toBeVisible({ timeout: 40_000 })
    }
  })
})

test.describe('short turns', () => {
  test.use({ plan: { minutes: 20 }, environment: { MINUTE_MS: '10000' } })

  test('a speaker who is not finished gets a little more, seen by all; me later moves one’s turn to the end', async ({
    group,
  }) => {
    const { everyone, ada } = await group('Ada', 'Bo', 'Cy')
    await startAndGoOn(ada)
    const speaker = await speakerOf(everyone)
    const waiting = without(everyone, speaker, ada)[0]
    if (waiting === undefined) throw new Error('nobody is waiting')
    await waiting.button('Me later').click()
    await expect(waiting.button('Me later')).toBeHidden()

    await speaker.button('Not finished').click({ timeout: 30_000 })
    await expect(speaker.button('Pass')).toHaveCount(0)
    await expect(waiting.page.getByText(`${speaker.name} is still speaking`).first()).toBeVisible()
    await speaker.isDone()
    expect(await speakerOf(everyone)).toBe(ada)
    await ada.isDone()
    expect(await speakerOf(everyone)).toBe(waiting)
  })
})
