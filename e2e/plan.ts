import { expect } from '@playwright/test'
import type { Person } from './person.ts'

/** What is filled in on the page that opens a room; what is left out stays as it is. */
export interface Plan {
  /** The name on its card. */
  readonly format?: string
  readonly title?: string
  /** For the main round. */
  readonly question?: string
  readonly call?: string
  readonly people?: number
  readonly minutes?: number
  /** `hh:mm` */
  readonly mustEndBy?: string
  /** A part that is added, by its name there. */
  readonly part?: string
}

const LINK = /\/r\/[\w-]{16}#[\w-]{22}$/

/** Opens a room through the page for it, comes in and gives the room’s link. */
export async function openRoom(host: Person, address: string, plan: Plan = {}): Promise<string> {
  const link = await openToTheDoor(host, address, plan)
  await host.comeIn()
  return link
}

/** Opens a room through the page for it, stays at its door and gives the room’s link. */
export async function openToTheDoor(host: Person, address: string, plan: Plan = {}): Promise<string> {
  const { page } = host
  await page.goto(`${address}/new`)
  if (plan.format !== undefined) await page.getByRole('radio', { name: new RegExp(`^${plan.format}`) }).check()
  if (plan.title !== undefined) await page.getByRole('textbox', { name: /^Title/ }).fill(plan.title)
  if (plan.question !== undefined) {
    await host.button('Change Main round').click()
    await page.getByRole('textbox', { name: /^Own question/ }).fill(plan.question)
  }
  if (plan.call !== undefined) await page.getByRole('textbox', { name: /^Call link/ }).fill(plan.call)
  if (plan.people !== undefined) await page.getByRole('spinbutton', { name: /^People/ }).fill(String(plan.people))
  if (plan.minutes !== undefined) await page.getByRole('spinbutton', { name: /^Minutes/ }).fill(String(plan.minutes))
  if (plan.mustEndBy !== undefined) await page.getByLabel('Must end by').fill(plan.mustEndBy)
  if (plan.part !== undefined) {
    await host.button('Add a part').click()
    await host.button(new RegExp(`^${plan.part}`)).click()
  }
  await host.button('Open the room').click()
  await expect(page).toHaveURL(LINK)
  return page.url()
}
