import { describe, expect, it } from 'vitest'
import { Group, group, idOf } from '../testing/group.ts'

describe('the floor', () => {
  it('[T1] draws the order by chance, the host last', () => {
    const orders = new Set<string>()
    for (let seed = 1; seed <= 40; seed++) {
      const people = new Group(['ada', 'bo', 'cy', 'di'], {}, seed)
      people.startRound()
      const order = [people.speaker, ...people.waiting]
      expect(order.at(-1)).toBe('ada')
      expect([...order].sort()).toEqual(['ada', 'bo', 'cy', 'di'])
      orders.add(order.join(' '))
    }
    expect(orders.size).toBe(6)
  })

  it('[T2] shows the drawn order for 6 s before the first one speaks', () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('ada', { type: 'session.start' })
    people.goTo('check-in')
    expect(people.floor.stage.at).toBe('drawing')
    people.wait(5.9)
    expect(people.floor.stage.at).toBe('drawing')
    people.wait(0.1)
    expect(people.floor.stage.at).toBe('turn')
  })

  it('[T3] passes over whoever is away, who gets the turn at the end on return', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.startRound()
    const next = people.waiting[0] as string
    people.drop(next)
    people.done()
    expect(people.speaker).not.toBe(next)
    expect(people.waiting.at(-1)).toBe(next)
    people.connect(next)
    people.done()
    people.done()
    expect(people.speaker).toBe(next)
  })

  it('[T4] ends the round when everyone present has had a turn', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.startRound()
    people.drop(people.waiting[0] as string)
    people.done()
    people.done()
    expect(people.part).toBe('check-in')
    people.done()
    expect(people.part).toBe('main')
  })

  it('[T5] gives a turn as long as the part says times the time factor', () => {
    const people = group('ada', 'bo', 'cy')
    for (const name of ['bo', 'cy']) people.ask(name, { type: 'member.time', factor: 1.5 })
    people.startRound()
    expect(people.left).toBe(people.floor.each * 1.5)
  })

  it('[T6] counts a pass as a turn taken, the same as a spoken one', () => {
    const [spoken, passed] = [group('ada', 'bo', 'cy'), group('ada', 'bo', 'cy')]
    spoken.startRound()
    passed.startRound()
    spoken.ask(spoken.speaker, { type: 'turn.done', turn: spoken.turn.number })
    passed.ask(passed.speaker, { type: 'turn.pass', turn: passed.turn.number })
    expect(passed.room).toEqual(spoken.room)
    expect(passed.heard).toHaveLength(1)
  })

  it('[T6] is only ended by the one who has it', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const before = people.room
    expect(people.ask('ada', { type: 'turn.done', turn: people.turn.number })).toBe('not-your-turn')
    expect(people.ask(people.speaker, { type: 'turn.done', turn: people.turn.number + 1 })).toBe('too-late')
    expect(people.room).toBe(before)
  })

  it('[T8] gives a turn back within 8 s with what was left, and the one who had begun is next', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const [first, second] = [people.speaker, people.waiting[0] as string]
    const { number } = people.turn
    people.wait(20)
    const left = people.left
    people.done()
    people.wait(5)
    expect(people.ask(second, { type: 'turn.reclaim', turn: number })).toBe('not-your-turn')
    expect(people.ask(first, { type: 'turn.reclaim', turn: number })).toBe(null)
    expect([people.speaker, people.waiting[0], people.left]).toEqual([first, second, left])
    expect(people.heard).toEqual([])
    people.done()
    expect([people.speaker, people.left]).toEqual([second, people.floor.each])
  })

  it('[T8] gives nothing back after 8 s, nor a second time', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { speaker, turn } = people
    people.done()
    people.wait(8.1)
    expect(people.ask(speaker, { type: 'turn.reclaim', turn: turn.number })).toBe('too-late')
    const second = people.speaker
    const { number } = people.turn
    people.done()
    people.ask(second, { type: 'turn.reclaim', turn: number })
    const again = people.turn.number
    people.done()
    expect(people.ask(second, { type: 'turn.reclaim', turn: again })).toBe('too-late')
  })

  it('[T8] brings back a part that ended with the turn', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.done()
    people.done()
    const { number } = people.turn
    people.wait(10)
    const { left } = people
    people.done()
    expect(people.part).toBe('main')
    people.wait(3)
    expect(people.ask('ada', { type: 'turn.reclaim', turn: number })).toBe(null)
    expect([people.part, people.speaker, people.left]).toEqual(['check-in', 'ada', left])
  })

  it('[T9] gives the rest of one’s time to somebody who keeps their own turn', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const giver = people.speaker
    people.wait(20)
    const { left } = people
    expect(people.ask(giver, { type: 'turn.give', turn: people.turn.number, to: idOf('ada') })).toBe(null)
    expect([people.speaker, people.left]).toEqual(['ada', left])
    expect(people.heard).toEqual([giver])
    people.done()
    expect(people.waiting).toEqual(['ada'])
    people.done()
    expect([people.speaker, people.left]).toEqual(['ada', people.floor.each])
  })

  it('[T9] refuses to give to oneself, to somebody away, or when nothing is left', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { speaker } = people
    const give = (to: string) => people.ask(speaker, { type: 'turn.give', turn: people.turn.number, to: idOf(to) })
    people.drop('ada')
    expect(give(speaker)).toBe('not-here')
    expect(give('ada')).toBe('not-here')
    people.wait(people.floor.each)
    expect(give(people.waiting.find((name) => name !== 'ada') as string)).toBe('too-late')
  })

  it('[T10] moves one to the end, once a round, before one’s turn', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.startRound()
    const second = people.waiting[0] as string
    const later = () => people.ask(second, { type: 'turn.later', segment: people.part })
    expect(people.ask(people.speaker, { type: 'turn.later', segment: people.part })).toBe('not-now')
    expect(later()).toBe(null)
    expect(people.waiting.at(-1)).toBe(second)
    people.ask('ada', { type: 'turn.later', segment: people.part })
    expect(later()).toBe('not-now')
  })

  it('[T11] adds 20 s of grace when the speaker asks for it, ten times at most', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { speaker } = people
    const more = () => people.ask(speaker, { type: 'turn.not-finished', turn: people.turn.number })
    expect(more()).toBe('not-now')
    people.wait(people.floor.each + 5)
    for (let time = 0; time < 10; time++) expect(more()).toBe(null)
    expect(more()).toBe('too-late')
    expect(people.left).toBe(-5)
    people.wait(214)
    expect(people.speaker).toBe(speaker)
    people.wait(1)
    expect(people.speaker).not.toBe(speaker)
  })

  it('[T12] holds a speaker who drops out for 30 s, then puts them last with what was left', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { speaker } = people
    people.wait(30)
    const left = people.left + 5
    people.drop(speaker, 5)
    people.wait(29.9)
    expect(people.speaker).toBe(speaker)
    people.wait(0.1)
    expect(people.speaker).not.toBe(speaker)
    people.connect(speaker)
    people.done()
    people.done()
    expect([people.speaker, people.left]).toEqual([speaker, left])
  })

  it('[T13] lets a held speaker go on where the clock stood', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.wait(30)
    const { speaker, left } = people
    people.drop(speaker)
    people.wait(20)
    people.connect(speaker)
    expect([people.speaker, people.left]).toEqual([speaker, left])
  })

  it('[T14] gives a late arrival a whole turn at the end', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.join('di')
    expect(people.waiting.at(-1)).toBe('di')
    expect(people.floor.waiting.at(-1)?.left).toBe(null)
  })

  it('[T15] passes on after the grace, and an old alarm does nothing', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { speaker, turn } = people
    people.wait(people.floor.each + 19.9)
    expect(people.speaker).toBe(speaker)
    people.wait(0.1)
    expect(people.speaker).not.toBe(speaker)
    expect(people.tell({ type: 'turn.expire', turn: turn.number })).toEqual({ refused: 'too-late' })
  })

  it('[T15] moves on at once when the grace is 0', () => {
    const people = group('ada', 'bo', 'cy')
    people.room = {
      ...people.room,
      agenda: people.room.agenda.map((part) =>
        part.kind === 'round' ? { ...part, options: { ...part.options, grace: 0 } } : part,
      ),
    }
    people.startRound()
    const { speaker } = people
    people.wait(people.floor.each)
    expect(people.speaker).not.toBe(speaker)
  })

  it('[T16] lets anyone clear a chair that has been empty for 60 s', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.startRound()
    people.drop('di')
    people.wait(59)
    const clear = () => people.ask('bo', { type: 'member.clear', member: idOf('di') })
    expect(clear()).toBe('not-now')
    people.wait(1)
    expect(clear()).toBe(null)
    expect(people.room.members.map((member) => member.id)).not.toContain(idOf('di'))
    expect(people.waiting).not.toContain('di')
  })
})
