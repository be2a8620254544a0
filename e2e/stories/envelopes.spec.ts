import { expect, test } from '../fixtures.ts'
import { endSecretWriting, endWriting, expectPart, nextPart, speakerOf, startAndGoOn, takeTurns } from '../floor.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../for-everyone.ts'
import { contentsOf } from '../kept.ts'
import { Keyboard } from '../keyboard.ts'
import { Person } from '../person.ts'
import { openRoom } from '../plan.ts'

const TYPED = {
  ada: 'The quarterly otter is always late',
  bo: 'Nobody reads the heron report',
  cy: '“Yes” is all I’m able to say 😀 — see https://example.org/otter',
  di: 'Imogen keeps apologising for others',
}
const WITHHELD = 'The pelican said it already'
/** What stands on the cards: made plain, so that nobody’s keyboard shows. */
const READ = [TYPED.ada, TYPED.bo, '"Yes" is all I\'m able to say - see', TYPED.di]

const STATEMENT = 'Today I could say what I really think.'
const OFFLINE = 'Offline, your words are kept here'

test.setTimeout(240_000)
// Longer than elsewhere: much is looked at while the time to write or to answer runs.
test.use({ ownServer: true, environment: { MINUTE_MS: '30000' } })

const challenge = (one: Person) => one.page.getByRole('textbox', { name: 'Your challenge', exact: true })

async function understand(one: Person): Promise<void> {
  await expect(one.page.getByText(/^No one in this room, and no one who reads our database/)).toBeVisible()
  await one.page.getByRole('checkbox', { name: 'I understand' }).check()
}

async function write(one: Person, text: string): Promise<void> {
  await understand(one)
  await challenge(one).fill(text)
}

async function look(one: Person, screen: string): Promise<void> {
  await expectAccessible(one.page, screen)
  await expectNoSidewaysScroll(one.page, screen)
}

/** The cards as this person may ask for more of them, in the order on this screen: all there are. */
async function cardsOf(one: Person): Promise<string[]> {
  const buttons = await one.page.getByRole('button', { name: /^More about “/ }).all()
  const names = await Promise.all(buttons.map((button) => button.getAttribute('aria-label')))
  return names.map((name) => name?.slice('More about “'.length, -1) ?? '')
}

const handedInBy = (one: Person) => one.watched.asked.filter((address) => address.endsWith('/api/envelopes')).length

test('five people find out what matters to them, and nobody learns whose it was', async ({ person, server }) => {
  const [ada, bo, cy, di, ed] = await Promise.all([
    person('Ada'),
    person('Bo'),
    person('Cy'),
    person('Di', Person.phone),
    person('Ed'),
  ])
  const everyone = [ada, bo, cy, di, ed]
  const keys = new Keyboard(cy.page)
  const link = await openRoom(ada, server.url, { format: 'What matters to us', people: 5 })
  await Promise.all([bo, cy, di, ed].map((one) => one.comeIn(link)))
  await expect(ada.people.getByRole('listitem')).toHaveCount(5)

  await test.step('everyone writes, or has nothing to add; who reloads has lost nothing', async () => {
    await startAndGoOn(ada)
    await expectPart(ada, 'Challenges')
    await Promise.all([write(ada, TYPED.ada), write(bo, TYPED.bo), write(di, TYPED.di)])
    await keys.press(cy.page.getByRole('checkbox', { name: 'I understand' }), 'Space')
    await keys.type(challenge(cy), TYPED.cy)
    await keys.press(cy.button('Add another card, three at most'))
    await expect(cy.page.getByRole('textbox', { name: 'Your challenge, card 2' })).toBeFocused()
    // [E14] Nothing is lost to whoever thinks better of it, twice.
    await write(ed, WITHHELD)
    await ed.button('Nothing to add').click()
    await ed.page.reload()
    await ed.button('Back to the card').click()
    await expect(challenge(ed)).toHaveValue(WITHHELD)
    await expect(challenge(ed)).toBeFocused()
    await ed.button('Nothing to add').click()
    // Everyone types, and what is typed now goes nowhere.
    await expect(challenge(ed)).toBeFocused()
    await expect(challenge(ed)).toHaveValue('')
    await challenge(ed).fill('goes nowhere')
    await di.page.reload()
    await expect(challenge(di)).toHaveValue(TYPED.di)
    for (const one of [ada, di])
      await expect(one.page.getByText(/^It stays on this device until/)).toBeInViewport({ ratio: 1 })
    await look(di, 'writing')
  })

  await test.step('all hand in together; who loses the network in the midst of it is counted all the same', async () => {
    // [H4] Said before it is pressed, and again by being of no use afterwards.
    await expect(ada.page.getByText('Skip: leaves everyone half a minute')).toBeVisible()
    await endSecretWriting(ada)
    await expect(bo.page.getByText('Envelopes on their way.').first()).toBeVisible()
    await bo.context.setOffline(true)
    await expect(bo.page.getByText(OFFLINE).first()).toBeVisible()
    await bo.context.setOffline(false)
    await expect(bo.page.getByText(OFFLINE)).toHaveCount(0)
    for (const one of everyone) {
      await expect(one.page.getByRole('list', { name: 'Challenges' })).toBeVisible({ timeout: 30_000 })
    }
  })
  const handedIn = handedInBy(bo)
  let dealt: readonly string[] = []

  await test.step('the cards are opened for all in one order, made plain; a hidden one is gone for all', async () => {
    const cards = await cardsOf(ada)
    expect(cards.toSorted()).toEqual(READ.toSorted())
    for (const one of everyone) expect(await cardsOf(one)).toEqual(cards)
    dealt = cards
    // [E24] The same for whoever wrote it and for everybody else: somebody may be looking on.
    for (const one of [di, ed]) {
      await one.button(`More about “${TYPED.di}”`).click()
      await expect(one.button(`Hide “${TYPED.di}”`)).toBeVisible()
      await one.button(`This is mine: “${TYPED.di}”`).click()
    }
    for (const one of [di, ed]) await expect(one.page.getByText(/^If you wrote this card and go on/)).toBeVisible()
    await expect(di.button('Not now')).toBeFocused()
    await ed.button('Put my name on it').click()
    await expect(ed.page.getByText(/^Only whoever wrote it can say so/)).toBeVisible()
    await ed.button('All right').click()
    await expect(ed.button(`More about “${TYPED.di}”`)).toBeFocused()
    await di.button('Not now').click()
    await expect(di.button(`More about “${TYPED.di}”`)).toBeFocused()
    await ed.button(`More about “${TYPED.di}”`).click()
    await ed.button(`Hide “${TYPED.di}”`).click()
    await expect(ed.page.getByText(/^Nothing has happened yet\. If you go on, nobody will see it/)).toBeVisible()
    await ed.button('Hide it for everyone').click()
    for (const one of everyone) await expect(one.page.getByText(TYPED.di)).toHaveCount(0)
    await expect(ed.page.getByRole('list', { name: 'Challenges' })).toBeFocused()
  })

  await test.step('they are read aloud in turn', async () => {
    await speakerOf(everyone)
    await look(ed, 'reading')
    // [E20] On a phone too, whoever reads it. What was dealt stays dealt, and the fifth of us had none to read.
    const nowOf = (one: Person) => one.page.getByRole('list', { name: 'Challenges' }).locator('[aria-current="true"]')
    for (const text of dealt) {
      const isHidden = text === TYPED.di
      for (const one of everyone) await expect(nowOf(one)).toHaveCount(isHidden ? 0 : 1)
      if (!isHidden) {
        for (const one of everyone) await expect(nowOf(one)).toContainText(`to be read aloud now ${text}`)
        await expect(nowOf(di)).toBeInViewport({ ratio: 0.9 })
      }
      await takeTurns(everyone, 1)
    }
  })

  await test.step('what belongs together is put together by anybody, by keyboard and touch, and apart again', async () => {
    const together = (one: Person) => one.page.getByRole('listitem', { name: 'Together' })
    const [first = '', , last = ''] = await cardsOf(ada)
    const moved = (one: Person) => one.button(`Put with another one: “${last}”`)
    await keys.press(moved(cy))
    await keys.press(cy.button(first))
    await expect(moved(cy)).toBeFocused()
    for (const one of everyone) {
      await expect(together(one)).toHaveCount(1)
      for (const text of [first, last]) await expect(together(one)).toContainText(text)
    }
    await expect(moved(cy)).toBeFocused()
    await look(di, 'grouping')
    await moved(di).tap()
    await expect(di.page.getByRole('list', { name: 'Put with…' })).toBeInViewport({ ratio: 0.99 })
    await di.button('By itself').tap()
    for (const one of everyone) await expect(together(one)).toHaveCount(0)
    await endWriting(ada)
  })

  await test.step('dots are placed, by mouse, touch and keyboard, and counted', async () => {
    await expectPart(ada, 'Dots')
    await keys.press(cy.button(`Add a dot: ${READ[2]}`))
    await keys.press(cy.button(`Add a dot: ${TYPED.ada}`))
    await keys.press(cy.button(`Take a dot back: ${READ[2]}`))
    for (const one of [ada, bo, di, ed]) await one.button(`Add a dot: ${TYPED.bo}`).click()
    await expect(cy.page.getByText('2 dots left.')).toBeVisible()
    // [E31] What is said of one’s own is true.
    await cy.button('That is my choice').click()
    await expect(cy.page.getByText(/^Your choice goes along\./)).toBeVisible()
    await look(cy, 'dots')
    // Nobody is alone later than all the others.
    expect(handedInBy(bo)).toBe(handedIn)
    await endSecretWriting(ada)
    for (const one of everyone) {
      await expect(one.page.getByRole('listitem').filter({ hasText: 'First' })).toContainText(TYPED.bo)
      await expect(one.page.getByRole('listitem').filter({ hasText: 'Second' })).toContainText(TYPED.ada)
    }
    await expect(bo.button(`Work on this one: ${TYPED.bo}`)).toHaveCount(0)
    await expect(bo.page.getByText(/^We are few, so only the first places are shown/)).toBeVisible()
    await expect(ada.page.getByText('You say which one we work on. Otherwise it is the first one.')).toBeVisible()
    await look(ada, 'result')
  })

  await test.step('the host says which one they work on; nobody learns whose thumb was down', async () => {
    await ada.button(`Work on this one: ${TYPED.bo}`).click()
    await expect(ada.page.getByText('We work on this one')).toBeVisible()
    await nextPart(ada)
    await expectPart(ada, 'Thumbs')
    await bo.button('That is my choice').click()
    await expect(bo.page.getByText(/^You have chosen nothing, so nothing of yours counts/)).toBeVisible()
    for (const one of [ada, bo, cy, di]) await one.page.getByRole('radio', { name: 'Yes', exact: true }).check()
    await expect(bo.button('That is my choice')).toBeVisible()
    await ed.page.getByRole('radio', { name: 'I am against it' }).check()
    await expect(di.page.getByText(/^If four or more of us choose/)).toBeVisible()
    await look(di, 'thumbs')
    await endSecretWriting(ada)
    for (const one of everyone) {
      await expect(one.page.getByText(/^Somebody is against it\./)).toBeVisible()
      await expect(one.page.getByText(TYPED.bo)).not.toHaveCount(0)
    }
    // [E29] What was chosen before, and nothing that is settled; another one may be taken, about which nobody votes.
    for (const one of everyone) {
      await expect(one.page.getByText('If nothing else is chosen, we stay with this one.')).toBeInViewport()
      await expect(one.page.getByText('Chosen before')).toHaveCount(1)
      await expect(one.page.getByText('We work on this one')).toHaveCount(0)
    }
    await look(bo, 'consent')
    await ada.button(`Work on this one: ${TYPED.ada}`).click()
    for (const one of everyone) {
      await expect(one.page.getByRole('heading', { name: 'What we work on' })).toBeVisible()
      await expect(one.page.getByText(/^There is no second vote/)).toBeVisible()
    }
    await ada.button(`Work on this one: ${TYPED.bo}`).click()
    await expect(bo.page.getByRole('heading', { name: 'What our thumbs say' })).toBeVisible()
  })

  await test.step('what they work on stands above the next part for all', async () => {
    await nextPart(ada)
    await expectPart(ada, 'On this one')
    for (const one of everyone) await expect(one.page.getByText(`We work on: ${TYPED.bo}`)).toBeVisible()
  })

  await test.step('a pulse: everyone answers, and all see the same words', async () => {
    await nextPart(ada)
    const asked = ada.page.getByRole('dialog', { name: 'Next part' })
    await expect(asked).toBeVisible()
    await ada.choose('Go on')
    for (const one of everyone) {
      await one.page.getByRole('group', { name: STATEMENT }).getByRole('radio', { name: 'Mostly' }).check()
    }
    await look(bo, 'pulse')
    // [E31] Once all are done nobody waits for the clock.
    for (const one of everyone) await one.button('Hand in').click()
    for (const one of everyone) {
      await expect(one.page.getByRole('heading', { name: 'What we answered' })).toBeVisible()
      await expect(one.page.getByRole('definition').first()).toHaveText('Mostly yes')
      await expect(one.page.getByText('Fewer than four answered, so nothing is shown.')).toHaveCount(2)
    }
    await look(di, 'what we answered')
  })

  const typed = [...Object.values(TYPED), WITHHELD, ...READ, 'heron report', 'otter is always']
  const places = {
    sent: everyone.flatMap((one) => one.watched.sent).join('\n'),
    asked: everyone.flatMap((one) => one.watched.asked).join('\n'),
    said: server.said,
    kept: await contentsOf(server.dataDir),
  }
  expect(places.kept.length).toBeGreaterThan(1_000)
  for (const [place, contents] of Object.entries(places)) {
    for (const words of typed) expect(contents.includes(words), `“${words}” ${place}`).toBe(false)
  }
  for (const one of everyone) {
    const kept = await one.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    for (const words of typed) {
      // [E16] [E14] What was hidden, or held back, stays with whoever wrote it, and with nobody else.
      const isTheirs = (one === di && words === TYPED.di) || (one === ed && words === WITHHELD)
      expect(kept.includes(words), `“${words}” on ${one.name}’s device`).toBe(isTheirs)
    }
  }
})
