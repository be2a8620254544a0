import type { CommitmentCommand } from '../commitment/commands.ts'
import { decideCommitment } from '../commitment/decide-commitment.ts'
import { latest } from '../time.ts'
import { accept, addLine, drop, passLine, removeLine, revise } from './agreement.ts'
import type { By, ByMember } from './by.ts'
import type { Circle } from './circle.ts'
import { agreeToClose, close, closedWhenAgreed, closingExpired, object } from './closing.ts'
import type { CircleClockCommand, CircleCommand, CircleServerCommand } from './commands.ts'
import type { CircleDecision, Ruling } from './decision.ts'
import { answered, lastAnswer } from './devices.ts'
import { shutOut, withInvitation } from './inviting.ts'
import { hasJoined, join } from './joining.ts'
import { deleteMine, leave } from './leaving.ts'
import { keepOurs, letOutOurs, withLettings } from './lettings.ts'
import { memberIn, withMember } from './members.ts'
import { told } from './news.ts'
import { enterSession, openSession, sessionExpired, sessionGone, sessionOver } from './sessions.ts'
import { write } from './written.ts'

type Told = CircleServerCommand | CircleClockCommand

/** The only way in which a circle changes. Pure: time comes with `by`. */
export function decideCircle(circle: Circle, command: CircleCommand | Told, by: By): CircleDecision {
  if (circle.closed) return { refused: 'circle-closed' }
  // Clocks of servers differ; a circle's time does not go back.
  const now = { ...circle, at: latest(by.at, circle.at) }
  if (isTold(command)) {
    // Nothing is new, and nobody has to hear of it.
    if (command.type === 'member.join' && hasJoined(circle, command))
      return { repeated: { ok: true, version: circle.version } }
    return decided(circle, byServer(now, command))
  }
  return 'member' in by ? asMember(circle, now, command, by) : { refused: 'not-a-member' }
}

/** [G14] A command sent twice on a device happens once and is answered twice. */
function asMember(circle: Circle, now: Circle, command: CircleCommand, by: ByMember): CircleDecision {
  const member = memberIn(circle, by.member)
  if (!member) return { refused: 'not-a-member' }
  const last = lastAnswer(member, by)
  if (last && by.number <= last.number) {
    return by.number === last.number ? { repeated: last.answer } : { refused: 'too-late' }
  }
  const decision = decided(circle, asked(now, command, by))
  if (!('accepted' in decision)) return decision
  const { accepted } = decision
  return { accepted: answered(accepted, by, { ok: true, version: accepted.version }) }
}

const decided = (
  circle: Circle,
  ruling: Ruling,
): { accepted: Circle } | Extract<CircleDecision, { refused: unknown }> =>
  typeof ruling === 'string'
    ? { refused: ruling }
    : { accepted: { ...closedWhenAgreed(withLettings(ruling)), version: circle.version + 1 } }

function asked(circle: Circle, command: CircleCommand, { member }: ByMember): Ruling {
  switch (command.type) {
    case 'purpose.set':
    case 'rhythm.set':
    case 'next.set':
      return write(circle, command)
    case 'name.set':
      return withMember(circle, member, { name: command.name })
    case 'agreement.add':
      return addLine(circle, command.line, command.words, member)
    case 'agreement.remove':
      return removeLine(circle, command.line)
    case 'agreement.pass':
      return passLine(circle, member)
    case 'agreement.accept':
      return accept(circle, command.version, member)
    case 'agreement.revise':
      return revise(circle)
    case 'agreement.drop':
      return drop(circle)
    case 'invitation.replace':
      return withInvitation(circle, command.invitation, member)
    case 'seat.replace':
      return shutOut(circle, command, member)
    case 'commitment.say':
    case 'commitment.withdraw':
    case 'commitment.ask':
    case 'commitment.answer':
    case 'commitment.thank':
    case 'commitment.report':
    case 'commitment.undo':
    case 'commitment.let-out':
      return withCommitment(circle, command, member)
    case 'ours.let-out':
      return letOutOurs(circle, command.of, member)
    case 'ours.keep':
      return keepOurs(circle, command.of)
    case 'session.open':
      return openSession(circle, command.session, command.room)
    case 'session.enter':
      return enterSession(circle, command.session, command.as, member)
    case 'mine.delete':
      return deleteMine(circle, member)
    case 'member.leave':
      return leave(circle, member, command.keep)
    case 'circle.close':
      return close(circle, member)
    case 'circle.agree':
      return agreeToClose(circle, command.until, member)
    case 'circle.object':
      return object(circle, member)
    default:
      return command satisfies never
  }
}

function byServer(circle: Circle, command: Told): Ruling {
  switch (command.type) {
    case 'member.join':
      return join(circle, command)
    case 'session.over':
      return sessionOver(circle, command)
    case 'session.gone':
      return sessionGone(circle, command.room)
    case 'closing.expire':
      return closingExpired(circle, command.until)
    case 'session.expire':
      return sessionExpired(circle, command.room)
    default:
      return command satisfies never
  }
}

function withCommitment(circle: Circle, command: CommitmentCommand, by: ByMember['member']): Ruling {
  const { at } = circle
  const isMember = (id: ByMember['member']) => memberIn(circle, id) !== undefined
  const commitments = decideCommitment(circle.commitments, command, { by, at, isMember })
  if (typeof commitments === 'string') return commitments
  const isOursGone =
    command.type === 'commitment.withdraw' &&
    circle.commitments.some(({ id, owner }) => id === command.id && owner === null)
  const next = { ...circle, commitments }
  return isOursGone ? told(next, 'ours-deleted', by) : next
}

const TOLD: ReadonlySet<string> = new Set<Told['type']>([
  'member.join',
  'session.over',
  'session.gone',
  'closing.expire',
  'session.expire',
])

const isTold = (command: CircleCommand | Told): command is Told => TOLD.has(command.type)
