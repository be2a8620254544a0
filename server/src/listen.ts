import type { Server } from 'node:http'
import { type AddressInfo, createServer, type Server as NetServer } from 'node:net'

/** Where a server can be reached. */
export interface Listening {
  readonly port: number
  readonly addresses: readonly string[]
  /** Takes no more connections at the second address; the first is the HTTP server's own. */
  close(): Promise<void>
}

const LOOPBACKS = ['127.0.0.1', '::1'] as const

/** A machine without IPv6 says one of these. */
const NOT_HERE = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'])

/** Listens on `host`; `localhost` is both loopbacks, so that it does not matter which one a browser tries. */
export async function listen(http: Server, host: string, port: number): Promise<Listening> {
  if (host !== 'localhost') {
    const bound = await bind(http, host, port)
    return { port: bound.port, addresses: [bound.address], close: async () => {} }
  }
  const [first, second] = LOOPBACKS
  const bound = await bind(http, first, port)
  // Its connections are served by the one HTTP server, as if they had come there.
  const other = createServer((connection) => void http.emit('connection', connection))
  try {
    await bind(other, second, bound.port)
  } catch (error) {
    if (!isOneOf(error, NOT_HERE)) {
      await new Promise((done) => http.close(done))
      throw error
    }
    return { port: bound.port, addresses: [first], close: async () => {} }
  }
  const close = () => new Promise<void>((done) => other.close(() => done()))
  // It is through once the HTTP server has closed its connections.
  return { port: bound.port, addresses: [first, second], close: async () => void close() }
}

function bind(server: NetServer, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve(server.address() as AddressInfo)
    })
  })
}

const isOneOf = (error: unknown, codes: ReadonlySet<string>): boolean =>
  error instanceof Error && 'code' in error && codes.has(String(error.code))
