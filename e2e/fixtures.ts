import { type BrowserContextOptions, test as base, expect } from '@playwright/test'
import { ServerProcess } from '../client/src/session/testing/server-process.ts'
import { Person } from './person.ts'
import { openRoom, type Plan } from './plan.ts'
import { ServerAtHand } from './server-at-hand.ts'

type Group<Name extends string> = Record<Lowercase<Name>, Person> & {
  readonly everyone: readonly Person[]
  readonly link: string
}

interface Parts {
  /** Environment of the server beside its port and data folder. */
  environment: Record<string, string>
  /** For a story that ends its server, or reads all that it said and kept. */
  ownServer: boolean
  /** How the room of `group` is planned. */
  plan: Plan
  server: ServerProcess
  /** A second server that knows nothing of the first. */
  otherServer: ServerProcess
  /** A person with a browser, not yet anywhere. */
  person: (name: string, options?: BrowserContextOptions) => Promise<Person>
  /** A room in whose lobby these people are; the first one opened it. */
  group: <Name extends string>(...names: Name[]) => Promise<Group<Name>>
}

/** Whatever a server that is away causes in a browser; a story that kills one expects it. */
const NETWORK = /net::ERR_|WebSocket connection to/

export const test = base.extend<Parts, { serverAtHand: ServerAtHand }>({
  // Short enough that nobody waits long for an order to be drawn, long enough to do something in a turn.
  environment: [{ MINUTE_MS: '20000' }, { option: true }],
  ownServer: [false, { option: true }],
  plan: [{}, { option: true }],

  serverAtHand: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const server = new ServerAtHand()
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],

  server: async ({ environment, ownServer, serverAtHand }, use) => {
    if (!ownServer) return use(await serverAtHand.with(environment))
    const server = await ServerProcess.start('built', environment)
    await use(server)
    await server.remove()
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  otherServer: async ({}, use) => {
    const server = await ServerProcess.start('built')
    await use(server)
    await server.remove()
  },

  // After the server, so that nobody’s page is still loading something when that ends.
  person: async ({ browser, server: _server }, use) => {
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
    }
    await Promise.all(everyone.map(({ context }) => context.close()))
  },

  group: async ({ person, server, plan }, use) => {
    await use(async <Name extends string>(...names: Name[]) => {
      const everyone = await Promise.all(names.map((name) => person(name)))
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
