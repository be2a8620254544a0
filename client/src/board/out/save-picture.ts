import type { Pair } from '@rondo/shared/board/board-item'
import { saveFile } from '../../screens/end/save-file.ts'
import type { BoardState } from '../board-state.svelte.ts'
import { openInk } from '../canvas/ink.ts'
import { measure } from '../canvas/measure.ts'
import { labelWords } from '../shown-words.ts'
import { boardAsSvg } from './board-as-svg.ts'

/** Pixels of the longer side, at most: more than that some browsers do not draw. */
const LONGEST = 4096
const SHARP = 2

/** [B28] Made on this device and given to whoever is at it. False: there is nothing to see, or this browser could not draw it. */
export async function savePicture(board: BoardState, form: 'png' | 'svg'): Promise<boolean> {
  const { keys } = board.room.client
  const hasImages = board.sorted.some(({ kind }) => kind === 'image')
  const addresses = hasImages ? await (await board.loadImages()).addresses() : null
  const picture = boardAsSvg(board.sorted, {
    wordsOf: (item) => board.textOf(item.id)?.text || labelWords(item),
    imageOf: ({ image }) => (image && addresses?.get(image)) ?? null,
    inkOf: (item) => openInk(keys, item),
    measure,
  })
  if (!picture) return false
  const content = form === 'svg' ? picture.svg : await asPng(picture.svg, picture.size)
  if (!content) return false
  saveFile(`rondo-board.${form}`, form === 'svg' ? 'image/svg+xml' : 'image/png', content)
  return true
}

/** How much larger than life a picture is drawn. */
export const scaleOf = ([wide, high]: Pair): number => Math.min(SHARP, LONGEST / wide, LONGEST / high)

async function asPng(svg: string, size: Pair): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    const scale = scaleOf(size)
    canvas.width = Math.max(1, Math.floor(size[0] * scale))
    canvas.height = Math.max(1, Math.floor(size[1] * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}
