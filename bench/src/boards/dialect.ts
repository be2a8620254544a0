import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding'

/** What somebody at a board hears: the end of a sync, or an update. */
type Heard = { readonly is: 'in-step' } | { readonly is: 'update'; readonly update: Uint8Array } | null

/** How a board's server is spoken to; both speak y-protocols/sync, with something before it. */
export interface BoardDialect {
  path(board: string, ticket: string): string
  /** What is said first: who one is, what one has, and that one has nothing to add. */
  greetings(board: string): readonly Uint8Array[]
  update(board: string, update: Uint8Array): Uint8Array
  heard(message: Uint8Array): Heard
}

const NOTHING = Uint8Array.of(0)
const NO_UPDATE = Uint8Array.of(0, 0)
const SYNC = 0
const HOCUSPOCUS = { auth: 2, answer: 4 } as const

function written(write: (encoder: Encoder) => void): Uint8Array {
  const encoder = createEncoder()
  write(encoder)
  return toUint8Array(encoder)
}

function sync(before: (encoder: Encoder) => void, step: number, body: Uint8Array): Uint8Array {
  return written((encoder) => {
    before(encoder)
    writeVarUint(encoder, SYNC)
    writeVarUint(encoder, step)
    writeVarUint8Array(encoder, body)
  })
}

function read(decoder: ReturnType<typeof createDecoder>): Heard {
  const step = readVarUint(decoder)
  if (step === 1) return { is: 'in-step' }
  return step === 2 ? { is: 'update', update: readVarUint8Array(decoder) } : null
}

export const yWebsocket: BoardDialect = {
  path: (board, ticket) => `/board/${board}?ticket=${encodeURIComponent(ticket)}`,
  greetings: () => [sync(() => {}, 0, NOTHING), sync(() => {}, 1, NO_UPDATE)],
  update: (_, update) => sync(() => {}, 2, update),
  heard(message) {
    const decoder = createDecoder(message)
    return readVarUint(decoder) === SYNC ? read(decoder) : null
  },
}

/** Every message begins with the name of the document. */
export const hocuspocus: BoardDialect = {
  path: () => '/',
  greetings(board) {
    const named = (encoder: Encoder) => writeVarString(encoder, board)
    const auth = written((encoder) => {
      named(encoder)
      writeVarUint(encoder, HOCUSPOCUS.auth)
      writeVarUint(encoder, 0)
      writeVarString(encoder, '')
    })
    return [auth, sync(named, 0, NOTHING), sync(named, 1, NO_UPDATE)]
  },
  update: (board, update) => sync((encoder) => writeVarString(encoder, board), 2, update),
  heard(message) {
    const decoder = createDecoder(message)
    readVarString(decoder)
    const kind = readVarUint(decoder)
    return kind === SYNC || kind === HOCUSPOCUS.answer ? read(decoder) : null
  },
}
