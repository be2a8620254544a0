import { describe, expect, it } from 'vitest'
import { challenges, closing, opening, pulse, writing } from '../formats/parts.ts'
import { whatMatters } from '../formats/what-matters.ts'
import type { BallotId, Hash } from '../ids.ts'
import { Group, group, idOf } from '../testing/group.ts'
import { viewFor } from './view-for.ts'

describe('hosting', () => {
  it('[H1] is the host’s', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    for (const command of [
      { type: 'host.pause' },
      { type: 'host.next', segment: people.part },
      { type: 'host.skip', segment: people.part, turn: people.turn.number },
      { type: 'plan.fit' },
    ] as const) {
      expect(people.ask('bo', command)).toBe('not-host')
    }
  })

  it('[H1] pauses the clock of the turn, and goes on where it stood', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.wait(10)
    const { left, speaker } = people
    people.ask('ada', { type: 'host.pause' })
    people.wait(500)
    expect(people.speaker).toBe(speaker)
    people.ask('ada', { type: 'host.resume' })
    expect([people.speaker, people.left]).toEqual([speaker, left])
  })

  it('[H1] holds a speaker through a pause without losing a second', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.wait(10)
    const { left, speaker } = people
    people.ask('ada', { type: 'host.pause' })
    people.wait(20)
    people.drop(speaker)
    people.wait(20)
    people.connect(speaker)
    people.ask('ada', { type: 'host.resume' })
    expect([people.speaker, people.left]).toEqual([speaker, left])
  })

  it('[H2] says how many turns *Next part* would leave out', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    expect(viewFor(people.room, idOf('ada'))?.hosting?.missing).toBe(3)
    people.done()
    expect(viewFor(people.room, idOf('ada'))?.hosting?.missing).toBe(2)
  })

  it('[H2] counts whoever was speaking at *Next part* as heard', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { speaker } = people
    people.ask('ada', { type: 'host.next', segment: people.part })
    expect(people.room.members.filter((member) => member.heard).map(({ id }) => id)).toEqual([idOf(speaker)])
  })

  it.each([
    ['challenges', 'cards'],
    ['pulse', 'choice'],
  ])(
    '[H2] tells all who took part in %s alike, whoever wrote something, that *Next part* left nothing handed in',
    (part, from) => {
      const agenda = [opening(), challenges(), pulse(), closing()]
      const people = new Group(['ada', 'bo', 'cy', 'di'], { agenda, people: 4 })
      people.ask('ada', { type: 'session.start' })
      people.goTo(part)
      people.join('ed')
      people.ask('ada', { type: 'host.next', segment: people.part })
      const told = (name: string) => viewFor(people.room, idOf(name))?.cutOff?.from
      expect(['ada', 'bo', 'cy', 'di', 'ed'].map(told)).toEqual([from, from, from, from, undefined])
      people.ask('ada', { type: 'host.undo' })
      expect(told('bo')).not.toBe(from)
    },
  )

  it.each([
    ['write', 'cards'],
    ['challenges', 'choice'],
  ])('[H2] tells three the same in %s, quietly or by name', (part, from) => {
    const people = new Group(['ada', 'bo', 'cy'], {
      agenda: [opening(), writing('write', 300), challenges(), closing()],
    })
    people.ask('ada', { type: 'session.start' })
    people.goTo(part)
    people.ask('ada', { type: 'host.next', segment: people.part })
    expect(['ada', 'bo', 'cy'].map((name) => viewFor(people.room, idOf(name))?.cutOff?.from)).toEqual([
      from,
      from,
      from,
    ])
  })

  it('[H2] tells whoever had no turn yet that the host went on, until the next part is over', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.startRound()
    people.done()
    const { heard, speaker } = people
    people.ask('ada', { type: 'host.next', segment: people.part })
    const told = () => ['bo', 'cy', 'di'].filter((name) => viewFor(people.room, idOf(name))?.cutOff?.from === 'turn')
    const until = () =>
      viewFor(people.room, people.room.members.find(({ id }) => viewFor(people.room, id)?.cutOff)!.id)?.cutOff?.until
    expect(until()).toBe(people.now + 10_000)
    expect(told()).toEqual(['bo', 'cy', 'di'].filter((name) => name !== speaker && !heard.includes(name)))
    people.ask('ada', { type: 'host.next', segment: people.part })
    people.ask('ada', { type: 'host.next', segment: people.part })
    expect(told()).toEqual([])
  })

  it('[H2] tells nobody that they had no turn once their own has come, or the part after it has begun by itself', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.startRound()
    people.ask('ada', { type: 'host.next', segment: people.part })
    const { part } = people
    const told = () => ['bo', 'cy', 'di'].filter((name) => viewFor(people.room, idOf(name))?.cutOff?.from === 'turn')
    const cut = told()
    expect(cut.length).toBeGreaterThan(1)
    people.wait(6)
    const had: string[] = []
    while (people.part === part) {
      had.push(people.speaker)
      expect(told()).toEqual(cut.filter((name) => !had.includes(name)))
      people.done()
    }
    expect(told()).toEqual([])
  })

  it('[H2] names the part that *Next part* begins: nothing was chosen, so there is nothing to ask about', () => {
    const { agenda } = whatMatters
    const people = new Group(['ada', 'bo', 'cy', 'di'], { agenda, people: 4 })
    people.ask('ada', { type: 'session.start' })
    for (;;) {
      const next = viewFor(people.room, idOf('ada'))?.hosting?.next
      people.ask('ada', { type: 'host.next', segment: people.part })
      if (people.room.phase.is !== 'live') {
        expect(next).toBe(null)
        return
      }
      expect(next).toBe(people.part)
    }
  })

  it('[H3] adds 30 s to the turn, or to a stage in which nobody has the floor', () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('ada', { type: 'session.start' })
    const stage = () => (people.room.phase.is === 'live' ? people.room.phase.running.until : null) ?? 0
    const until = stage()
    people.ask('ada', { type: 'host.extend', segment: people.part, turn: null })
    expect(stage() - until).toBe(30_000)
    people.goTo('check-in')
    people.wait(6)
    const { left } = people
    people.ask('ada', { type: 'host.extend', segment: people.part, turn: people.turn.number })
    expect(people.left).toBe(left + 30)
  })

  it('[H4] skips the speaker to the end with what was left', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.wait(10)
    const { speaker, left } = people
    people.ask('ada', { type: 'host.skip', segment: people.part, turn: people.turn.number })
    expect(people.waiting.at(-1)).toBe(speaker)
    people.done()
    people.done()
    expect([people.speaker, people.left]).toEqual([speaker, left])
    expect(people.ask('ada', { type: 'host.skip', segment: people.part, turn: people.turn.number })).toBe(
      'nobody-waiting',
    )
  })

  it.each(['challenges', 'pulse'])(
    '[H4] leaves half a minute in %s to those who write, and does nothing when there is less',
    (part) => {
      const people = new Group(['ada', 'bo', 'cy', 'di'], { agenda: [opening(), challenges(), pulse()], people: 4 })
      const skip = () => people.ask('ada', { type: 'host.skip', segment: people.part, turn: null })
      people.ask('ada', { type: 'session.start' })
      people.goTo(part)
      people.wait(5)
      expect(skip()).toBe(null)
      expect(people.room.phase).toMatchObject({ running: { until: people.now + 30_000 } })
      people.wait(5)
      expect(skip()).toBe('not-now')
      people.wait(24.9)
      expect(people.room.phase).toMatchObject({ running: { ballot: { state: { is: 'drafting' } } } })
      people.wait(0.1)
      expect(people.room.phase).toMatchObject({ running: { stage: 'handing', ballot: { state: { is: 'handing' } } } })
    },
  )

  it('[H4] [H6] gives back the whole time to write when the host takes *Skip* back', () => {
    const people = new Group(['ada', 'bo', 'cy', 'di'], { agenda: [opening(), pulse()], people: 4 })
    people.ask('ada', { type: 'session.start' })
    people.goTo('pulse')
    const left = () => (people.room.phase.is === 'live' ? (people.room.phase.running.until ?? 0) - people.now : 0)
    const before = left()
    people.ask('ada', { type: 'host.skip', segment: people.part, turn: null })
    people.wait(5)
    expect(people.ask('ada', { type: 'host.undo' })).toBe(null)
    expect(left()).toBe(before)
  })

  it('[H5] shows forecast, undo and *Fit it* to the host alone', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.ask('ada', { type: 'host.extend', segment: people.part, turn: people.turn.number })
    expect(viewFor(people.room, idOf('ada'))?.hosting?.undoUntil).toBe(people.now + 10_000)
    expect(viewFor(people.room, idOf('bo'))?.hosting).toBe(null)
  })

  it('[H6] undoes the last control for 10 s, as if the seconds since had not passed', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.wait(10)
    const { speaker, left, waiting } = people
    people.ask('ada', { type: 'host.next', segment: people.part })
    people.wait(9)
    expect(people.ask('bo', { type: 'host.undo' })).toBe('too-late')
    expect(people.ask('ada', { type: 'host.undo' })).toBe(null)
    expect([people.part, people.speaker, people.left, people.waiting]).toEqual(['check-in', speaker, left, waiting])
    people.ask('ada', { type: 'host.next', segment: people.part })
    people.wait(10.1)
    expect(people.ask('ada', { type: 'host.undo' })).toBe('too-late')
    expect(people.room.previous).toBe(null)
  })

  it('[H6] undoes nothing once somebody has moved the floor since', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.ask('ada', { type: 'host.extend', segment: people.part, turn: people.turn.number })
    people.done()
    expect(people.ask('ada', { type: 'host.undo' })).toBe('too-late')
  })

  it('[H6] undoes into the room as it is now: the one who left has no place, the one who came has one', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.startRound()
    const { speaker } = people
    people.ask('ada', { type: 'host.next', segment: people.part })
    people.drop(speaker)
    people.join('eve')
    people.ask('ada', { type: 'host.undo' })
    expect(people.speaker).toBe(speaker)
    expect(people.turn.held).not.toBe(null)
    expect(people.waiting).toContain('eve')
  })

  it('[E32] brings back a ballot in which nobody has handed in as a new one; where the part goes on, it stays as it is', () => {
    const people = new Group(['ada', 'bo', 'cy', 'di'], { agenda: [opening(), challenges(), closing()] })
    people.ask('ada', { type: 'session.start' })
    people.goTo('challenges')
    const ballotNow = () => (people.room.phase.is === 'live' ? people.room.phase.running.ballot : null)
    const ballot = ballotNow()?.id as BallotId
    const blinded = 'blinded'.padEnd(43, '_') as Hash
    people.ask('ada', { type: 'host.skip', segment: people.part, turn: null })
    people.tell({ type: 'ballot.issue', ballot, member: idOf('bo'), blinded })
    people.ask('ada', { type: 'host.undo' })
    expect(ballotNow()).toMatchObject({ id: ballot, issued: [{ member: idOf('bo'), blinded }] })
    people.ask('ada', { type: 'host.next', segment: people.part })
    people.ask('ada', { type: 'host.undo' })
    expect(ballotNow()).toMatchObject({ publicKey: null, issued: [], state: { is: 'drafting' } })
    expect(ballotNow()?.members).toEqual(['ada', 'bo', 'cy', 'di'].map(idOf))
    expect(ballotNow()?.id).not.toBe(ballot)
  })

  it('[H7] hands over to somebody who is here', () => {
    const people = group('ada', 'bo', 'cy')
    people.drop('cy')
    expect(people.ask('bo', { type: 'chair.hand', to: idOf('bo') })).toBe('not-host')
    expect(people.ask('ada', { type: 'chair.hand', to: idOf('cy') })).toBe('not-here')
    expect(people.ask('ada', { type: 'chair.hand', to: idOf('bo') })).toBe(null)
    expect(people.room.chair.host).toBe(idOf('bo'))
  })

  it('[H8] lets an empty chair be taken after 60 s, and offers it back to a host who returns', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.drop('ada')
    people.wait(59)
    expect(people.ask('bo', { type: 'chair.take' })).toBe('not-now')
    people.wait(1)
    expect(people.ask('bo', { type: 'chair.take' })).toBe(null)
    people.connect('ada')
    expect(viewFor(people.room, idOf('ada'))?.chairOffered).toBe(true)
    expect(people.ask('cy', { type: 'chair.take' })).toBe('not-now')
    expect(people.ask('ada', { type: 'chair.take' })).toBe(null)
    expect(people.room.chair).toEqual({ host: idOf('ada'), former: null })
  })

  it('[H9] runs without a host to the end, and anyone may take the chair', () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('ada', { type: 'chair.leave' })
    people.ask('bo', { type: 'session.start' })
    people.wait(7200)
    expect(people.room.phase.is).toBe('over')
    const again = group('ada', 'bo', 'cy')
    again.ask('ada', { type: 'chair.leave' })
    expect(again.ask('cy', { type: 'chair.take' })).toBe(null)
  })
})
