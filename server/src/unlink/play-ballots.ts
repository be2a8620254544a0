import { LATE } from '../envelope/ballot-office.ts'
import { Dice } from '../simulation/dice.ts'
import type { Played } from './evidence.ts'
import { type Look, lookAt } from './look.ts'
import { lookInto, versionsIn } from './look-into.ts'
import type { Ballot } from './score.ts'
import { SimulatedBallot } from './simulated-ballot.ts'
import { SubjectProcess } from './subject-process.ts'

/** Milliseconds to write, and from the window's beginning until the box is open. */
const WRITING = 240_000
const UNTIL_OPENED = 20_000 + LATE + 1

/** Ballots that are held at the same time, on one server after another, and servers that run beside each other. */
const AT_ONCE = 25
const ON_ONE_SERVER = 250
const SERVERS = 2

interface Setting {
  /** What `buildSubject` gave. */
  readonly program: string
  readonly seed: number
  readonly ballots: number
  /** Told how many ballots are over. */
  readonly progress?: (ballots: number) => void
}

/** Holds ballots, each in a room of its own, and looks at what somebody has who then has it all. */
export async function playBallots({ program, seed, ballots, progress }: Setting): Promise<readonly Ballot[]> {
  const looked: Ballot[] = []
  const seeds = Array.from({ length: ballots }, (_, place) => seed + place)
  const onEach = Math.min(ON_ONE_SERVER, Math.ceil(ballots / SERVERS))
  const take = async (played: readonly Played[]) => {
    const looks = await lookAt(played.map(({ evidence }) => evidence))
    looked.push(...played.map(({ truth }, place) => ({ look: looks[place] as Look, truth })))
    progress?.(looked.length)
  }
  // The memory is looked into on every other server: that is slow.
  const serveOne = async (memory: boolean) => {
    while (seeds.length > 0) await playOnOneServer(program, seeds.splice(0, onEach), memory, take)
  }
  await Promise.all(Array.from({ length: SERVERS }, (_, place) => serveOne(place === 0)))
  return looked
}

async function playOnOneServer(
  program: string,
  seeds: readonly number[],
  memory: boolean,
  take: (played: readonly Played[]) => Promise<void>,
): Promise<void> {
  const subject = new SubjectProcess(program)
  try {
    await subject.ready()
    for (let done = 0; done < seeds.length; done += AT_ONCE) {
      const isLast = done + AT_ONCE >= seeds.length
      await take(await playAtOnce(subject, seeds.slice(done, done + AT_ONCE), memory && isLast))
    }
  } finally {
    await subject.end()
  }
}

/** Holds these ballots at the same time; with `memory`, the server’s is looked into once all are over. */
export async function playAtOnce(
  subject: SubjectProcess,
  seeds: readonly number[],
  memory: boolean,
): Promise<readonly Played[]> {
  const ballots = seeds.map((seed) => new SimulatedBallot(subject, new Dice(seed)))
  try {
    await Promise.race([hold(subject, ballots), ...ballots.map(({ lost }) => lost)])
    const places = await lookInto(subject, memory)
    const versions = versionsIn(subject)
    return ballots.map((ballot) => ballot.played({ places, versions: versions.get(ballot.room) ?? [] }))
  } finally {
    for (const ballot of ballots) ballot.close()
  }
}

/** From the opening of the rooms to that of the boxes. */
async function hold(subject: SubjectProcess, ballots: readonly SimulatedBallot[]): Promise<void> {
  await Promise.all(ballots.map((ballot) => ballot.begin()))
  await Promise.all(ballots.map((ballot) => ballot.write()))
  await subject.moveTo(subject.now + WRITING)
  await handInAll(subject, ballots)
  await Promise.all(ballots.map((ballot) => ballot.end()))
}

/** Everything at its moment. In one room one thing after the other, so that nobody can doubt in which order they came. */
async function handInAll(subject: SubjectProcess, ballots: readonly SimulatedBallot[]): Promise<void> {
  const began = subject.now
  const moments = await Promise.all(ballots.map((ballot) => ballot.handIn()))
  const all = moments.flatMap((ofOne, room) => ofOne.map((moment) => ({ ...moment, room })))
  const before = ballots.map(() => Promise.resolve())
  for (const { after, room, run } of all.sort((one, other) => one.after - other.after)) {
    await before[room]
    await subject.moveTo(began + after)
    before[room] = run()
  }
  await Promise.all(before)
  await subject.moveTo(began + UNTIL_OPENED)
}
