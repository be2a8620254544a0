import { after, type Duration, type Moment, milliseconds, REAL_SECOND } from '../time.ts'
import { type Ballot, type BallotState, KEEPER_WITHIN } from './ballot.ts'

/** [E6] No window is shorter than this, however short the minutes are. */
const SHORTEST = milliseconds(3 * REAL_SECOND)

type Handing = Extract<BallotState, { is: 'handing' }>

/** [E6] The first window begins as soon as somebody keeps the box. */
export const handedIn = (ballot: Ballot, lasts: Duration, at: Moment): Ballot => ({
  ...ballot,
  state: { is: 'handing', window: 1, since: at, lasts: Math.max(lasts, SHORTEST), keeper: null },
})

/** [E9] The box was lost with its keeper: one more window, then none. */
export const afterLoss = (ballot: Ballot, state: Handing, at: Moment): Ballot =>
  state.window === 1
    ? { ...ballot, state: { ...state, window: 2, since: at, keeper: null } }
    : { ...ballot, issued: [], ready: [], state: { is: 'void', why: 'keeper-lost' } }

/** [E9] When the box counts as lost. */
export const lostAt = ({ since, keeper }: Handing): Moment => after(keeper?.until ?? since, KEEPER_WITHIN)
