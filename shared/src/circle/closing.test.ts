import { describe, expect, it } from 'vitest'
import { circleOf, HOUR } from '../testing/circle.ts'
import { idOf, sealed } from '../testing/group.ts'
import { CLOSING_TAKES } from './circle.ts'
import { nextCircleDeadline } from './next-circle-deadline.ts'
import { settleCircle } from './settle-circle.ts'
import { viewForCircle } from './view-for-circle.ts'

describe('closing a circle', () => {
  it('[G12] takes 72 h, and leaves nothing', () => {
    const people = circleOf('ada', 'bo')
    people.agreeOn('be kind')
    people.say('bo', 'a promise')
    people.meet('one')
    people.end('one')
    people.ask('bo', { type: 'circle.close' })
    expect(nextCircleDeadline(people.circle)?.at).toBe(people.now + CLOSING_TAKES)
    people.wait(72 * HOUR - 1)
    expect(people.circle.closed).toBe(false)
    people.wait(1)
    expect(people.circle).toMatchObject({ closed: true, members: [], held: [], commitments: [], invitation: null })
    for (const words of ['be kind', 'a promise', 'purpose', 'ada', 'bo'])
      expect(JSON.stringify(people.circle)).not.toContain(sealed(words))
    expect(nextCircleDeadline(people.circle)).toBe(null)
    expect(people.ask('ada', { type: 'purpose.set', words: sealed('on'), revision: 1 })).toBe('circle-closed')
  })

  it('[G12] is off when any member objects, whoever began it', () => {
    const people = circleOf('ada', 'bo', 'cy')
    expect(people.ask('cy', { type: 'circle.object' })).toBe('too-late')
    people.ask('bo', { type: 'circle.close' })
    people.wait(71 * HOUR)
    expect(people.ask('cy', { type: 'circle.object' })).toBe(null)
    people.wait(2 * HOUR)
    expect(people.circle).toMatchObject({ closed: false, closing: null })
  })

  it('[G12] says who kept it, as long as it would have been closing', () => {
    const people = circleOf('ada', 'bo', 'cy')
    people.ask('bo', { type: 'circle.close' })
    const until = people.circle.closing?.until
    people.wait(HOUR)
    people.ask('cy', { type: 'circle.object' })
    expect(viewForCircle(people.circle, 400).kept).toEqual({ by: idOf('cy'), until })
    people.ask('bo', { type: 'circle.close' })
    expect(people.circle.kept).toBe(null)
    people.ask('cy', { type: 'circle.object' })
    people.ask('cy', { type: 'member.leave', keep: false })
    expect(people.circle.kept, 'nobody who has left is named').toBe(null)
  })

  it('[G12] and objecting at once are both carried out, in the order in which they came', () => {
    const people = circleOf('ada', 'bo', 'cy')
    people.ask('ada', { type: 'circle.close' })
    const { closing } = people.circle
    expect(people.ask('bo', { type: 'circle.close' })).toBe(null)
    expect(people.circle.closing).toEqual(closing)
    expect(people.ask('cy', { type: 'circle.object' })).toBe(null)
    expect(people.circle.closing).toBe(null)
    expect(people.ask('bo', { type: 'circle.close' })).toBe(null)
    expect(people.circle.closing).not.toBe(null)
  })

  it('[G31] is done at once when all members have said yes to it, and to no other question', () => {
    const people = circleOf('ada', 'bo', 'cy')
    const agree = (name: string, until = people.circle.closing?.until ?? people.at) =>
      people.ask(name, { type: 'circle.agree', until })
    expect(agree('ada')).toBe('too-late')
    people.ask('ada', { type: 'circle.close' })
    const before = people.circle.closing?.until
    people.ask('bo', { type: 'circle.object' })
    people.wait(1)
    people.ask('ada', { type: 'circle.close' })
    expect(agree('bo', before)).toBe('too-late')
    expect(agree('cy')).toBe(null)
    expect(people.view.closing).toMatchObject({ agreed: [idOf('ada'), idOf('cy')] })
    people.join('di')
    expect(agree('bo')).toBe(null)
    expect(people.circle.closed, 'whoever has come since is waited for').toBe(false)
    expect(agree('di')).toBe(null)
    expect(people.circle).toMatchObject({ closed: true, members: [] })
  })

  it('[G31] is done at once when the last one who was waited for leaves', () => {
    const people = circleOf('ada', 'bo', 'cy')
    people.ask('ada', { type: 'circle.close' })
    people.ask('bo', { type: 'circle.agree', until: people.circle.closing?.until ?? people.at })
    people.ask('cy', { type: 'member.leave', keep: true })
    expect(people.circle.closed).toBe(true)
  })

  it('[G31] is done at once by whoever is alone in the circle', () => {
    const people = circleOf('ada')
    expect(people.ask('ada', { type: 'circle.close' })).toBe(null)
    expect(people.circle.closed).toBe(true)
  })

  it('[G31] waits for the end of the session that is open', () => {
    const people = circleOf('ada', 'bo')
    people.meet('one')
    people.ask('ada', { type: 'circle.close' })
    people.ask('bo', { type: 'circle.agree', until: people.circle.closing?.until ?? people.at })
    expect(people.circle.closed).toBe(false)
    people.end('one')
    expect(people.circle.closed).toBe(true)
  })

  it('[G12] is carried out by the alarm that was set for it, and by no other', () => {
    const people = circleOf('ada', 'bo')
    people.ask('ada', { type: 'circle.close' })
    const alarm = nextCircleDeadline(people.circle)
    if (!alarm) throw new Error('nothing is due')
    expect(people.tell(alarm.command)).toEqual({ refused: 'too-late' })
    people.wait(HOUR)
    people.ask('bo', { type: 'circle.object' })
    people.ask('bo', { type: 'circle.close' })
    people.now += 71 * HOUR * 1000
    expect(people.tell(alarm.command)).toEqual({ refused: 'too-late' })
  })

  it('[G12] waits until a session that is open is over, and can be objected to as long', () => {
    const people = circleOf('ada', 'bo')
    people.meet('one')
    const due = () => {
      people.circle = { ...people.circle, closing: { by: idOf('ada'), until: people.at, agreed: [] } }
    }
    due()
    expect(people.tell({ type: 'closing.expire', until: people.at })).toEqual({ refused: 'not-now' })
    people.wait(HOUR)
    expect(people.ask('bo', { type: 'circle.object' })).toBe(null)
    due()
    people.wait(HOUR)
    expect(people.circle.closed).toBe(false)
    people.end('one')
    people.wait(0)
    expect(people.circle.closed).toBe(true)
  })

  it('[G9] [G12] catches up everything that was due, each at its own moment', () => {
    const people = circleOf('ada', 'bo')
    people.meet('one')
    people.ask('ada', { type: 'circle.close' })
    const { circle, at } = people
    expect(settleCircle(circle, at)).toBe(circle)
    people.wait(400 * 24 * HOUR)
    expect(people.circle).toMatchObject({ closed: true, at: at + CLOSING_TAKES, version: circle.version + 2 })
  })
})
