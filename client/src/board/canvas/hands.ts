import type { Pair } from '@rondo/shared/board/board-item'
import { toBoard } from '../camera.ts'
import type { Tool } from '../tools.ts'
import { distance } from './areas.ts'
import type { Corner } from './changes.ts'
import { begin, HARMLESS } from './gestures/begin.ts'
import { type Gesture, STILL, type Touch } from './gestures/gesture.ts'
import { Pinch } from './gestures/pinch.ts'
import type { Stage } from './stage.svelte.ts'

/** Milliseconds and screen pixels between two taps that are one double-tap. */
export const TWICE = { within: 500, apart: 24 } as const
/** Milliseconds in which the second of two taps may come, however slow the hand. */
const GUARDED = 1_000

/** Every pointer on the canvas: which gesture it makes. */
export class Hands {
  readonly #stage: Stage
  readonly #fingers = new Map<number, Pair>()
  #gesture: { readonly pointer: number; readonly is: Gesture; readonly start: Pair; last: Touch } | null = null
  #pinch: Pinch | null = null
  #hasPen = false
  #tapped: { readonly at: Pair; readonly when: number } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(stage: Stage) {
    this.#stage = stage
  }

  down(event: PointerEvent): void {
    const { root } = this.#stage
    if (!root || event.button === 2 || isElsewhere(event)) return
    const isFinger = event.pointerType === 'touch'
    if (event.pointerType === 'pen') this.#hasPen = true
    this.#stage.board.isRemoved = false
    root.focus({ preventScroll: true })
    root.setPointerCapture(event.pointerId)
    const touch = this.#touch(event)
    if (isFinger) {
      this.#fingers.set(event.pointerId, touch.screen)
      if (this.#fingers.size > 1) this.#beginPinch()
    }
    if (this.#gesture || this.#pinch) return
    const isPan = event.button === 1 || this.#stage.isSpaceDown
    const parts = { touch, isFinger, isPan, hasPen: this.#hasPen, handle: handleOf(event) }
    this.#gesture = { pointer: event.pointerId, is: begin(this.#stage, parts), start: touch.screen, last: touch }
  }

  move(event: PointerEvent): void {
    const touch = this.#touch(event)
    if (event.pointerType !== 'touch') this.#stage.pointerAt = touch.screen
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, touch.screen)
    const [one, other] = this.#fingers.values()
    if (this.#pinch && one && other) this.#pinch.move(one, other)
    if (this.#gesture?.pointer !== event.pointerId) return
    this.#gesture.last = touch
    const events = event.getCoalescedEvents?.() ?? []
    this.#gesture.is.move(events.length > 0 ? events.map((each) => this.#touch(each)) : [touch], touch)
  }

  up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId)
    if (this.#fingers.size === 0) this.#pinch = null
    const gesture = this.#gesture
    if (gesture?.pointer !== event.pointerId) return
    this.#gesture = null
    const touch = this.#touch(event)
    const { tool } = this.#stage.board
    if (event.type === 'pointercancel') {
      gesture.is.cancel()
      return
    }
    gesture.is.end(touch)
    const isTap = distance(touch.screen, gesture.start) < STILL * 2
    if (isTap && event.button === 0 && tool === 'select') this.#tap(touch, event.timeStamp)
    this.#goOn(tool)
  }

  /** [B84] One may not draw any more: what the hand has drawn so far is there, and it goes no further. */
  rest(): void {
    const gesture = this.#gesture
    this.#gesture = null
    if (!gesture) return
    if (distance(gesture.last.screen, gesture.start) >= STILL) gesture.is.end(gesture.last)
    else gesture.is.cancel()
  }

  /** [B74] Whoever only looks around has not begun anything else. */
  #goOn(tool: Tool): void {
    const { board, writing } = this.#stage
    if (writing || board.selected.size > 0 || !HARMLESS.has(tool)) this.#stage.taken = null
  }

  leave(): void {
    this.#stage.pointerAt = null
  }

  #tap({ at, screen, isShift }: Touch, when: number): void {
    this.#guard(screen)
    const before = this.#tapped
    this.#tapped = isShift ? null : { at: screen, when }
    if (!before || isShift || when - before.when > TWICE.within || distance(screen, before.at) > TWICE.apart) return
    this.#tapped = null
    if (!this.#stage.board.mayDraw) return
    const met = this.#stage.hit(at, 6)
    if (met) this.#stage.write(met.id)
    else this.#stage.addNote(at)
  }

  /** [B73] A tap that follows here finds the canvas, whatever has come up before it. */
  #guard(screen: Pair): void {
    const stage = this.#stage
    stage.tapped = screen
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      stage.tapped = null
    }, GUARDED)
  }

  #beginPinch(): void {
    this.#gesture?.is.cancel()
    this.#gesture = null
    const [one, other] = this.#fingers.values()
    if (one && other) this.#pinch = new Pinch(this.#stage, one, other)
  }

  #touch(event: PointerEvent): Touch {
    const box = this.#stage.root?.getBoundingClientRect()
    const screen: Pair = [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)]
    return {
      screen,
      at: toBoard(this.#stage.board.camera, screen),
      pressure: event.pointerType === 'pen' && event.pressure > 0 ? event.pressure : 0.5,
      isShift: event.shiftKey,
      isAlt: event.altKey,
    }
  }
}

/** Whoever writes selects text with the pointer; a picture that did not come has a button. */
const isElsewhere = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('textarea, button') !== null

function handleOf({ target }: Event): Corner | 0 | 1 | null {
  const name = target instanceof HTMLElement ? target.dataset.handle : undefined
  if (name === 'from' || name === 'to') return name === 'from' ? 0 : 1
  return name ? [name.includes('right') ? 1 : 0, name.includes('low') ? 1 : 0] : null
}
