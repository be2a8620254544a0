import { ServerProcess } from '../client/src/session/testing/server-process.ts'

/** The server that one story after another uses, as long as they want the same of it. */
export class ServerAtHand {
  #server: ServerProcess | null = null
  #environment = ''

  async with(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const wanted = JSON.stringify(environment)
    if (this.#server?.isRunning && this.#environment === wanted) return this.#server
    await this.remove()
    this.#environment = wanted
    this.#server = await ServerProcess.start('built', environment)
    return this.#server
  }

  async remove(): Promise<void> {
    await this.#server?.remove()
    this.#server = null
  }
}
