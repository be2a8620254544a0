import type { Browser, Page } from '@playwright/test'
import { framesIn, thereAndBack } from './frames-in.ts'

/** Notes that are pasted at once. */
const PACK = 200
/** Board pixels that a pack takes, with what is between it and the next one. */
const FIELD = { wide: 3000, high: 2900 }

/** A board with many notes, in a room of a real server, as one of three sees it. */
export class BoardPage {
  readonly #page: Page

  private constructor(page: Page) {
    this.#page = page
  }

  static async open(browser: Browser, server: string, notes: number): Promise<BoardPage> {
    const pages = await Promise.all(['Ada', 'Bo', 'Cy'].map(() => browser.newContext().then((one) => one.newPage())))
    const [page, ...others] = pages as [Page, ...Page[]]
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${server}/new`)
    await page.getByRole('button', { name: 'Open the room', exact: true }).click()
    await page.waitForURL(/\/r\//)
    for (const [place, one] of pages.entries()) await comeIn(one, page.url(), `Person ${place + 1}`)
    await page
      .getByRole('button', { name: /^Start/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Board', exact: true }).click()
    await page.locator('.canvas').waitFor()
    for (const other of others) await other.context().close()
    const board = new BoardPage(page)
    await board.#fill(notes)
    return board
  }

  /** Frames a second while it is panned. */
  async pan(): Promise<number> {
    const pan = thereAndBack((by) => `${WHEEL}({ deltaX: ${by}, deltaY: ${by} / 2 })`)
    await framesIn(this.#page, pan)
    return framesIn(this.#page, pan)
  }

  /** The same while one note is dragged about. */
  async moveOne(): Promise<number> {
    const { mouse } = this.#page
    const [x, y] = await this.#middleOfNote()
    await this.#page.keyboard.press('v')
    await mouse.move(x, y)
    await mouse.down()
    const frames = await this.#during(async (step) => {
      await mouse.move(x + 60 * Math.sin(step / 10), y + 40 * Math.cos(step / 10))
    })
    await mouse.up()
    await this.#page.keyboard.press('Escape')
    return frames
  }

  /** The same while one types in a note. */
  async type(): Promise<number> {
    const [x, y] = await this.#middleOfNote()
    await this.#page.mouse.dblclick(x, y)
    const frames = await this.#during(() => this.#page.keyboard.type('a', { delay: 60 }))
    await this.#page.keyboard.press('Escape')
    await this.#page.keyboard.press('Escape')
    return frames
  }

  /** To a fifth. */
  async zoomOut(): Promise<void> {
    const { keyboard } = this.#page
    await this.#page.locator('.canvas').focus()
    await this.#page.evaluate(`for (let step = 0; step < 40; step++) ${WHEEL}({ deltaY: 4.0236, ctrlKey: true })`)
    await keyboard.press('Escape')
    await this.#page.waitForTimeout(SETTLE)
  }

  close = (): Promise<void> => this.#page.context().close()

  async #fill(notes: number): Promise<void> {
    const packs = Math.ceil(notes / PACK)
    const across = Math.ceil(Math.sqrt(packs))
    const { wide, high } = FIELD
    await this.#page.waitForFunction(() => document.querySelector('.canvas') !== null)
    for (let pack = 0; pack < packs; pack++) {
      await this.#page.evaluate(paste, { pack, count: Math.min(PACK, notes - pack * PACK) })
      // It is said as soon as all of it is kept.
      await this.#page.getByText('Kept', { exact: true }).waitFor()
      const isRowFull = (pack + 1) % across === 0
      await this.#look(isRowFull ? -wide * (across - 1) : wide, isRowFull ? high : 0)
    }
    // Where notes lie all around.
    await this.#look(wide * (1 - (packs % across)), -high * Math.floor(packs / across))
    await this.#page.waitForTimeout(SETTLE)
  }

  #look = (x: number, y: number): Promise<unknown> => this.#page.evaluate(`${WHEEL}({ deltaX: ${x}, deltaY: ${y} })`)

  /** One that lies well within what is seen. */
  async #middleOfNote(): Promise<readonly [number, number]> {
    const found = await this.#page.evaluate(() => {
      const canvas = document.querySelector('.canvas')?.getBoundingClientRect()
      const notes = [...document.querySelectorAll('.item.note')].map((note) => note.getBoundingClientRect())
      const within = notes.find(
        ({ left, right, top, bottom }) =>
          canvas &&
          left > canvas.left + 150 &&
          right < canvas.right - 150 &&
          top > canvas.top + 150 &&
          bottom < canvas.bottom - 150,
      )
      return within ? ([within.left + within.width / 2, within.top + within.height / 2] as const) : null
    })
    if (!found) throw new Error('No note is in sight')
    return found
  }

  async #during(step: (count: number) => Promise<void>): Promise<number> {
    let isOver = false
    const steps = (async () => {
      for (let count = 0; !isOver; count++) await step(count)
    })()
    const frames = await framesIn(this.#page)
    isOver = true
    await steps
    return frames
  }
}

/** Until what was told at once is drawn, and nothing of it is left to do. */
const SETTLE = 3_000

/** Turns the wheel over the board. */
const WHEEL =
  "((turn) => document.querySelector('.ground').dispatchEvent(new WheelEvent('wheel', { ...turn, clientX: 700, clientY: 450, bubbles: true, cancelable: true })))"

async function comeIn(page: Page, link: string, name: string): Promise<void> {
  if (page.url() !== link) await page.goto(link)
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('checkbox', { name: /I keep what is said/ }).check()
  await page.getByRole('button', { name: 'Come in', exact: true }).click()
}

function paste({ pack, count }: { readonly pack: number; readonly count: number }): void {
  const lines = Array.from(
    { length: count },
    (_, line) => `What would happen if you waited another month ${pack}-${line}?`,
  )
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', lines.join('\n'))
  document
    .querySelector('.canvas')
    ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
