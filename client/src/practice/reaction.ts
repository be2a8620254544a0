import type { MemberCommand } from '@rondo/shared/room/commands'
import type { ViewForAll, ViewForMember } from '@rondo/shared/room/view'
import { kindOf } from '@rondo/shared/segments/index'
import { isFor } from '../session/is-for.ts'
import { within } from './chance.ts'

/** What a simulated member means to do beside its turns, after so many session seconds. */
export interface Reaction {
  readonly command: MemberCommand
  readonly after: number
}

const OFFERS = 0.35
const VOLUNTEERS = 0.2
const SAYS_YES = 0.6
const RAISES = { free: 0.6, turn: 0.2 }

/** What there is to react to; as long as this stays the same, a member has made up its mind. Empty: nothing. */
export function occasion(all: ViewForAll, own: ViewForMember): string {
  const { phase } = all
  if (phase.is === 'lobby') return 'lobby'
  if (phase.is !== 'live') return ''
  const { running, floor } = phase
  if (own.asked) return `asked until ${own.asked.until}`
  if (running.asking) return `${running.segment} ${running.stage} ${running.asking.at}`
  if (!floor?.queue) return ''
  const { stage } = floor
  return `${running.segment} ${stage.at} ${stage.at === 'turn' ? stage.turn.number : stage.at === 'free' ? stage.since : ''}`
}

/** Draws what to do on an occasion; null: nothing. */
export function reactionTo(all: ViewForAll, own: ViewForMember, random: () => number): Reaction | null {
  const { phase } = all
  if (phase.is === 'lobby') return offer(all, random)
  const segment = phase.is === 'live' && all.agenda.find((part) => part.id === phase.running.segment)
  if (phase.is !== 'live' || !segment) return null
  const { running, floor } = phase
  if (own.asked) {
    const type = random() < SAYS_YES ? 'asked.yes' : 'asked.no'
    return { command: { type, segment: segment.id }, after: within(random, 3, 12) }
  }
  if (!isFor(segment, running, own.member)) return null
  if (running.asking?.at === 'volunteers' && random() < VOLUNTEERS)
    return { command: { type: 'asked.volunteer', segment: segment.id }, after: within(random, 4, 16) }
  if (!floor?.queue || (floor.stage.at !== 'free' && floor.stage.at !== 'turn')) return null
  const isUp = floor.waiting.some((place) => place.member === own.member)
  const speaks = floor.stage.at === 'turn' && floor.stage.turn.speaker === own.member
  if (isUp || speaks || random() >= RAISES[floor.stage.at]) return null
  return { command: { type: 'hand.raise', segment: segment.id }, after: within(random, 2, 14) }
}

/** Some bring something, or teach, where the agenda asks for it. */
function offer(all: ViewForAll, random: () => number): Reaction | null {
  const leads = all.agenda.map((part) => kindOf(part).lead(part.options))
  const to = leads.includes('volunteer') ? 'bring' : leads.includes('teacher') ? 'teach' : null
  return to && random() < OFFERS ? { command: { type: 'offer.make', to }, after: within(random, 0, 4) } : null
}
