import { expect, type Page } from '@playwright/test'
import type { Person } from './person.ts'

const NAME = { name: 'Your name' }

/** A part of a circle’s page. */
export const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** The link that a button puts on the clipboard. */
export async function copied(person: Person, name: string): Promise<string> {
  await person.button(name).click()
  await expect(person.page.getByText('Copied').filter({ visible: true }).first()).toBeVisible()
  const text = await person.page.evaluate(() => navigator.clipboard.readText())
  return /https?:\S+/.exec(text)?.[0] ?? ''
}

/** Starts a circle through the page for it and gives the link of its invitation. */
export async function startCircle(person: Person, server: string, purpose: string): Promise<string> {
  const { page } = person
  await page.goto(server)
  await page.getByRole('link', { name: 'Start a circle' }).click()
  await person.button('Start a circle').click()
  await expect(page.getByRole('textbox', { name: 'Purpose' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Purpose' }).fill(purpose)
  await page.getByRole('textbox', NAME).fill(person.name)
  await person.button('Start a circle').click()
  await expect(region(page, 'Purpose')).toContainText(purpose)
  return copied(person, 'Copy invitation')
}

/** Says yes to an invitation. */
export async function joinCircle(person: Person, invitation: string): Promise<void> {
  await person.page.goto(invitation)
  await person.page.getByRole('textbox', NAME).fill(person.name)
  await person.button('I want to be here').click()
  await expect(region(person.page, 'Members').getByRole('list', { name: 'Members' })).toContainText(person.name)
}
