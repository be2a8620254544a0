import { expect, type Locator } from '@playwright/test'
import type { Person } from './person.ts'

/** Whoever can say *I’m done*, as soon as somebody can. */
export async function speakerOf(people: readonly Person[]): Promise<Person> {
  return Promise.any(
    people.map(async (person) => {
      await person.button('I’m done').waitFor({ timeout: 30_000 })
      return person
    }),
  )
}

/** Lets whoever has the floor finish, so many times over, and gives who it was, in order. */
export async function takeTurns(people: readonly Person[], count: number): Promise<Person[]> {
  const spoke: Person[] = []
  for (let turn = 0; turn < count; turn++) {
    const speaker = await speakerOf(people)
    await speaker.isDone()
    spoke.push(speaker)
  }
  return spoke
}

/** Starts the session and goes on from the opening to the first round, unless the opening was faster. */
export async function startAndGoOn(host: Person): Promise<void> {
  await host.button('Start').click()
  await nextPart(host)
  const asking = host.page.getByRole('dialog', { name: 'Next part' })
  if (await asking.isVisible()) await host.page.keyboard.press('Escape')
}

/** Ends the part; when turns are still missing, the host is asked first. */
export async function nextPart(host: Person): Promise<void> {
  await host.button('Next part').click()
}

/** Ends one part after the other until this is in sight. */
export async function goOnUntil(host: Person, sight: Locator): Promise<void> {
  await expect(async () => {
    if (await host.button('Next part').isVisible()) await nextPart(host)
    const asking = host.page.getByRole('dialog', { name: 'Next part' })
    if (await asking.isVisible()) await asking.getByRole('button', { name: /^(Go on|End the session)$/ }).click()
    await expect(sight).toBeVisible({ timeout: 700 })
  }).toPass()
}

/** Ends the time to write before it is over. */
export async function endWriting(host: Person): Promise<void> {
  await host.button('Skip').click()
}

/** [H4] The same where nobody has a name: half a minute of the session later everyone hands in. */
export async function endSecretWriting(host: Person): Promise<void> {
  await endWriting(host)
  await expect(host.page.getByText('Envelopes on their way.').first()).toBeVisible({ timeout: 30_000 })
}

/** The part that is running, as this person’s agenda marks it. */
export async function expectPart(person: Person, part: string | RegExp): Promise<void> {
  const agenda = person.page.getByRole('region', { name: 'Agenda' })
  await expect(agenda.locator('[aria-current="step"]')).toContainText(part)
}
