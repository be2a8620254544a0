import type { MemberId } from '../ids.ts'
import { type Duration, inSeconds } from '../time.ts'
import type { Spoken } from './floor.ts'
import { noiseFloor } from './noise-floor.ts'

/** What the group is told of its open talk, in whole minutes; never who. */
export interface Balance {
  readonly minutes: number
  /** `chance`: as even as chance gives. A number: so many minutes would have had to move for equal shares. Null: with three people nothing is said of it. */
  readonly moved: 'chance' | number | null
  /** How many spoke less than half of an equal share. */
  readonly unheard: number
}

/** What one member is told of their own part, in whole minutes. */
export interface OwnShare {
  readonly minutes: number
  readonly equal: number
}

/** Below so many minutes of open talk nothing is said, nor above so many people. */
const LEAST_MINUTES = 10
const MOST_PEOPLE = 12

/** Everyone who is in the room counts, also with nothing. */
interface Talked {
  readonly spoken: readonly Spoken[]
  readonly people: readonly MemberId[]
  readonly minute: Duration
}

const minutesOf = (talked: Talked): readonly number[] =>
  talked.people.map((member) => {
    const time = talked.spoken.find((one) => one.member === member)?.time ?? 0
    return inSeconds(time, talked.minute) / 60
  })

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** [T24] How evenly an open talk was shared (Hoover: half the sum of the differences from equal shares); null when nothing can be said honestly. */
export function balanceOf(talked: Talked): Balance | null {
  const each = minutesOf(talked)
  const total = sum(each)
  const people = each.length
  if (total < LEAST_MINUTES || people < 3 || people > MOST_PEOPLE) return null
  const equal = total / people
  const unheard = each.filter((minutes) => minutes < equal / 2).length
  const moved = sum(each.map((minutes) => Math.abs(minutes - equal))) / 2
  const told = moved / total <= noiseFloor(people, total) ? 'chance' : Math.round(moved)
  return { minutes: Math.round(total), moved: people === 3 ? null : told, unheard }
}

/** [T25] One's own share is one's own; with three people it would give away the others'. */
export function ownShare(talked: Talked, member: MemberId): OwnShare | null {
  if (!balanceOf(talked) || talked.people.length === 3) return null
  const each = minutesOf(talked)
  const mine = each[talked.people.indexOf(member)]
  return mine === undefined ? null : { minutes: Math.round(mine), equal: Math.round(sum(each) / talked.people.length) }
}
