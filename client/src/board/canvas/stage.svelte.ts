import type { BoardItem, ItemId, Kind, Pair, Shape } from '@rondo/shared/board/board-item'
import { NOTE } from '@rondo/shared/board/note-size'
import { createContext } from 'svelte'
import type { BoardState } from '../board-state.svelte.ts'
import { type Area, around, bringing, type Camera, fitted, toBoard, toScreen, zoomed } from '../camera.ts'
import { addClipped, clippedItems } from '../out/clipped-items.ts'
import { takesWords } from '../takes-words.ts'
import { FRAME, SHAPE } from '../usual-sizes.ts'
import { distance, isIn, meets, middleOf, seenArea } from './areas.ts'
import { movedBy } from './changes.ts'
import { type HitParts, hit } from './hit.ts'
import { inkOnBoard } from './ink.ts'
import { Laser } from './laser.svelte.ts'
import { lineOf, placeOf } from './line-geometry.ts'
import { type Label, labelOn } from './line-label.ts'
import { LiveItems } from './live-items.svelte.ts'
import { measure } from './measure.ts'
import { Together } from './together.svelte.ts'
import { fontOf } from './words-in.ts'

const TEXT: Pair = [24, 26]
/** Screen pixels: letters one writes are no smaller. */
const LEGIBLE = 9

/** The canvas while it is shown: what the hands, the keys and the drawing share. */
export class Stage {
  readonly board: BoardState
  readonly items: LiveItems
  readonly together: Together
  readonly laser = new Laser()
  /** Drawn with the pointer and not there yet: what is selected, or a new shape. */
  box = $state.raw<Area | null>(null)
  line = $state.raw<readonly [Pair, Pair] | null>(null)
  /** Around what is to be selected. */
  loop = $state.raw<readonly Pair[]>([])
  /** What a line would be attached to. */
  target = $state.raw<ItemId | null>(null)
  /** What one writes in, and what one has typed to begin with. */
  writing = $state.raw<{ readonly id: ItemId; readonly first: string; readonly caret: number | null } | null>(null)
  /** [B74] What somebody took off the board while one was writing in it, with its words, until one goes on. */
  taken = $state.raw<{ readonly id: ItemId; readonly words: string } | null>(null)
  /** Where the pointer is on the screen; null: it is elsewhere, or a finger. */
  pointerAt = $state.raw<Pair | null>(null)
  isSpaceDown = $state(false)
  /** Where on the screen one has just tapped: another tap there is meant for the canvas, too. */
  tapped = $state.raw<Pair | null>(null)
  /** The stroke that is being drawn: changed by hand, many times a frame. */
  stroke = $state.raw<SVGPathElement | null>(null)
  root: HTMLElement | null = null

  constructor(board: BoardState) {
    this.board = board
    this.items = new LiveItems(board)
    this.together = new Together(this)
  }

  get selected(): readonly BoardItem[] {
    return [...this.board.selected].flatMap((id) => this.items.get(id)?.item ?? [])
  }

  /** Where the pointer is on the board, also after the view has moved below it. */
  get pointer(): Pair | null {
    return this.pointerAt && toBoard(this.board.camera, this.pointerAt)
  }

  /** Where comes what one pastes or writes with a key: to the pointer, or else in the middle of what one sees. */
  get place(): Pair {
    return this.pointer ?? this.middle
  }

  get middle(): Pair {
    const { camera, window } = this.board
    return toBoard(camera, [window[0] / 2, window[1] / 2])
  }

  /** What can be met at a point; a finger may miss by more than a mouse. */
  hit(point: Pair, reach: number): BoardItem | null {
    return hit(this.board.document.sorted, point, this.hitParts(reach))
  }

  hitParts(reach: number): HitParts {
    const { client } = this.board.room
    const inkOf = (item: BoardItem) => inkOnBoard(client.keys, item)
    const labelOf = (item: BoardItem) => this.labelOf(item)
    return { find: this.items.find, inkOf, labelOf, reach: reach / this.board.camera.zoom }
  }

  placeOf(item: BoardItem): Area {
    return placeOf(item, this.items.find)
  }

  /** [B69] The words of a line, where they stand; null: it has none, or it is no line. */
  labelOf({ id, ends }: BoardItem): Label | null {
    const words = (ends && this.board.textOf(id)?.text) ?? ''
    return ends && words.trim() !== '' ? labelOn(this.lineOf(ends), words, measure) : null
  }

  /** All that is drawn of an item, with the words of a line. */
  extentOf(item: BoardItem): Area {
    const place = this.placeOf(item)
    return around([place, this.labelOf(item) ?? place]) ?? place
  }

  lineOf(ends: NonNullable<BoardItem['ends']>): readonly [Pair, Pair] {
    return lineOf(ends, this.items.find)
  }

  /** Looks elsewhere, by one’s own will: nobody is followed any more. */
  look(camera: Camera): void {
    this.together.following = null
    this.board.camera = camera
  }

  zoom(factor: number, point?: Pair): void {
    const { camera, window } = this.board
    this.look(zoomed(camera, factor, point ?? [window[0] / 2, window[1] / 2]))
  }

  zoomToFit(): void {
    const { sorted, window, bars } = this.board
    const all = around(sorted.map((item) => this.extentOf(item)))
    if (all) this.look(fitted(all, window, bars))
  }

  /** [B57] Looks at everything when nothing of it is in sight. */
  showSomething(): void {
    const { camera, window, sorted } = this.board
    const seen = seenArea(camera, window)
    if (!sorted.some((item) => meets(seen, this.placeOf(item)))) this.zoomToFit()
  }

  /** [B61] Brings it into sight, of which a keyboard leaves so many screen pixels, and moves the view no more than that needs. */
  bring(area: Area, high: number): void {
    const { camera, window, bars } = this.board
    this.look(bringing(camera, area, [window[0], high], bars))
  }

  select(ids: Iterable<ItemId>): void {
    this.board.selected = new Set(ids)
  }

  canWriteIn(item: BoardItem): boolean {
    return this.board.mayDraw && !item.locked && takesWords(item)
  }

  /** `first` was typed already, and goes where one goes on: at the caret, or at the end. */
  write(id: ItemId, first = '', caret: number | null = null): void {
    const item = this.items.find(id)
    if (!item || !this.canWriteIn(item)) return
    this.#comeNear(item)
    this.writing = { id, first, caret }
    this.select([])
  }

  /** [B74] What one was writing in is gone. */
  take(id: ItemId, words: string): void {
    this.writing = null
    this.taken = { id, words }
  }

  /** [B61] What one writes can be read. */
  #comeNear(item: BoardItem): void {
    const font = fontOf(item, this.board.textOf(item.id)?.text ?? '')
    if (font * this.board.camera.zoom >= LEGIBLE) return
    this.zoom(
      Math.max(1, LEGIBLE / font) / this.board.camera.zoom,
      toScreen(this.board.camera, middleOf(this.placeOf(item))),
    )
    this.bring(this.extentOf(item), this.board.window[1])
  }

  /** A new note around a point, ready to be written in. */
  addNote(middle: Pair): void {
    this.#write('note', this.#free([middle[0] - NOTE[0] / 2, middle[1] - NOTE[1] / 2]), NOTE)
  }

  /** A note beside another one. */
  addBeside({ at, size }: BoardItem): void {
    this.#write('note', this.#free([at[0] + size[0] + 20, at[1]]), [size[0], size[1]])
  }

  addText([x, y]: Pair): void {
    this.#write('text', [x, y - TEXT[1] / 2], TEXT)
  }

  addShape(area: Area | null, middle: Pair, shape: Shape | 'frame'): void {
    const size = shape === 'frame' ? FRAME : SHAPE
    const { at, size: drawn } = area ?? { at: [middle[0] - size[0] / 2, middle[1] - size[1] / 2], size }
    const kind = shape === 'frame' ? 'frame' : 'shape'
    const shaped = shape === 'frame' ? {} : { shape }
    const [id] = this.board.add([{ kind, at, size: drawn, colour: this.board.colour, ...shaped }])
    // [B60] Its name comes first.
    if (id && kind === 'frame') this.write(id)
    else if (id) this.select([id])
  }

  remove(ids: Iterable<ItemId>): void {
    const { board } = this
    const gone = new Set([...ids].filter((id) => !this.items.find(id)?.locked))
    if (gone.size === 0) return
    // What pointed at it goes on pointing there.
    const left = board.sorted.filter(({ ends }) => ends?.some(({ item }) => item && gone.has(item)))
    const places = new Map(left.flatMap(({ id, ends }) => (ends ? [[id, this.lineOf(ends)]] : [])))
    board.remove(gone)
    board.change(places.keys(), ({ id, ends }) => {
      const place = places.get(id)
      if (!ends || !place) return {}
      const end = (which: 0 | 1) => {
        const { item } = ends[which]
        return item && gone.has(item) ? { item: null, at: place[which] } : ends[which]
      }
      return { ends: [end(0), end(1)] }
    })
  }

  duplicate(by: Pair = [24, 24]): void {
    if (this.selected.length > 0) this.select(addClipped(this.board, clippedItems(this.board, this.selected), by))
  }

  lock(): void {
    const isLocking = this.selected.some(({ locked }) => !locked)
    this.board.step(() => this.board.change(this.board.selected, () => ({ locked: isLocking })))
  }

  paint(colour: number): void {
    this.board.colour = colour
    const ids = this.writing ? [this.writing.id] : this.#unlocked
    if (ids.length > 0) this.board.step(() => this.board.change(ids, () => ({ colour })))
  }

  raise(to: 'front' | 'back'): void {
    const ids = this.#unlocked
    if (ids.length > 0) this.board.step(() => this.board.document.raise(ids, to))
  }

  /** Moves what is selected a little, as one step. */
  nudge(by: Pair): void {
    const ids = this.#unlocked
    if (ids.length > 0) this.board.step(() => this.board.change(ids, (item) => movedBy(item, by)))
  }

  close(): void {
    this.items.close()
    this.together.close()
    this.laser.close()
  }

  /** [B62] Of what is selected, what one may change. */
  get #unlocked(): readonly ItemId[] {
    return this.selected.flatMap(({ id, locked }) => (locked ? [] : id))
  }

  #write(kind: Kind, at: Pair, size: Pair): void {
    const { board } = this
    const [id] = board.add([{ kind, at, size, colour: board.colour }])
    board.tool = 'select'
    if (!id) return
    if (!isIn({ at: [0, 0], size: board.window }, toScreen(board.camera, middleOf({ at, size }))))
      this.bring({ at, size }, board.window[1])
    this.write(id)
  }

  /** A place where nothing stands just so already. */
  #free(at: Pair): Pair {
    const isTaken = this.board.sorted.some((item) => distance(item.at, at) < 8)
    return isTaken ? this.#free([at[0] + 24, at[1] + 24]) : at
  }
}

export const [useStage, provideStage] = createContext<Stage>()
