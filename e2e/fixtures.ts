import { type BrowserContextOptions, test as base, expect } from '@playwright/test'
import { Person } from './person.ts'
import { openRoom, type Plan } from './plan.ts'
import { TrialServer } from './trial-server.ts'

type Group<Name extends string> = Record<Lowercase<Name>, Person> & {
  readonly everyone: readonly Person[]
  readonly link: string
}

interface Parts {
  /** Environment of the server beside its port and data folder. */
  environment: Record<string, string>
  /** How the room of `group` is planned. */
  plan: Plan
  server: TrialServer
  /** A second server that knows nothing of the first. */
  otherServer: TrialServer
  /** A person with a browser, not yet anywhere. */
  person: (name: string, options?: BrowserContextOptions) => Promise<Person>
  /** A room in whose lobby these people are; the first one opened it. */
  group: <Name extends string>(...names: Name[]) => Promise<Group<Name>>
}

/** Whatever a server that is away causes in a browser; a story that kills one expects it. */
const NETWORK = /net::ERR_|WebSocket connection to/

export const test = base.extend<Parts>({
  environment: [{}, { option: true }],
  plan: [{}, { option: true }],

  server: async ({ environment }, use) => {
    const server = await TrialServer.start(environment)
    await use(server)
    await server.remove()
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  otherServer: async ({}, use) => {
    const server = await TrialServer.start()
    await use(server)
    await server.remove()
  },

  person: async ({ browser }, use) => {
    const everyone: Person[] = []
    await use(async (name, options) => {
      const person = await Person.with(browser, name, options)
      everyone.push(person)
      return person
    })
    for (const person of everyone) {
      const foreign = person.watched.asked.filter((address) => !isOwn(address))
      expect.soft(foreign, `${person.name} asked only this server`).toEqual([])
      const errors = person.watched.errors.filter((error) => !NETWORK.test(error))
      expect.soft(errors, `nothing went wrong in ${person.name}’s browser`).toEqual([])
      await person.context.close()
    }
  },

  group: async ({ person, server, plan }, use) => {
    await use(async <Name extends string>(...names: Name[]) => {
      const everyone: Person[] = []
      for (const name of names) everyone.push(await person(name))
      const [first, ...others] = everyone
      if (first === undefined) throw new Error('a group has somebody in it')
      const link = await openRoom(first, server.url, { people: Math.max(3, names.length), ...plan })
      await Promise.all(others.map((other) => other.comeIn(link)))
      await expect(first.people.getByRole('listitem')).toHaveCount(names.length)
      const byName = Object.fromEntries(everyone.map((one) => [one.name.toLowerCase(), one]))
      return { ...byName, everyone, link } as Group<Name>
    })
  },
})

const isOwn = (address: string) => /^(data|blob|about):/.test(address) || new URL(address).hostname === 'localhost'

export { expect }
