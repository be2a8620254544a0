import { chromium } from '@playwright/test'
import type { Figure } from '../figure.ts'
import { BoardPage } from '../frames/board-page.ts'
import { plainFrames } from '../frames/plain-page.ts'
import { Subject } from '../subject.ts'

const NOTES = [3000, 10_000]
const ZOOMS = [1, 0.2]

/** Frames a second of a board with many notes, beside as many plain elements in the same browser. */
export async function frames(): Promise<readonly Figure[]> {
  const executablePath = process.env.CHROMIUM_PATH
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args })
  const subject = await Subject.startBoards('rondo')
  try {
    const found: Figure[] = []
    for (const notes of NOTES) {
      const plain = await plainFrames(browser, notes, ZOOMS)
      const board = await BoardPage.open(browser, `http://127.0.0.1:${subject.port}`, notes)
      const add = (what: string, ours: number, peer?: number) =>
        found.push({
          name: `frames, ${what}, ${notes} notes`,
          unit: 'a second',
          ours,
          peers: peer === undefined ? {} : { 'plain DOM': peer },
          note: 'headless, without a graphics card; 240 frames, 60 a second at most',
        })
      add('panned', await board.pan(), plain[0])
      add('one is moved', await board.moveOne())
      add('one is written in', await board.type())
      await board.zoomOut()
      add('panned from afar', await board.pan(), plain[1])
      await board.close()
    }
    return found
  } finally {
    await browser.close()
    await subject.end()
  }
}
