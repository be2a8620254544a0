import { describe, expect, it } from 'vitest'
import { circleOf, DAYS, HOUR } from '../testing/circle.ts'
import { livesUntil } from './lives-until.ts'

const later = (from: number) => from + DAYS * 24 * HOUR * 1000

describe('how long a circle is kept', () => {
  it('[G13] is counted from its beginning, whoever has left since', () => {
    const people = circleOf('ada', 'bo')
    const { now } = people
    people.wait(HOUR)
    people.join('cy')
    for (const name of ['ada', 'bo']) people.ask(name, { type: 'member.leave', keep: false })
    people.say('cy', 'still here')
    expect(livesUntil(people.circle, DAYS)).toBe(later(now))
    expect(people.view.livesUntil).toBe(later(now))
  })

  it('[G13] is counted from the end of its last session', () => {
    const people = circleOf('ada', 'bo')
    people.wait(HOUR)
    people.meet('one')
    expect(people.view.livesUntil).toBe(later(people.now))
    people.wait(HOUR)
    people.end('one')
    expect(people.view.livesUntil).toBe(later(people.now))
  })

  it('[G13] is counted from the beginning of a session whose end nobody told', () => {
    const people = circleOf('ada', 'bo')
    people.wait(HOUR)
    people.meet('one')
    const { now } = people
    people.wait(25 * HOUR)
    expect(people.circle.session).toBe(null)
    expect(people.view.livesUntil).toBe(later(now))
  })
})
