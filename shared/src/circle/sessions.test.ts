import { describe, expect, it } from 'vitest'
import { asIn, circleOf, HOUR, roomOf, sessionOf } from '../testing/circle.ts'
import { idOf } from '../testing/group.ts'
import { HELD_SESSIONS, SESSION_LASTS_AT_MOST } from './circle.ts'
import { nextCircleDeadline } from './next-circle-deadline.ts'

const opening = (session: string, room = session) =>
  ({ type: 'session.open', session: sessionOf(session), room: roomOf(room) }) as const

describe('the sessions of a circle', () => {
  it('[G9] are held one at a time, and opened once by whoever asks', () => {
    const people = circleOf('ada', 'bo')
    expect(people.ask('ada', opening('one'))).toBe(null)
    const { session } = people.circle
    expect(people.ask('bo', opening('one'))).toBe(null)
    expect(people.circle.session).toEqual(session)
    expect(people.ask('bo', opening('two'))).toBe('too-late')
    expect(people.ask('bo', opening('one', 'two'))).toBe('too-late')
  })

  it('[G9] are not opened again once they are over', () => {
    const people = circleOf('ada', 'bo')
    people.meet('one')
    people.end('one')
    expect(people.ask('bo', opening('one'))).toBe('too-late')
    expect(people.ask('bo', opening('two'))).toBe(null)
  })

  it('[G9] are not opened while the circle is being closed; one that is open goes on', () => {
    const people = circleOf('ada', 'bo')
    people.ask('ada', { type: 'circle.close' })
    expect(people.ask('bo', opening('one'))).toBe('circle-closing')
    people.ask('bo', { type: 'circle.object' })
    people.ask('bo', opening('one'))
    people.ask('ada', { type: 'circle.close' })
    expect(people.ask('ada', opening('one'))).toBe(null)
    expect(people.ask('ada', { type: 'session.enter', session: sessionOf('one'), as: asIn('one', 'ada') })).toBe(null)
  })

  it('[G9] know each member under the names that they said', () => {
    const people = circleOf('ada', 'bo')
    const enter = (name: string, session: string, as: string) =>
      people.ask(name, { type: 'session.enter', session: sessionOf(session), as: idOf(as) })
    expect(enter('ada', 'one', 'a')).toBe('too-late')
    people.ask('ada', opening('one'))
    expect([enter('ada', 'one', 'a'), enter('bo', 'one', 'b'), enter('ada', 'one', 'x')]).toEqual([null, null, null])
    expect(people.circle.session?.entered).toEqual([
      { member: idOf('bo'), as: idOf('b') },
      { member: idOf('ada'), as: idOf('a') },
      { member: idOf('ada'), as: idOf('x') },
    ])
    people.tell({
      type: 'session.over',
      room: roomOf('one'),
      endedAt: people.at,
      format: 'round-for-everyone',
      here: [idOf('x'), idOf('b')],
      hosted: [idOf('a'), idOf('x')],
      taught: [],
      presented: [],
    })
    expect(people.circle.held[0]).toMatchObject({ here: [idOf('bo'), idOf('ada')], hosted: [idOf('ada')] })
    expect(enter('ada', 'two', 'a')).toBe('too-late')
  })

  it('[G10] are noted once, by the circle’s own members', () => {
    const people = circleOf('ada', 'bo', 'cy')
    people.meet('one', ['ada', 'bo'])
    people.wait(HOUR)
    people.end('one', ['bo', 'ada', 'guest'], { hosted: ['guest', 'ada'], taught: ['bo', 'bo'], presented: ['guest'] })
    expect(people.circle.session).toBe(null)
    expect(people.circle.held).toEqual([
      {
        id: sessionOf('one'),
        endedAt: people.now,
        format: 'round-for-everyone',
        here: [idOf('ada'), idOf('bo')],
        hosted: [idOf('ada')],
        taught: [idOf('bo')],
        presented: [],
      },
    ])
    expect(people.end('one')).toEqual({ refused: 'too-late' })
    people.meet('two')
    expect(people.end('one')).toEqual({ refused: 'too-late' })
  })

  it('[G10] leave out whoever has left the circle meanwhile', () => {
    const people = circleOf('ada', 'bo')
    people.meet('one')
    people.ask('bo', { type: 'member.leave', keep: false })
    people.end('one', ['ada', 'bo'], { hosted: ['bo'] })
    expect(people.circle.held).toMatchObject([{ here: [idOf('ada')], hosted: [] }])
  })

  it('[G10] are remembered as far back as the last fifty', () => {
    const people = circleOf('ada', 'bo')
    for (let count = 1; count <= HELD_SESSIONS + 2; count++) {
      people.meet(`s${count}`)
      people.end(`s${count}`)
    }
    expect(people.circle.held.length).toBe(HELD_SESSIONS)
    expect(people.circle.held.at(0)?.id).toBe(sessionOf('s3'))
  })

  it('[G9] are cleared away when their room is gone, without a note', () => {
    const people = circleOf('ada', 'bo')
    people.meet('one')
    expect(people.tell({ type: 'session.gone', room: roomOf('two') })).toEqual({ refused: 'too-late' })
    people.tell({ type: 'session.gone', room: roomOf('one') })
    expect(people.circle).toMatchObject({ session: null, held: [] })
    expect(people.tell({ type: 'session.gone', room: roomOf('one') })).toEqual({ refused: 'too-late' })
    expect(people.ask('ada', opening('two'))).toBe(null)
  })

  it('[G9] count as over after a day when nobody told their end', () => {
    const people = circleOf('ada', 'bo')
    people.meet('one')
    const expire = { type: 'session.expire', room: roomOf('one') } as const
    expect(nextCircleDeadline(people.circle)).toEqual({ at: people.now + SESSION_LASTS_AT_MOST, command: expire })
    expect(people.tell(expire)).toEqual({ refused: 'too-late' })
    people.wait(24 * HOUR - 1)
    expect(people.circle.session).not.toBe(null)
    people.wait(1)
    expect(people.circle.session).toBe(null)
    expect(people.tell(expire)).toEqual({ refused: 'too-late' })
    expect(nextCircleDeadline(people.circle)).toBe(null)
  })
})
