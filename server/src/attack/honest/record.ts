import { createHash } from 'node:crypto'
import type { MemberId } from '@rondo/shared/ids'
import type { ViewForAll } from '@rondo/shared/room/view'

/** Views are compared for as long as somebody may still be on his way to them. */
const REMEMBERED = 5_000
/** Milliseconds in which a session must go on. */
const LONGEST = 180_000

/** What a circle has lived through, and everything that should not have happened to it. */
export class Record {
  readonly wrong: string[] = []
  /** Milliseconds from a command to its answer. */
  readonly latencies: number[] = []
  accepted = 0
  refused = 0
  drops = 0
  comparisons = 0
  turns = 0
  /** Turns that nobody of the circle ended: the clock did, or the insider. */
  endedByOthers = 0
  rounds = 0
  /** What the members send, for those who listen on the wire. */
  readonly frames: string[] = []
  readonly people = new Set<MemberId>()
  readonly pressed = new Set<number>()
  readonly #seen = new Map<number, string>()
  readonly #spoke = new Set<MemberId>()
  readonly #looking = new Set<() => void>()
  #version = 0
  #turn = 0
  #segment = ''

  /** Everybody calls this with each view they come to. */
  sees(view: ViewForAll): void {
    const { version } = view
    const hash = createHash('sha1').update(JSON.stringify(view)).digest('base64')
    const known = this.#seen.get(version)
    if (known !== undefined) {
      this.comparisons++
      if (known !== hash) this.wrong.push(`two views of version ${version}`)
    }
    this.#seen.set(version, hash)
    this.#seen.delete(version - REMEMBERED)
    if (version <= this.#version) return
    this.#version = version
    this.#follow(view)
    for (const look of this.#looking) look()
  }

  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (end: () => void) => {
        clearTimeout(timer)
        this.#looking.delete(look)
        end()
      }
      const look = () => holds() && finish(resolve)
      const timer = setTimeout(() => finish(() => reject(new Error('A session did not go on'))), LONGEST)
      this.#looking.add(look)
      look()
    })
  }

  #follow({ phase }: ViewForAll): void {
    if (phase.is !== 'live') return
    const { segment } = phase.running
    if (segment !== this.#segment) {
      if (this.#segment !== '') this.#endRound()
      this.#segment = segment
    }
    const stage = phase.floor?.stage
    const turn = stage?.at === 'turn' ? stage.turn : null
    if (turn === null || turn.number === this.#turn) return
    if (turn.number < this.#turn) this.wrong.push(`turn ${turn.number} came back after ${this.#turn}`)
    if (this.#turn > 0 && !this.pressed.has(this.#turn)) this.endedByOthers++
    this.#turn = turn.number
    this.#spoke.add(turn.speaker)
    this.turns++
  }

  #endRound(): void {
    const missing = [...this.people].filter((member) => !this.#spoke.has(member)).length
    if (missing > 0) this.wrong.push(`${this.#segment} ended and ${missing} had no turn`)
    this.#spoke.clear()
    this.rounds++
  }
}
