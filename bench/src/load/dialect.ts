/** What a message from a server is. */
export type Heard = 'change' | 'own' | 'answer' | 'ping' | 'open' | 'in' | 'refused' | 'other'

/** How a server is spoken to: which bytes stand around the same messages. */
export interface Dialect {
  readonly path: string
  /** What to say once the WebSocket is open; null: nothing, one is in. */
  greeting(auth: object): string | null
  write(event: string, id: number, message: object): string
  /** What the message is whose text begins at `from`. */
  heard(buffer: Buffer, from: number): Heard
  /** What an answer or an event says. */
  read(text: string): unknown
}

const code = (letter: string): number => letter.charCodeAt(0)
const [ZERO, TWO, THREE, FOUR] = ['0', '2', '3', '4'].map(code)
const EVENTS = new Map<number, Heard>([
  [code('c'), 'change'],
  [code('o'), 'own'],
  [code('a'), 'answer'],
])
const event = (letter: number | undefined): Heard => EVENTS.get(letter ?? 0) ?? 'other'

/** Socket.IO 5 over Engine.IO 4, without polling first. */
export const socketIo: Dialect = {
  path: '/socket.io/?EIO=4&transport=websocket',
  greeting: (auth) => `40${JSON.stringify(auth)}`,
  write: (name, id, message) => `42${id}${JSON.stringify([name, message])}`,
  heard(buffer, from) {
    const first = buffer[from]
    if (first === TWO) return 'ping'
    if (first === ZERO) return 'open'
    if (first !== FOUR) return 'other'
    const second = buffer[from + 1]
    // 42["change",…
    if (second === TWO) return event(buffer[from + 4])
    if (second === THREE) return 'answer'
    if (second === ZERO) return 'in'
    return second === FOUR ? 'refused' : 'other'
  },
  read(text) {
    const said = JSON.parse(text.slice(text.indexOf('[')))
    return text.startsWith('43') ? said[0] : said[1]
  },
}

/** JSON arrays over a bare WebSocket. */
export const bare: Dialect = {
  path: '/',
  greeting: () => null,
  write: (name, id, message) => JSON.stringify([name, id, message]),
  // ["change",…
  heard: (buffer, from) => event(buffer[from + 2]),
  read(text) {
    const said = JSON.parse(text)
    return said[0] === 'answer' ? said[2] : said[1]
  },
}
