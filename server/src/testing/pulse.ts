import { committing, opening, pulse } from '@rondo/shared/formats/parts'
import type { SegmentId } from '@rondo/shared/ids'
import type { PhaseSeen, ViewForAll } from '@rondo/shared/room/view'
import { LATE } from '../envelope/ballot-office.ts'
import { groupIn, type ServerSetting, type TestServer } from './group.ts'
import type { Guest } from './guest.ts'
import { ballotOf, handIn, Voter } from './voter.ts'

/** Milliseconds of a pulse: to answer, and from the window’s beginning until its box is opened (a beat at that moment sets the alarm anew). */
export const ANSWERING = 60_000
export const UNTIL_OPENED = 6_000 + LATE + 1

type Live = Extract<PhaseSeen, { is: 'live' }>

/** What four people answer, and what the group then sees. */
export const FOUR_ANSWERS = [
  [4, 1, 5],
  [5, 5, 0],
  [4, 3, 1],
  [5, 3, 2],
] as const
export const FOUR_SEEN = [{ is: 'yes', mean: null }, { is: 'mixed', mean: null }, null]

/** The agenda: two pulses, one after the other. */
const PULSES = [opening(), pulse(), { ...pulse(), id: 'again' as SegmentId }, committing()]

export function runningIn(view: ViewForAll | null): Live['running'] {
  if (view?.phase.is !== 'live') throw new Error('The session does not run')
  return view.phase.running
}

/** The host opens a session whose second part is a pulse, and goes on to it; fulfils when everyone has seen its key. */
export async function goToPulse(host: Guest, everyone: readonly Guest[]): Promise<void> {
  await host.reaches(await host.ask({ type: 'plan.change', after: null, parts: PULSES }))
  await host.reaches(await host.ask({ type: 'session.start' }))
  await host.reaches(await host.ask({ type: 'host.next', segment: runningIn(host.all).segment }))
  await ballotIs(everyone, ({ publicKey }) => publicKey !== null)
}

/** Fulfils when everyone sees a ballot like this. */
export async function ballotIs(
  everyone: readonly Guest[],
  holds: (ballot: ReturnType<typeof ballotOf>) => boolean,
): Promise<void> {
  const sees = (guest: Guest) => guest.all?.phase.is === 'live' && guest.all.phase.running.ballot !== null
  await Promise.all(everyone.map((guest) => guest.until(() => sees(guest) && holds(ballotOf(guest)))))
}

/** Whether a box is kept for this window. */
export const isWindow =
  (window: 1 | 2) =>
  ({ state }: ReturnType<typeof ballotOf>): boolean =>
    state.is === 'handing' && state.window === window && state.until !== null

/** People before a pulse that has just been opened. */
export async function pulseAmong(names: readonly string[], setting: ServerSetting = {}) {
  const room = await groupIn(setting, ...names)
  const { clock, everyone, id } = room
  const [host] = everyone as [Guest]
  await goToPulse(host, everyone)
  const voters = everyone.map((guest) => new Voter(guest, id))
  const guests = () => voters.map(({ guest }) => guest)
  return {
    ...room,
    host,
    guests,
    voters: voters as [Voter, Voter, Voter, Voter, ...Voter[]],
    /** Everyone has tokens. */
    async drawAll() {
      for (const voter of voters) await voter.draw()
    },
    /** Everyone hands in an envelope with these answers; how each was answered. */
    handInAll(answers: readonly (readonly number[])[] = FOUR_ANSWERS, port = room.port) {
      return Promise.all(voters.map((voter, place) => handIn(port, voter.envelope(answers[place] ?? []))))
    },
    /** The time to answer is over; fulfils when everyone sees that a box is kept. */
    async startWindow() {
      clock.move(ANSWERING)
      await ballotIs(guests(), isWindow(1))
    },
    /** The window is over, and the last envelopes have arrived; fulfils when everyone sees that it was opened or is void. */
    async endWindow() {
      clock.move(UNTIL_OPENED)
      await ballotIs(guests(), ({ state }) => state.is === 'opened' || state.is === 'void')
    },
    /** The server loses its power, and everyone comes back to the one that runs after it. */
    async crash(from: TestServer): Promise<TestServer> {
      const next = await from.crash()
      for (const voter of voters) voter.guest = voter.guest.another({ port: next.port, device: voter.guest.device })
      await Promise.all(guests().map((guest) => guest.until(() => guest.all !== null)))
      return next
    },
  }
}
