import type { BoardItem, ItemChange, ItemId, NewItem, Pair } from '@rondo/shared/board/board-item'
import type { BoardFarewell } from '@rondo/shared/board/farewell'
import type { TemplateId } from '@rondo/shared/board/templates'
import { tabMemory } from '../session/browser-memory.ts'
import type { Memory } from '../session/ports.ts'
import type { RoomState } from '../session/room-state.svelte.ts'
import { SealedWords } from '../session/sealed-words.ts'
import { BoardDocument } from './board-document.ts'
import { BoardLine } from './board-line.ts'
import type { Bars, Camera } from './camera.ts'
import { growBox } from './grow-box.ts'
import { History, type Way } from './history.ts'
import type { BoardImages } from './images/board-images.svelte.ts'
import { ItemTexts } from './item-texts.ts'
import { keepLook, lastLook } from './last-look.ts'
import type { NoteText } from './note-text.ts'
import { type Deed, Presences } from './presences.svelte.ts'
import { PutBy } from './put-by.ts'
import type { Tool } from './tools.ts'
import { Typing } from './typing.ts'

/** Reasons for which what was drawn last is gone here, too: nobody else has seen it. */
const SPOILED: ReadonlySet<BoardFarewell> = new Set(['read-only', 'full', 'incomplete', 'malformed', 'too-large'])

/** With these what is selected stays so. */
const KEEPING: ReadonlySet<Tool> = new Set<Tool>(['select', 'lasso', 'hand', 'laser'])

/** The board of a room as one browser shows it: what everybody has drawn, and what one is doing oneself. */
export class BoardState {
  readonly room: RoomState
  /** Replaced when what was drawn here could not be taken. */
  document = $state.raw(new BoardDocument())
  /** Others when one begins anew. */
  presences = $state.raw() as Presences
  /** Those that lie below first. */
  sorted = $state.raw<readonly BoardItem[]>([])
  isInStep = $state(false)
  /** Since it was opened, or begun anew. */
  wasInStep = $state(false)
  isKept = $state(true)
  /** Why the line will not come back by itself; null: it stands, or will. */
  ended = $state<BoardFarewell | null>(null)
  /** Why what one drew last was not taken, and what one had written in it, until one has read it. */
  spoiled = $state.raw<{ readonly why: BoardFarewell; readonly words: string } | null>(null)
  canUndo = $state(false)
  canRedo = $state(false)
  /** Everything was cleared here just now: `undo` brings it back. */
  isCleared = $state(false)
  /** [B80] Something was deleted here just now: `undo` brings it back. */
  isRemoved = $state(false)
  /** [B64] What one did to all of it: the others are told. */
  deed = $state.raw<Deed>({ is: 'cleared', count: 0 })

  /** What is loaded with the first picture that comes or is shown. */
  images = $state.raw<BoardImages | null>(null)

  /** *Board as a list*, or the canvas, as one last chose; null: as this device begins. */
  isList = $state<boolean | null>(null)
  /** One has chosen what to begin with, were it nothing. */
  hasBegun = $state(false)
  #tool = $state<Tool>('select')
  /** Of the next note. */
  colour = $state(0)
  selected = $state.raw<ReadonlySet<ItemId>>(new Set())
  /** [B66] What one wrote in last, and where in it. */
  left: { readonly id: ItemId; readonly caret: number } | null = null
  /** The item whose words one is writing. */
  editing = $state.raw<ItemId | null>(null)
  camera = $state.raw() as Camera
  /** [B86] What one was at in the list as a page before this one went, until the list is there. */
  at: string | null
  /** Screen pixels of what shows the board. */
  window = $state.raw<Pair>([0, 0])
  /** What of it lies under the bars of the canvas. */
  bars = $state.raw<Bars>([64, 120])

  #line: BoardLine
  #putBy: PutBy
  readonly #memory: Memory
  #history = new History()
  readonly #words: SealedWords
  readonly #texts: ItemTexts
  /** What was typed since one began to write, while one writes. */
  #typing: Typing | null = null
  #stopWatching = () => {}

  /** `memory`: of this tab. */
  constructor(room: RoomState, memory: Memory) {
    this.room = room
    this.#memory = memory
    const { isList, camera, item } = lastLook(memory, room.client.keys.room)
    this.isList = isList
    this.camera = camera
    this.at = item
    this.#words = new SealedWords(room.client.keys)
    this.#texts = new ItemTexts(room.client.keys, () => this.#look())
    this.#putBy = this.#putByHere()
    this.#line = this.#open()
    this.presences = this.#greet()
    room.whenClosed(() => this.close())
  }

  get tool(): Tool {
    return this.#tool
  }

  /** Whoever takes up something to draw with means that, and no more what was selected. */
  set tool(tool: Tool) {
    if (!KEEPING.has(tool)) this.selected = new Set()
    this.#tool = tool
  }

  /** [B85] That the line is away; of one that broke off the room knows first. */
  get isAway(): boolean {
    const { is } = this.room.connection
    return is === 'offline' || is === 'reconnecting' || (this.wasInStep && !this.isInStep)
  }

  /** [B3] Whether one may draw now. */
  get mayDraw(): boolean {
    const { all, isHost, isSpeaking } = this.room
    if (!all || this.ended) return false
    return all.drawers === 'everyone' || isHost || (all.drawers === 'speaker' && isSpeaking)
  }

  /** The words of an item; null: there is none such. */
  textOf(id: ItemId): NoteText | null {
    return this.#texts.of(id, () => this.document.textOf(id))
  }

  /** Puts these on top, as one step. */
  add(items: readonly NewItem[]): readonly ItemId[] {
    let ids: readonly ItemId[] = []
    this.step(() => {
      ids = this.document.add(items)
    })
    return ids
  }

  /** [B46] Puts pictures on the board, around a point or behind what is there, as soon as they are kept. */
  addImages(files: Iterable<Blob> | null | undefined, middle: Pair | null): void {
    const all = [...(files ?? [])]
    if (all.length > 0) void this.loadImages().then((images) => images.add(all, middle))
  }

  async loadImages(): Promise<BoardImages> {
    const { BoardImages } = await import('./images/board-images.svelte.ts')
    this.images ??= new BoardImages(this)
    return this.images
  }

  /** [B29] Puts up a template, as one step. */
  begin(template: TemplateId): void {
    this.hasBegun = true
    if (template === 'empty') return
    this.step(() => this.document.useTemplate(template))
    this.deed = { is: 'begun', count: this.deed.count + 1 }
  }

  /** As one step, or as part of one: see `step`. */
  change(ids: Iterable<ItemId>, changed: (item: BoardItem) => ItemChange): void {
    this.document.change([...ids], changed)
    this.#look()
  }

  remove(ids: Iterable<ItemId>): void {
    this.step(() => this.document.remove([...ids].filter((id) => !this.document.items.get(id)?.locked)))
    this.isRemoved = true
    this.selected = new Set()
  }

  /** [B35] What a board begins with is nobody’s step: it is not taken back with what one did first. */
  beginWith(template: TemplateId): void {
    if (template === 'empty' || !this.isInStep || !this.mayDraw || !this.document.isNew) return
    this.hasBegun = true
    this.document.step()
    this.document.useTemplate(template)
  }

  /** [B34] As one step, what is locked as well. */
  clear(): void {
    this.step(() => this.document.remove([...this.document.items.keys()]))
    this.selected = new Set()
    this.isCleared = true
    this.deed = { is: 'cleared', count: this.deed.count + 1 }
  }

  /** What `run` does, and what else is done before the next step begins, is taken back as one. */
  step(run: () => void = () => {}): void {
    const { document } = this
    this.isCleared = this.isRemoved = false
    document.step()
    this.#history.push({ undo: () => document.undo(), redo: () => document.redo() })
    run()
    this.#look()
  }

  /** Begins to write in an item. Gives what is to be called when that is over. */
  write(id: ItemId): () => void {
    const text = this.textOf(id)
    if (!text) return () => {}
    const { document } = this
    const typing = new Typing(text, () => this.#look())
    const isOtherBox = growBox(document, id, text)
    this.#typing = typing
    this.editing = id
    this.isCleared = this.isRemoved = false
    this.#look()
    return () => {
      if (this.#typing === typing) this.#typing = null
      const step = withBox(typing.end(), isOtherBox() ? document : null)
      if (step) this.#history.push(step)
      if (this.editing === id) this.editing = null
      this.#look()
    }
  }

  /** [B22] While one writes, what one has just typed. */
  undo(): void {
    if (!this.mayDraw) return
    if (this.isCleared) this.deed = { is: 'back', count: this.deed.count + 1 }
    this.isCleared = this.isRemoved = false
    const way = this.#typing ?? this.#history
    way.undo()
    this.#look()
  }

  redo(): void {
    if (!this.mayDraw) return
    const way = this.#typing ?? this.#history
    way.redo()
    this.#look()
  }

  /** After *ended*: begins anew with what is kept. */
  again(): void {
    this.#shut()
    this.selected = new Set()
    this.document = new BoardDocument()
    this.#history = new History()
    this.#putBy = this.#putByHere()
    this.#line = this.#open()
    this.presences = this.#greet()
    this.ended = null
    this.wasInStep = false
    this.#look()
  }

  /** [B24] [B72] This page may be gone in a moment: what was typed last is on its way, and what is not kept is put by. */
  flush(): void {
    this.#texts.flush()
    if (!this.#line.isKept && !this.ended) this.#putBy.now()
  }

  /** [B86] The page goes, and may be back in a moment. `item`: what one is at in the list. */
  goes(item: string | null): void {
    this.flush()
    keepLook(this.#memory, this.room.client.keys.room, { isList: this.isList, camera: this.camera, item })
  }

  close(): void {
    this.flush()
    this.images?.close()
    this.#shut()
  }

  #open(): BoardLine {
    const { document } = this
    const { client } = this.room
    this.#stopWatching = document.watch((changed) => {
      for (const id of changed) if (!document.items.has(id)) this.#forget(id)
      this.sorted = document.sorted
    })
    this.sorted = document.sorted
    return new BoardLine(document.doc, {
      server: client.server,
      room: client.keys.room,
      ticket: () => client.boardTicket(),
      changed: () => this.#look(),
      ended: (why) => {
        // Another page draws in this seat; else nobody would take it.
        if (why !== 'superseded') this.#putBy.drop()
        if (!SPOILED.has(why)) this.ended = why
        else {
          // Nothing of it is anywhere else: what everybody has is here again at once.
          const words = [this.spoiled?.words, this.#texts.unkept].filter(Boolean).join('\n\n')
          this.again()
          this.spoiled = { why, words }
        }
      },
      presence: (body) => this.presences.hear(body),
    })
  }

  #putByHere(): PutBy {
    const { client, myId } = this.room
    return new PutBy(this.#memory, client.keys.room, myId, this.document.doc)
  }

  #greet(): Presences {
    return new Presences(this.document.doc.clientID, this.#words, (message) => this.#line.say(message))
  }

  #look(): void {
    const wasInStep = this.isInStep
    this.isInStep = this.#line.isInStep
    if (this.isInStep && !wasInStep) {
      this.wasInStep = true
      this.presences.renew()
      const { document } = this
      for (const id of document.writtenBy(() => this.#putBy.bring())) this.#texts.wrote(id, () => document.textOf(id))
    }
    this.isKept = this.#line.isKept && !this.#texts.isWaiting
    if (this.isKept) this.#texts.kept()
    if (this.#line.isKept) this.#putBy.kept()
    else this.#putBy.later()
    const way = this.#typing ?? this.#history
    this.canUndo = way.canUndo
    this.canRedo = way.canRedo
  }

  #forget(id: ItemId): void {
    this.#texts.forget(id)
    if (this.selected.has(id)) this.selected = new Set([...this.selected].filter((one) => one !== id))
    if (this.editing === id) this.editing = null
  }

  #shut(): void {
    this.#stopWatching()
    this.#texts.close()
    this.presences.close()
    this.#putBy.stop()
    this.#line.close()
    this.document.close()
  }
}

/** [B78] What was typed goes back and forth together with the box that held it. */
function withBox(typed: Way | null, box: Way | null): Way | null {
  if (!typed || !box) return typed ?? box
  const both = (way: 'undo' | 'redo') => [typed, box].map((each) => each[way]()).some(Boolean)
  return { undo: () => both('undo'), redo: () => both('redo') }
}

const boards = new WeakMap<RoomState, BoardState>()

/** The board of a room: one in this browser, from when it is first shown until the room is left. */
export function boardOf(room: RoomState): BoardState {
  const board = boards.get(room) ?? new BoardState(room, tabMemory)
  boards.set(room, board)
  return board
}
