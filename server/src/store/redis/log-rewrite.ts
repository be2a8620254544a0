import { ErrorReply } from 'redis'
import type { Connection } from './connection.ts'

/** Has Redis write its append-only file anew, so that nothing of what was burned is left in it. */
export class LogRewrite {
  readonly #connection: Connection
  readonly #refused: () => void
  #isDue = false

  /** `refused` is called when this Redis does not do it for us. */
  constructor(connection: Connection, refused: () => void) {
    this.#connection = connection
    this.#refused = refused
  }

  /** Something was burned. Fulfils when Redis has been told; never rejects. */
  start(): Promise<void> {
    this.#isDue = true
    return this.goOn()
  }

  /** Tries again what could not be started before. */
  async goOn(): Promise<void> {
    if (!this.#isDue) return
    this.#isDue = false
    try {
      await this.#connection.client.bgRewriteAof()
    } catch (error) {
      // One that runs already began before the burning, and may carry along what was burned.
      const later = !(error instanceof ErrorReply) || /in progress|LOADING/.test(error.message)
      if (later) this.#isDue = true
      else this.#refused()
    }
  }
}
