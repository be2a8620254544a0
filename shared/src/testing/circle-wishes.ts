import type { Circle } from '../circle/circle.ts'
import type { CircleClockCommand, CircleCommand, CircleServerCommand } from '../circle/commands.ts'
import { nextCircleDeadline } from '../circle/next-circle-deadline.ts'
import { letOut, outcomes, seenBy } from '../commitment/commitment.ts'
import type { Moment } from '../time.ts'
import { asIn, circleSeat, commitmentOf, hashFor, invitationFor, lineOf, roomOf, sessionOf } from './circle.ts'
import { idOf, sealed } from './group.ts'

type Random = () => number

const pickWith =
  (random: Random) =>
  <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item

/** Who may be in the circle, now or later. */
export const PEOPLE = ['ada', 'bo', 'cy', 'di', 'ed']

const WORDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** What some member of a circle might ask, mostly something that may be had. */
export function someWish(circle: Circle, random: Random): CircleCommand {
  const pick = pickWith(random)
  const { draft } = circle.agreement
  const commitment = circle.commitments.length > 0 && random() < 0.9 ? pick(circle.commitments) : null
  const id = commitment?.id ?? commitmentOf(`c-${pick(WORDS)}`)
  const revision = (commitment?.revision ?? 1) - (random() < 0.1 ? 1 : 0)
  const session = random() < 0.7 && circle.session ? circle.session.id : sessionOf(pick(WORDS))
  const words = sealed(`words-${pick(WORDS)}`)
  const outcome = pick(outcomes)
  const line = draft && draft.lines.length > 0 && random() < 0.3 ? pick(draft.lines).id : lineOf(`l-${pick(WORDS)}`)
  const accept = { type: 'agreement.accept', version: draft?.version ?? pick([1, 2, 3]) } as const
  const fresh = commitmentOf(`c-${Math.floor(random() * 1e6)}`)
  const saying = { type: 'commitment.say', seenBy: pick(seenBy), isShared: random() < 0.2, words } as const
  const version = circle.agreement.active?.version ?? 1
  const ofAll =
    commitment && random() < 0.5
      ? ({ is: 'commitment', id, words: commitment.words } as const)
      : ({ is: 'agreement', version } as const)
  return pick<CircleCommand>([
    accept,
    accept,
    { type: 'agreement.pass' },
    { type: 'agreement.pass' },
    { type: 'agreement.add', line, words },
    { type: 'agreement.remove', line },
    { type: 'agreement.revise' },
    { type: 'agreement.drop' },
    { type: 'purpose.set', words, revision: circle.purpose.revision },
    { type: 'next.set', words: null, revision: pick([0, circle.next.revision]) },
    { type: 'rhythm.set', words, revision: circle.rhythm.revision },
    { type: 'name.set', name: sealed('another name') },
    {
      type: 'invitation.replace',
      invitation: pick([null, invitationFor('invitation'), invitationFor('invitation 2')]),
    },
    { type: 'seat.replace', seat: circleSeat(pick(WORDS)), invitation: invitationFor('invitation 3') },
    { ...saying, id: fresh, revision: 0 },
    { ...saying, id: fresh, revision: 0 },
    { ...saying, id, revision },
    { type: 'commitment.withdraw', id },
    { type: 'commitment.ask', id, partner: pick([null, ...PEOPLE.map(idOf)]) },
    { type: 'commitment.answer', id, yes: random() < 0.7 },
    { type: 'commitment.thank', id },
    { type: 'commitment.report', id, revision, outcome, learned: words, words: outcome === 'changed' ? words : null },
    { type: 'commitment.undo', id, revision },
    { type: 'commitment.let-out', id, letOut: pick(letOut) },
    { type: 'ours.let-out', of: ofAll },
    { type: 'ours.let-out', of: ofAll },
    random() < 0.2 ? { type: 'ours.keep', of: ofAll } : accept,
    { type: 'session.open', session, room: roomOf(nameOfSession(session)) },
    { type: 'session.enter', session, as: asIn('s', pick(PEOPLE)) },
    { type: 'session.enter', session, as: asIn('s', pick(PEOPLE)) },
    random() < 0.1 ? { type: 'mine.delete' } : accept,
    random() < 0.2 ? { type: 'member.leave', keep: random() < 0.5 } : accept,
    random() < 0.2
      ? { type: 'circle.close' }
      : circle.closing && random() < 0.1
        ? { type: 'circle.agree', until: circle.closing.until }
        : random() < 0.2
          ? { type: 'circle.object' }
          : accept,
  ])
}

const nameOfSession = (session: string): string => session.replace(/_+$/, '')

/** What the server might tell a circle, or the clock ask. */
export function somethingTold(circle: Circle, at: Moment, random: Random): CircleServerCommand | CircleClockCommand {
  const pick = pickWith(random)
  const room = random() < 0.8 && circle.session ? circle.session.room : roomOf(pick(WORDS))
  const some = () => PEOPLE.filter(() => random() < 0.4).map((name) => asIn('s', name))
  const name = pick(PEOPLE)
  const deadline = nextCircleDeadline(circle)
  const format = 'round-for-everyone'
  return pick<CircleServerCommand | CircleClockCommand>([
    {
      type: 'member.join',
      member: idOf(name),
      seat: circleSeat(name),
      name: sealed(name),
      invitation: circle.invitation?.hash ?? hashFor('invitation'),
      agreement: random() < 0.9 ? (circle.agreement.active?.version ?? null) : 1,
    },
    {
      type: 'session.over',
      room,
      endedAt: at,
      format,
      here: some(),
      hosted: some(),
      taught: some(),
      presented: some(),
    },
    random() < 0.2 ? { type: 'session.gone', room } : { type: 'session.expire', room },
    deadline?.command ?? { type: 'closing.expire', until: at },
  ])
}
