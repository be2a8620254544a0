import type { Browser } from '@playwright/test'
import { framesIn, thereAndBack } from './frames-in.ts'

/** Notes of plain elements, moved all together as one layer: frames a second while they are panned. */
export async function plainFrames(
  browser: Browser,
  notes: number,
  zooms: readonly number[],
): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.setContent(
    '<body style="margin:0"><div style="position:absolute;inset:0;overflow:hidden;contain:strict"><div id="layer" style="position:absolute;transform-origin:0 0;will-change:transform"></div></div>',
  )
  await page.evaluate((notes) => {
    const across = Math.ceil(Math.sqrt(notes))
    const layer = document.querySelector('#layer')
    const notesOf = Array.from(
      { length: notes },
      (_, place) =>
        `<div style="position:absolute;left:${(place % across) * 180}px;top:${Math.floor(place / across) * 160}px;width:160px;height:140px;border-radius:4px 4px 16px;background:#fe9;box-shadow:0 7px 14px rgb(50 30 0/.12);font-size:16px">What would happen if you waited another month?</div>`,
    )
    if (layer) layer.innerHTML = notesOf.join('')
  }, notes)
  const found: number[] = []
  for (const zoom of zooms) {
    await page.evaluate((zoom) => Object.assign(globalThis, { view: { x: 100, y: 100, zoom } }), zoom)
    const pan = thereAndBack(
      (by) =>
        `view.x += ${by}; view.y += ${by} / 2; layer.style.transform = 'translate(' + -view.x + 'px,' + -view.y + 'px) scale(' + view.zoom + ')'`,
    )
    // Once beforehand: what is drawn for the first time is another matter.
    await framesIn(page, pan)
    found.push(await framesIn(page, pan))
  }
  await page.close()
  return found
}
