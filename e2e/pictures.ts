import { expect, type Locator } from '@playwright/test'
import type { Person } from './person.ts'

interface Painted {
  readonly wide: number
  readonly high: number
  readonly colour: string
  /** Stands in the file where cameras write the place. */
  readonly marker: string
}

/** A photograph as a camera writes it: JPEG, with more in it than one sees. */
export async function photograph(person: Person, { marker, ...painted }: Painted): Promise<Buffer> {
  const drawn = await person.page.evaluate(async ({ wide, high, colour }) => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [wide, high]
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('No canvas')
    pen.fillStyle = colour
    pen.fillRect(0, 0, wide, high)
    pen.fillStyle = '#fff'
    for (let stripe = 0; stripe < 12; stripe++) pen.fillRect((stripe * wide) / 12, 0, wide / 40, high)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9))
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
  }, painted)
  const exif = Buffer.from(`Exif\0\0${marker}`)
  const length = Buffer.from([0, exif.length + 2])
  return Buffer.concat([
    Buffer.from(drawn.slice(0, 2)),
    Buffer.from([0xff, 0xe1]),
    length,
    exif,
    Buffer.from(drawn.slice(2)),
  ])
}

/** Drops a file in the middle of the board, as from a folder; a number: nothing but so many bytes. */
export async function drop(person: Person, file: Buffer | number): Promise<void> {
  const bytes = typeof file === 'number' ? file : [...file]
  await person.page.getByRole('region', { name: 'Board', exact: true }).evaluate((board, given) => {
    const dataTransfer = new DataTransfer()
    const content = typeof given === 'number' ? new Uint8Array(given) : Uint8Array.from(given)
    dataTransfer.items.add(new File([content], 'photograph', { type: 'image/jpeg' }))
    const { left, top, width, height } = board.getBoundingClientRect()
    const at = { clientX: left + width / 2, clientY: top + height / 2 }
    const target = document.elementFromPoint(at.clientX, at.clientY)
    for (const name of ['dragover', 'drop'])
      target?.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true, ...at }))
  }, bytes)
}

/** Copies a picture of this colour, and pastes it on the canvas. */
export async function paste(person: Person, colour: string): Promise<void> {
  await person.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await person.page.evaluate(async (fill) => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [300, 200]
    const pen = canvas.getContext('2d')
    if (pen) pen.fillStyle = fill
    pen?.fillRect(0, 0, 300, 200)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob ?? new Blob() })])
  }, colour)
  await person.page.getByRole('application', { name: 'Canvas' }).focus()
  await person.page.keyboard.press('ControlOrMeta+V')
}

/** Chooses a file, from the list. */
export async function choose(person: Person, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await person.button('Add something else').click()
  const choosing = person.page.waitForEvent('filechooser')
  await person.button('Add it').click()
  await (await choosing).setFiles({ name, mimeType, buffer })
}

/** Sees this picture: it is there, and loaded. */
export async function expectPicture(person: Person, name: string): Promise<Locator> {
  const picture = person.page
    .getByRole('region', { name: 'Board', exact: true })
    .getByRole('img', { name, exact: true })
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0))
    .toBe(true)
  return picture
}

/** Sees something of this colour on the board. */
export async function expectDrawn(person: Person, colour: readonly [number, number, number]): Promise<void> {
  const board = person.page.getByRole('region', { name: 'Board', exact: true })
  await expect.poll(async () => countPixels(person, await board.screenshot(), colour)).toBeGreaterThan(300)
}

/** So many pixels of a picture are about of this colour. */
export function countPixels(person: Person, png: Buffer, colour: readonly [number, number, number]): Promise<number> {
  return person.page.evaluate(
    async (given) => {
      const image = new Image()
      image.src = given.address
      await image.decode()
      const canvas = document.createElement('canvas')
      ;[canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight]
      const pen = canvas.getContext('2d')
      pen?.drawImage(image, 0, 0)
      const { data } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
      let count = 0
      for (let at = 0; at < data.length; at += 4)
        if (given.colour.every((one, place) => Math.abs((data[at + place] ?? 0) - one) < 9)) count++
      return count
    },
    { address: `data:image/png;base64,${png.toString('base64')}`, colour },
  )
}
