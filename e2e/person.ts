import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'

/** What a person's browser did beside showing pages. */
export interface Watched {
  /** Every message and body it sent. */
  readonly sent: string[]
  /** Every message that came to it. */
  readonly received: string[]
  /** Every address it asked for. */
  readonly asked: string[]
  /** Every error on its console, and every exception nobody caught. */
  readonly errors: string[]
}

/** One of the group, with a browser of their own. */
export class Person {
  static readonly phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
    readonly watched: Watched,
  ) {}

  static async with(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Person> {
    const context = await browser.newContext(options)
    const watched: Watched = { sent: [], received: [], asked: [], errors: [] }
    context.on('request', (request) => {
      watched.asked.push(request.url())
      const body = request.postData()
      if (body !== null) watched.sent.push(body)
    })
    context.on('page', (page) => {
      page.on('websocket', (socket) => {
        watched.asked.push(socket.url())
        socket.on('framesent', ({ payload }) => watched.sent.push(payload.toString()))
        socket.on('framereceived', ({ payload }) => watched.received.push(payload.toString()))
      })
      page.on('console', (message) => {
        // A page that is not there comes as 404 with a page that says so.
        const isPage = message.location().url === page.url()
        if (message.type() === 'error' && !isPage) watched.errors.push(message.text())
      })
      page.on('pageerror', (error) => watched.errors.push(String(error)))
    })
    return new Person(name, context, await context.newPage(), watched)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  get people(): Locator {
    return this.page.getByRole('list', { name: 'People', exact: true })
  }

  get timeLeft(): Locator {
    return this.page.getByRole('timer', { name: 'Time left' })
  }

  /** Goes through the door with this name. */
  async comeIn(link?: string): Promise<void> {
    if (link !== undefined) await this.page.goto(link)
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(this.name)
    await this.page.getByRole('checkbox', { name: 'I keep what is said here among us' }).check()
    await this.button('Come in').click()
    await this.isInside()
  }

  /** Sees who is here. */
  async isInside(): Promise<void> {
    await expect(this.people.getByRole('listitem').filter({ hasText: this.name })).not.toHaveCount(0)
  }

  /** What the timer shows, in session seconds; below zero once it counts up. */
  async secondsLeft(): Promise<number> {
    const [, over, minutes, seconds] = /(\+?)(\d+):(\d\d)/.exec((await this.timeLeft.textContent()) ?? '') ?? []
    const shown = Number(minutes) * 60 + Number(seconds)
    return over === '+' ? -shown : shown
  }

  /** The link that the code for one’s own seat holds: a story cannot scan it from a screen. */
  async seatLink(): Promise<string> {
    const kept = await this.page.evaluate(() => localStorage.getItem('rondo.rooms'))
    const [latest] = JSON.parse(kept ?? '[]') as { room: string; key: string; seat: string }[]
    if (latest === undefined) throw new Error(`${this.name} has no seat on this device`)
    return `${new URL(this.page.url()).origin}/r/${latest.room}#${latest.key}.${latest.seat}`
  }

  /** Picks one of the things that a menu or a dialog offers. */
  async choose(name: string): Promise<void> {
    const offered = this.page
      .getByRole('menuitem', { name })
      .or(this.page.getByRole('dialog').getByRole('button', { name }))
    await offered.first().click()
  }

  async isDone(): Promise<void> {
    await this.button('I’m done').click()
    await expect(this.button('I’m done')).toBeHidden()
  }
}
