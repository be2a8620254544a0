import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Servers behind one address, as a proxy puts them: every other WebSocket goes to the other one, and nothing to one that does not answer. */
export class OneAddress {
  readonly #ports: readonly number[]
  readonly #proxy: Server
  readonly #open = new Set<Socket>()
  #next = 0

  private constructor(ports: readonly number[]) {
    this.#ports = ports
    this.#proxy = createServer((browser) => this.#greet(browser))
  }

  static async before(ports: readonly number[]): Promise<OneAddress> {
    const address = new OneAddress(ports)
    address.#proxy.listen(0, '127.0.0.1')
    await once(address.#proxy, 'listening')
    return address
  }

  get url(): string {
    const address = this.#proxy.address()
    return `http://localhost:${typeof address === 'object' ? address?.port : ''}`
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    this.#proxy.close()
    await once(this.#proxy, 'close')
  }

  #greet(browser: Socket): void {
    this.#keep(browser)
    browser.once('data', (head) => {
      browser.pause()
      const isSocket = /^upgrade: websocket/im.test(head.toString('latin1'))
      this.#passOn(browser, head, isSocket ? this.#next++ : this.#next, this.#ports.length)
    })
  }

  #passOn(browser: Socket, head: Buffer, place: number, tries: number): void {
    if (tries === 0) return void browser.destroy()
    const server = connect({ host: '127.0.0.1', port: this.#ports[place % this.#ports.length] ?? 0 })
    const refused = () => this.#passOn(browser, head, place + 1, tries - 1)
    server.once('error', refused)
    server.once('connect', () => {
      server.off('error', refused)
      this.#keep(server)
      server.write(head)
      browser.pipe(server).pipe(browser)
      server.once('close', () => browser.destroy())
      browser.once('close', () => server.destroy())
    })
  }

  #keep(socket: Socket): void {
    this.#open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => this.#open.delete(socket))
  }
}
