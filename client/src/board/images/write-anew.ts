import type { Pair } from '@rondo/shared/board/board-item'
import { attemptsAt, MOST_BYTES } from './image-sizes.ts'

/** Bytes of a file beyond which it is not even opened: the device would have to hold all its pixels. */
const MOST_READ = 40 * 1024 * 1024

export interface Written {
  readonly bytes: Uint8Array
  /** Of the picture as it was, upright. */
  readonly size: Pair
}

/** [B45] A picture as new pixels of this browser: nothing else that was in the file is left. */
export async function writeAnew(file: Blob): Promise<Written | 'unreadable' | 'too-large'> {
  if (file.size > MOST_READ) return 'too-large'
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return 'unreadable'
  try {
    const size: Pair = [picture.width, picture.height]
    for (const attempt of attemptsAt(size)) {
      const written = await write(picture, attempt.size, attempt.quality)
      if (!written) return 'unreadable'
      if (written.size <= MOST_BYTES) return { bytes: new Uint8Array(await written.arrayBuffer()), size }
    }
    return 'too-large'
  } finally {
    picture.close()
  }
}

async function write(picture: ImageBitmap, [wide, high]: Pair, quality: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = [wide, high]
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, wide, high)
  const webp = await encoded(canvas, 'image/webp', quality)
  if (webp) return webp
  // What a browser without WebP writes has no place for what shines through: paper lies behind it.
  pen.globalCompositeOperation = 'destination-over'
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, wide, high)
  return encoded(canvas, 'image/jpeg', quality)
}

/** Null: this browser does not write that. */
async function encoded(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality))
  return blob?.type === type ? blob : null
}
