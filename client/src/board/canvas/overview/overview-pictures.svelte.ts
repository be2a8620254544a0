import type { BoardItem } from '@rondo/shared/board/board-item'
import type { ImageId } from '@rondo/shared/board/image'
import type { BoardState } from '../../board-state.svelte.ts'
import { AFAR } from '../live-items.svelte.ts'

/** One that was asked for. */
interface Wanted {
  /** As large as it can look from afar; null: it is not there, or not yet. */
  bitmap: ImageBitmap | null
  stop: () => void
}

/** The pictures on a board that is seen from afar: fetched once they are in sight, and held small until one comes near. */
export class OverviewPictures {
  readonly #board: BoardState
  readonly #changed: () => void
  readonly #all = new Map<ImageId, Wanted>()

  /** `changed` is called when one that was asked for is there. */
  constructor(board: BoardState, changed: () => void) {
    this.#board = board
    this.#changed = changed
  }

  of({ image, size }: BoardItem): ImageBitmap | null {
    if (image === null) return null
    if (!this.#all.has(image)) this.#want(image, Math.max(...size))
    return this.#all.get(image)?.bitmap ?? null
  }

  close(): void {
    for (const { bitmap, stop } of this.#all.values()) {
      stop()
      bitmap?.close()
    }
    this.#all.clear()
  }

  #want(id: ImageId, side: number): void {
    const wanted: Wanted = { bitmap: null, stop: () => {} }
    this.#all.set(id, wanted)
    void this.#board.loadImages().then(({ loaded }) => {
      if (this.#all.get(id) !== wanted) return
      const { image, release } = loaded.hold(id)
      const unwatch = $effect.root(() => {
        $effect(() => {
          if (image.is === 'there') void this.#read(image.url, side, wanted).catch(() => {})
        })
      })
      wanted.stop = () => {
        unwatch()
        release()
      }
    })
  }

  async #read(url: string, side: number, wanted: Wanted): Promise<void> {
    const picture = new Image()
    picture.src = url
    await picture.decode()
    const { naturalWidth: wide, naturalHeight: high } = picture
    const scale = Math.min(1, (side * AFAR * devicePixelRatio) / Math.max(wide, high))
    const bitmap = await createImageBitmap(picture, {
      resizeWidth: Math.max(1, Math.round(wide * scale)),
      resizeHeight: Math.max(1, Math.round(high * scale)),
      resizeQuality: 'medium',
    })
    if (![...this.#all.values()].includes(wanted)) return bitmap.close()
    wanted.bitmap = bitmap
    this.#changed()
  }
}
