import type { ItemId, Pair } from '@rondo/shared/board/board-item'
import type { ImageId } from '@rondo/shared/board/image'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { openBytes, sealBytes } from '@rondo/shared/seal/seal'
import { boardImageWords as words } from '../../words/board-images.ts'
import type { BoardState } from '../board-state.svelte.ts'
import { nextPlace } from '../list/new-place.ts'
import { asAddress } from './as-address.ts'
import ImageView from './ImageView.svelte'
import { ImageLine, type NoImage } from './image-line.ts'
import { isOurs, sizeOnBoard } from './image-sizes.ts'
import { typeOfImage } from './image-type.ts'
import { LoadedImages } from './loaded-images.svelte.ts'
import UnderWay from './UnderWay.svelte'
import { type Written, writeAnew } from './write-anew.ts'

/** So many pictures come at once. */
const AT_ONCE = 12
/** Board pixels between the corners of two that come together. */
const APART = 28

/** A picture on its way to the board. */
export class ComingImage {
  /** Why it got no further; null: it is on its way. */
  failed = $state<string | null>(null)
  /** Whether it may get there the next time. */
  canTryAgain = $state(false)
  /** What it is on the board, once it is there. */
  id: ItemId | null = null
  /** Seals it and brings it; done again it is the same. */
  bring: () => Promise<'kept' | NoImage> = async () => 'unreachable'
}

/** The pictures of a board: how they come to it, and what is shown of them here. */
export class BoardImages {
  readonly View = ImageView
  readonly UnderWay = UnderWay
  readonly loaded: LoadedImages
  coming = $state.raw<readonly ComingImage[]>([])
  #said = $state('')
  /** The picture that came last, when that is what is said. */
  #came = $state.raw<ItemId | null>(null)
  readonly #board: BoardState
  readonly #line: ImageLine
  readonly #write: (file: Blob) => Promise<Written | 'unreadable' | 'too-large'>

  constructor(board: BoardState, write = writeAnew) {
    const { client } = board.room
    this.#board = board
    this.#write = write
    this.#line = new ImageLine({
      server: client.server,
      room: client.keys.room,
      ticket: () => client.boardTicket(),
    })
    this.loaded = new LoadedImages((id) => this.blobOf(id))
  }

  /** What is said to whoever does not look, as long as it is true. */
  get said(): string {
    const came = this.#came
    return came && !this.#board.sorted.some(({ id }) => id === came) ? '' : this.#said
  }

  /** [B46] Puts these on the board around a point, or behind what is there, each once it is kept. */
  async add(files: readonly Blob[], middle: Pair | null): Promise<void> {
    const taken = files.slice(0, AT_ONCE)
    const coming = taken.map(() => new ComingImage())
    this.coming = [...this.coming, ...coming]
    this.#say(words.onTheWay(coming.length))
    for (const [place, image] of coming.entries()) {
      const file = taken[place]
      const by = place * APART
      if (file) await this.#prepare(image, file, middle && [middle[0] + by, middle[1] + by])
    }
    if (files.length > AT_ONCE) this.#say(words.tooMany(AT_ONCE))
  }

  async again(image: ComingImage): Promise<void> {
    image.failed = null
    this.#say(words.onTheWay(1))
    await this.#send(image)
  }

  leave(image: ComingImage): void {
    this.coming = this.coming.filter((one) => one !== image)
  }

  /** Null: it is not to be had, or cannot be read. */
  async blobOf(id: ImageId): Promise<Blob | null> {
    const sealed = await this.#line.get(id)
    if (typeof sealed === 'string') return null
    const { room, words: key } = this.#board.room.client.keys
    const bytes = openBytes(key, { room, field: 'image', item: id }, sealed)
    const type = bytes && typeOfImage(bytes)
    return bytes && type && isOurs(bytes) ? new Blob([Uint8Array.from(bytes)], { type }) : null
  }

  /** [B51] All that are on the board, each as what can stand in a file by itself. */
  async addresses(): Promise<ReadonlyMap<ImageId, string>> {
    const found = new Map<ImageId, string>()
    for (const id of new Set(this.#board.sorted.flatMap(({ image }) => image ?? []))) {
      const blob = await this.blobOf(id)
      if (blob) found.set(id, await asAddress(blob))
    }
    return found
  }

  close(): void {
    this.loaded.close()
  }

  async #prepare(image: ComingImage, file: Blob, middle: Pair | null): Promise<void> {
    const written = await this.#write(file)
    if (typeof written === 'string') {
      this.#fail(image, words[written], false)
      return
    }
    const id = drawImageId()
    const board = this.#board
    const { room, words: key } = board.room.client.keys
    const sealed = sealBytes(key, { room, field: 'image', item: id }, written.bytes)
    image.bring = async () => {
      const answer = await this.#line.put(id, sealed)
      // Who may draw may have changed while it was on its way.
      if (answer === 'kept' && !board.mayDraw) return 'read-only'
      if (answer === 'kept') image.id = this.#show(id, sizeOnBoard(written.size), middle)
      return answer
    }
    await this.#send(image)
  }

  async #send(image: ComingImage): Promise<void> {
    const answer = this.#board.mayDraw ? await image.bring() : 'read-only'
    if (answer !== 'kept') {
      this.#fail(image, words.refused[answer], answer !== 'full')
      return
    }
    this.leave(image)
    this.#say(words.added, image.id)
  }

  #say(text: string, came: ItemId | null = null): void {
    this.#said = text
    this.#came = came
  }

  #fail(image: ComingImage, why: string, canTryAgain: boolean): void {
    this.#say('')
    image.failed = why
    image.canTryAgain = canTryAgain
  }

  #show(id: ImageId, size: Pair, middle: Pair | null): ItemId | null {
    const board = this.#board
    const at: Pair = middle ? [middle[0] - size[0] / 2, middle[1] - size[1] / 2] : nextPlace(board.sorted, size)
    const ids = board.add([{ kind: 'image', image: id, at, size }])
    board.selected = new Set(ids)
    return ids[0] ?? null
  }
}

const drawImageId = (): ImageId => toBase64url(crypto.getRandomValues(new Uint8Array(16))) as ImageId
