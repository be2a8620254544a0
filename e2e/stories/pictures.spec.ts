import { expect, test } from '../fixtures.ts'
import { expectPart, nextPart } from '../floor.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../for-everyone.ts'
import { contentsOf } from '../kept.ts'
import type { Person } from '../person.ts'
import { choose, countPixels, drop, expectDrawn, expectPicture, paste, photograph } from '../pictures.ts'

/** Lies above the other one. */
const ROOF = [179, 74, 47] as const
const LAKE = [68, 85, 102] as const
const PLACE = '47 degrees 22 minutes north, beside the boathouse'
const WORDS = 'A heron in the reeds, seen from the ferry'
const list = (one: Person) => one.page.getByRole('list', { name: 'Board as a list' })

test.setTimeout(180_000)
test.use({ ownServer: true, environment: { MINUTE_MS: '60000' } })

test('[B45] [B46] [B49] [B50] [B51] pictures come to the board, are seen by all, and nothing else of their files', async ({
  group,
  server,
}) => {
  const { everyone, ada, bo } = await group('Ada', 'Bo', 'Cy')
  await ada.button('Start').click()
  await nextPart(ada)
  await expectPart(ada, 'Check-in')
  for (const one of [ada, bo]) await one.button('Board').click()

  // Pasted by one, on the canvas of the other at once.
  await paste(ada, '#1f6049')
  await expectPicture(ada, 'a picture')
  await expectPicture(bo, 'a picture')
  await bo.button('Board as a list').click()
  await bo.page.getByRole('textbox', { name: 'Describe this picture' }).fill('Our meadow')
  await expectPicture(ada, 'Our meadow')

  // A photograph is dropped; what arrives are its pixels.
  const camera = await photograph(ada, { wide: 2400, high: 1800, colour: `rgb(${ROOF.join()})`, marker: PLACE })
  expect(camera.includes(PLACE)).toBe(true)
  await drop(ada, camera)
  const arrived = await expectPicture(bo, 'a picture')
  const size = await arrived.evaluate(
    (image) => image instanceof HTMLImageElement && [image.naturalWidth, image.naturalHeight],
  )
  expect(size).toEqual([1600, 1200])

  // It is selected, and described where it lies.
  await ada.button('Describe this picture').click()
  await ada.page.keyboard.type(WORDS)
  await ada.page.keyboard.press('Enter')
  await expectPicture(bo, WORDS)
  await expectAccessible(ada.page, 'a canvas with pictures')
  await expectAccessible(bo.page, 'a list with pictures')
  await expectNoSidewaysScroll(bo.page, 'a list with pictures')

  // What cannot come says so.
  await choose(bo, 'minutes.txt', 'text/plain', Buffer.from('Nothing to see'))
  await expect(bo.page.getByText('That is not a picture this browser can read.')).toBeVisible()
  await bo.button('Leave it').click()
  await drop(bo, 41 * 1024 * 1024)
  await expect(bo.page.getByText('That picture is too large.')).toBeVisible()
  await bo.button('Leave it').click()
  await expect(list(bo).getByRole('img')).toHaveCount(2)

  // A lost line: nobody sees anything of it before it is there.
  await bo.page.route('**/images/*', (route) => route.abort(), { times: 1 })
  await choose(
    bo,
    'third.jpg',
    'image/jpeg',
    await photograph(bo, { wide: 640, high: 480, colour: `rgb(${LAKE.join()})`, marker: PLACE }),
  )
  await expect(bo.page.getByText('The picture did not get through. It is still here.')).toBeVisible()
  await expect(list(bo).getByRole('listitem')).toHaveCount(2)
  await bo.button('Try again').click()
  await expectPicture(bo, 'a picture')
  // [B17] Seen from afar it lies where it lies, above the others.
  await ada.button('Zoom to fit').click()
  await expectDrawn(ada, LAKE)

  // Taken along.
  await ada.button('Save as picture').click()
  const asked = ada.page.getByRole('dialog').getByRole('button', { name: 'Save as picture' })
  const [drawn] = await Promise.all([ada.page.waitForEvent('download'), asked.click()])
  expect(await countPixels(ada, Buffer.concat(await (await drawn.createReadStream()).toArray()), ROOF)).toBeGreaterThan(
    9_000,
  )
  const [file] = await Promise.all([ada.page.waitForEvent('download'), ada.button('Save as SVG').click()])
  const svg = (await (await file.createReadStream()).toArray()).join('')
  const files = [...svg.matchAll(/<image [^>]*href="data:image\/(?:webp|jpeg);base64,([^"]*)"/g)]
  const pixels = files.map(([, base64 = '']) => Buffer.from(base64, 'base64'))
  expect(pixels).toHaveLength(3)
  for (const one of pixels) expect([one.length < 500 * 1024, one.includes(PLACE)]).toEqual([true, false])
  expect(svg).toContain(`<title>${WORDS}</title>`)
  await ada.button('Close').click()

  await server.kill()
  await server.restart()
  for (const one of [ada, bo]) {
    await one.page.reload()
    // [B31] [B86] It is open again by itself, as one looked at it.
    const [back, fit] = [one.button('Back to the canvas'), one.button('Zoom to fit')]
    await expect(back.or(fit).first()).toBeVisible()
    if (await back.isVisible()) await back.click()
    await fit.click()
    for (const colour of [ROOF, LAKE]) await expectDrawn(one, colour)
    await one.button('Board as a list').click()
    // Each is fetched as it comes near.
    const names: (string | null)[] = []
    for (const place of [0, 1, 2]) {
      const item = list(one).getByRole('listitem').nth(place)
      await item.scrollIntoViewIfNeeded()
      names.push(await item.getByRole('img').getAttribute('alt'))
    }
    expect(names.sort()).toEqual([WORDS, 'Our meadow', 'a picture'])
  }

  const places = {
    sent: everyone.flatMap((one) => one.watched.sent).join('\n'),
    received: everyone.flatMap((one) => one.watched.received).join('\n'),
    said: server.said,
    kept: await contentsOf(server.dataDir),
  }
  for (const [place, contents] of Object.entries(places))
    for (const words of [PLACE, WORDS, 'Our meadow', 'JFIF', 'WEBP'])
      expect(contents.includes(words), `“${words}” ${place}`).toBe(false)
})
