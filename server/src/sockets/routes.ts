import {
  cardMessage,
  commandMessage,
  emptyMessage,
  joinMessage,
  notesMessage,
  type Probed,
  tokensMessage,
} from '@rondo/shared/protocol/messages'
import type { Clock } from '../clock.ts'
import type { CardDesk } from '../envelope/card-desk.ts'
import type { EnvelopeThread } from '../envelope/envelope-thread.ts'
import type { NotePost } from '../envelope/note-post.ts'
import { type Route, type Routes, route } from './guard.ts'
import type { Visitor } from './visitor.ts'

/** Everything a connection may send. */
export const createRoutes = (
  clock: Clock,
  thread: Pick<EnvelopeThread, 'issue'>,
  desk: CardDesk,
  notes: NotePost,
  secret: Uint8Array,
): Routes<Visitor> =>
  new Map<string, Route<Visitor>>([
    ['command', route('commands', commandMessage, (visitor, message, answer) => visitor.command(message, answer))],
    ['join', route('commands', joinMessage, (visitor, message, answer) => visitor.join(message, answer))],
    ['tokens', route('commands', tokensMessage, (visitor, message) => visitor.tokens(message, thread))],
    ['card', route('commands', cardMessage, (visitor, message) => visitor.card(message, desk))],
    ['notes', route('commands', notesMessage, (visitor, message) => visitor.notes(message, notes))],
    ['board', route('commands', emptyMessage, (visitor) => visitor.boardTicket(secret))],
    ['again', route('commands', emptyMessage, (visitor) => visitor.again())],
    ['probe', route('probes', emptyMessage, async (): Promise<Probed> => ({ at: clock.now() }))],
  ])
