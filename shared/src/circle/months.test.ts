import { describe, expect, it } from 'vitest'
import { MOST_OPEN } from '../commitment/commitment.ts'
import type { DeviceId, MemberId } from '../ids.ts'
import { CircleGroup, HOUR, hashFor } from '../testing/circle.ts'
import { PEOPLE, somethingTold, someWish } from '../testing/circle-wishes.ts'
import { idOf } from '../testing/group.ts'
import { seededRandom } from '../testing/random.ts'
import { CIRCLE_SIZE, type Circle, HELD_SESSIONS } from './circle.ts'
import { decideCircle } from './decide-circle.ts'
import type { CircleDecision } from './decision.ts'
import { viewForCircleDoor } from './view-for-circle-door.ts'
import { viewForCircleMember } from './view-for-circle-member.ts'

const SEEDS = 20
const STEPS = 400
const DEVICES = ['laptop', 'phone'] as const
const SECRETS = ['seat-', hashFor('invitation'), hashFor('invitation 2'), ...DEVICES]

describe('a circle over months', () => {
  const reached = new Set<string>()
  for (let seed = 1; seed <= SEEDS; seed++) {
    it(`[G1] [G6] [G9] [G14] [G15] keeps its rules, whatever its members do (seed ${seed})`, () => play(seed, reached))
  }

  it('[G5] [G7] [G10] [G12] has come to everything by then', () => {
    expect([...reached].sort()).toEqual(['agreed', 'closed', 'held', 'left', 'objected', 'repeated', 'revised'])
  })
})

/** Plays one circle, and checks it after every step. */
function play(seed: number, reached: Set<string>): void {
  const random = seededRandom(seed)
  const people = new CircleGroup(PEOPLE.slice(0, 3))
  const numbers = new Map<string, number>()
  const asMember = (): CircleDecision => {
    const name = PEOPLE[Math.floor(random() * PEOPLE.length)] ?? 'ada'
    const device = DEVICES[random() < 0.5 ? 0 : 1]
    // Now and then a command is sent again, or another one under its number.
    const number = Math.max(1, (numbers.get(name + device) ?? 0) + (random() < 0.9 ? 1 : 0))
    numbers.set(name + device, number)
    const by = { at: people.at, member: idOf(name), device: device as DeviceId, number }
    return decideCircle(people.circle, someWish(people.circle, random), by)
  }
  for (let step = 0; step < STEPS; step++) {
    if (random() < 0.12) people.wait(random() * 30 * HOUR)
    const before = people.circle
    const stored = JSON.stringify(before)
    const decision =
      random() < 0.8 ? asMember() : decideCircle(before, somethingTold(before, people.at, random), { at: people.at })
    must(JSON.stringify(before) === stored, 'the circle before is never changed')
    if ('accepted' in decision) {
      people.circle = decision.accepted
      checkStep(before, people.circle)
      checkCircle(people.circle)
      checkSight(people)
    } else if (before.closed) expect(decision).toEqual({ refused: 'circle-closed' })
    for (const what of reachedBy(decision, before, people.circle)) reached.add(what)
  }
}

function* reachedBy(decision: CircleDecision, before: Circle, now: Circle): Generator<string> {
  if ('repeated' in decision) yield 'repeated'
  if (now.agreement.active) yield now.agreement.draft ? 'revised' : 'agreed'
  if (now.held.length > 0) yield 'held'
  if (now.closed) yield 'closed'
  else if (now.members.length < before.members.length) yield 'left'
  else if (before.closing && !now.closing) yield 'objected'
}

/** Thousands of these are too many for `expect`. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`broken: ${what}`)
}

const areAmong = (some: readonly MemberId[], members: readonly MemberId[]): boolean =>
  new Set(some).size === some.length && some.every((id) => members.includes(id))

function checkStep(before: Circle, now: Circle): void {
  must(!before.closed, 'a closed circle never changes')
  must(now.version === before.version + 1, 'every decision makes the next version')
  must(now.at >= before.at, 'at no earlier moment')
  const { active } = now.agreement
  if (now.closed || active === before.agreement.active) return
  const was = before.agreement.draft
  expect(active).toEqual({ version: was?.version, lines: was?.lines, since: now.at })
  const missing = before.members.filter(({ id }) => !was?.accepted.includes(id))
  must(missing.length <= 1, 'nobody is missing but whoever accepted last, or left')
}

function checkCircle(circle: Circle): void {
  const { agreement, commitments, held } = circle
  const members = circle.members.map(({ id }) => id)
  must(areAmong(members, members), 'members are there once')
  must(circle.closed === (members.length === 0) && members.length <= CIRCLE_SIZE, 'somebody is in it, or it is closed')
  must(circle.closed || agreement.active !== null || agreement.draft !== null, 'something holds, or is being written')
  const some = [
    agreement.draft?.contributed,
    agreement.draft?.accepted,
    circle.session?.entered.map(({ member }) => member),
    circle.closing && [circle.closing.by],
    ...held.flatMap((one) => [one.here, one.hosted, one.taught, one.presented]),
  ]
  must(
    some.every((list) => areAmong(list ?? [], members)),
    'whoever is named is a member, and named once',
  )
  const isWaiting = agreement.draft === null || agreement.draft.accepted.length < members.length
  must(isWaiting, 'a draft waits for somebody')
  must(held.length <= HELD_SESSIONS, 'fifty sessions at most')
  for (const owner of [null, ...members]) {
    const open = commitments.filter((one) => one.owner === owner && one.isOpen)
    must(open.length <= MOST_OPEN, 'three open ones at most')
  }
}

function checkSight({ circle, view }: CircleGroup): void {
  const all = JSON.stringify([view, viewForCircleDoor(circle)])
  const own = circle.members.map(({ id }) => ({ id, json: JSON.stringify(viewForCircleMember(circle, id)) }))
  for (const json of [all, ...own.map((one) => one.json)])
    for (const secret of SECRETS) must(!json.includes(secret), `no view has ${secret}`)
  for (const one of circle.commitments) {
    if (one.owner === null || one.seenBy === 'group') continue
    must(!all.includes(one.id), 'what is not for all is in no view for all')
    const { partner } = one
    const isAsked = one.seenBy === 'partner' && (partner?.is === 'asked' || partner?.is === 'accepted')
    for (const { id, json } of own) {
      const mayKnow = id === one.owner || (isAsked && partner.member === id)
      must(json.includes(one.id) === mayKnow, 'what is not for all is in the views of those whom it is for')
    }
  }
}
