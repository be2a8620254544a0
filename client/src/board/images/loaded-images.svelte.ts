import type { ImageId } from '@rondo/shared/board/image'

/** A picture as it comes to this page. */
export class LoadedImage {
  is = $state<'loading' | 'there' | 'failed'>('loading')
  /** An address that only this page has, while it is there. */
  url = $state('')
  holds = 0
}

/** So many pictures that nothing shows just now stay loaded. */
const IDLE = 12

/** The pictures that are shown here: each is fetched once for all that show it, and let go some time after the last. */
export class LoadedImages {
  readonly #load: (id: ImageId) => Promise<Blob | null>
  /** Those used last are behind. */
  readonly #all = new Map<ImageId, LoadedImage>()

  /** `load` gives null where there is nothing to show. */
  constructor(load: (id: ImageId) => Promise<Blob | null>) {
    this.#load = load
  }

  /** Whoever gets one calls `release`, once. */
  hold(id: ImageId): { readonly image: LoadedImage; release(): void } {
    const image = this.#all.get(id) ?? new LoadedImage()
    const isNew = !this.#all.delete(id)
    this.#all.set(id, image)
    image.holds++
    if (isNew) void this.#fetch(id, image)
    const release = () => {
      image.holds--
      this.#letGo()
    }
    return { image, release }
  }

  /** Once more what could not be had. */
  again(): void {
    for (const [id, image] of this.#all) if (image.is === 'failed') void this.#fetch(id, image)
  }

  close(): void {
    for (const [id, image] of [...this.#all]) this.#drop(id, image)
  }

  async #fetch(id: ImageId, image: LoadedImage): Promise<void> {
    image.is = 'loading'
    const blob = await this.#load(id).catch(() => null)
    if (this.#all.get(id) !== image) return
    if (blob) image.url = URL.createObjectURL(blob)
    image.is = blob ? 'there' : 'failed'
  }

  #letGo(): void {
    const idle = [...this.#all].filter(([, { holds }]) => holds === 0)
    for (const [id, image] of idle.slice(0, Math.max(0, idle.length - IDLE))) this.#drop(id, image)
  }

  #drop(id: ImageId, image: LoadedImage): void {
    this.#all.delete(id)
    if (image.url) URL.revokeObjectURL(image.url)
  }
}
