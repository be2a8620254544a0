import { deviceMemory, tabMemory } from '../session/browser-memory.ts'
import type { CircleState } from './circle-state.svelte.ts'
import { changeCircle, circleOnDevice } from './circles-on-device.ts'
import { Invitation } from './invitation.ts'

/** Milliseconds in which what happens at once is one reason to look. */
const QUIET = 1000

/** The invitation as far as this device knows it: nobody tells it that another member has replaced it, so it is tried. */
export class KnownInvitation {
  readonly #circle: CircleState
  #token = $state.raw<string | null>(null)
  #isStale = $state(false)
  /** Counts the looks: an earlier one says nothing any more. */
  #looks = 0

  constructor(circle: CircleState) {
    this.#circle = circle
    $effect(() => {
      // Whatever changes the circle may have been that.
      void circle.all?.version
      const timer = setTimeout(() => this.look(), this.#looks === 0 ? 0 : QUIET)
      return () => clearTimeout(timer)
    })
  }

  /** Null while it is not known, or does not hold any more. */
  get token(): string | null {
    return this.#token
  }

  /** Whether what this device knows lets nobody in. */
  get isStale(): boolean {
    return this.#isStale
  }

  look(): void {
    this.#looks += 1
    void this.#try(this.#looks)
  }

  async #try(look: number): Promise<void> {
    const { id, client } = this.#circle
    const token = circleOnDevice(deviceMemory, id)?.invitation ?? null
    const holds = token !== null && (await this.#holds(client.server, client.key, token))
    if (look !== this.#looks || holds === null) return
    this.#token = holds ? token : null
    if (!holds) changeCircle(deviceMemory, id, { invitation: null })
    this.#isStale = !holds
  }

  /** Null: no server answered. */
  async #holds(server: string, key: string, token: string): Promise<boolean | null> {
    const invitation = new Invitation({ server, key, token, tabMemory, fetch: (...asked) => fetch(...asked) })
    const seen = await invitation.look()
    if (!('refused' in seen)) return true
    return seen.refused === 'not-invited' ? false : null
  }
}
