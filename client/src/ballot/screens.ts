import type { Segment } from '@rondo/shared/segments/index'
import type { Component } from 'svelte'
import ChallengeBallot from './ChallengeBallot.svelte'
import PulseBallot from './PulseBallot.svelte'
import VoteBallot from './VoteBallot.svelte'

interface Props {
  readonly segment: Segment
  readonly question: string
}

/** What fills the stage of a part that holds a ballot: loaded with the mathematics that it needs, once there is one. */
export const ballots = { challenge: ChallengeBallot, vote: VoteBallot, pulse: PulseBallot } as {
  readonly [K in 'challenge' | 'vote' | 'pulse']: Component<Props>
}
