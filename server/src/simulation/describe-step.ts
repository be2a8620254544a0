import { turnOf } from './invariants/spoken.ts'
import type { Step } from './step.ts'

/** A step in one line: the version it made, how much later, by whom, and where the session stands. */
export function describeStep({ before, after, asked }: Step): string {
  const { phase } = after
  const turn = turnOf(after)
  const who = asked ? `${asked.member} ${JSON.stringify(asked.command)}` : 'clock or server'
  const where = phase.is === 'live' ? `${phase.running.segment}/${phase.running.stage}` : phase.is
  const speaks = turn ? ` turn ${turn.number} ${turn.speaker}${turn.held ? ' held' : ''}` : ''
  return `v${after.version} +${after.at - before.at} ${who}: ${where}${speaks}`
}
