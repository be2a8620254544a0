import { describe, expect, it } from 'vitest'
import { oneHardThing } from '../formats/one-hard-thing.ts'
import { teachBackLab } from '../formats/teach-back-lab.ts'
import { viewFor } from '../room/view-for.ts'
import { viewForAll } from '../room/view-for-all.ts'
import { Group, idOf, nameOf } from '../testing/group.ts'

function hardThing(names: string[], offers: string[] = [], seed = 1): Group {
  const people = new Group(names, { format: 'one-hard-thing', agenda: oneHardThing.agenda }, seed)
  for (const name of offers) people.ask(name, { type: 'offer.make', to: 'bring' })
  people.ask('ada', { type: 'session.start' })
  people.goTo('tell')
  return people
}

const stage = (people: Group): string => (people.room.phase.is === 'live' ? people.room.phase.running.stage : 'over')

const asked = (people: Group): string | undefined =>
  people.room.members
    .map(({ id }) => id)
    .find((id) => viewFor(people.room, id)?.asked)
    ?.replace(/_+$/, '')

const answer = (people: Group, type: 'asked.yes' | 'asked.no') =>
  people.ask(asked(people) as string, { type, segment: people.part })

describe('a part that somebody leads', () => {
  it('[A12] belongs to whoever offered first and is here', () => {
    const people = hardThing(['ada', 'bo', 'cy', 'di'], ['cy', 'bo'])
    expect(people.speaker).toBe('cy')
    const away = new Group(['ada', 'bo', 'cy', 'di'], { format: 'one-hard-thing', agenda: oneHardThing.agenda })
    for (const name of ['cy', 'bo']) away.ask(name, { type: 'offer.make', to: 'bring' })
    away.ask('ada', { type: 'session.start' })
    away.drop('cy')
    away.goTo('tell')
    expect(away.speaker).toBe('bo')
  })

  it('[A12] is offered once by each, and an offer can be withdrawn', () => {
    const people = new Group(['ada', 'bo', 'cy'])
    expect(people.ask('bo', { type: 'offer.make', to: 'teach' })).toBe(null)
    expect(people.ask('bo', { type: 'offer.make', to: 'teach' })).toBe('not-now')
    expect(viewForAll(people.room).offers).toEqual([{ member: idOf('bo'), to: 'teach' }])
    expect(people.ask('bo', { type: 'offer.withdraw', to: 'teach' })).toBe(null)
    expect(people.ask('bo', { type: 'offer.withdraw', to: 'teach' })).toBe('too-late')
    people.ask('bo', { type: 'offer.make', to: 'bring' })
    people.ask('bo', { type: 'member.leave' })
    expect(people.room.offers).toEqual([])
  })

  it('[A13] is told by one, asked and offered by the others, and closed by the same one', () => {
    const people = hardThing(['ada', 'bo', 'cy', 'di'], ['bo'])
    expect([people.speaker, people.waiting]).toEqual(['bo', []])
    people.done()
    for (const part of ['questions', 'offers']) {
      expect(people.part).toBe(part)
      people.wait(6)
      expect([people.speaker, ...people.waiting].sort()).toEqual(['ada', 'cy', 'di'])
      for (let turn = 0; turn < 3; turn++) people.done()
      if (part === 'questions') people.wait(60)
    }
    expect(people.part).toBe('now-see')
    expect([people.speaker, people.waiting]).toEqual(['bo', []])
    people.done()
    expect(people.part).toBe('commit')
  })

  it('[A13] a late arrival is one of the others', () => {
    const people = hardThing(['ada', 'bo', 'cy'], ['bo'])
    people.join('late')
    expect(people.waiting).toEqual([])
    people.done()
    people.wait(6)
    people.join('later')
    expect([people.speaker, ...people.waiting].sort()).toEqual(['ada', 'cy', 'late', 'later'])
  })

  it('[A13] parts for the teller and the others are passed over when nobody tells any more', () => {
    const people = hardThing(['ada', 'bo', 'cy', 'di'], ['bo'])
    people.ask('bo', { type: 'member.leave' })
    expect(people.part).toBe('silence')
    expect(viewForAll(people.room).teller).toBe(null)
    people.wait(60)
    expect(people.part).toBe('commit')
  })

  it('[A13] a part for the others is passed over when there are none', () => {
    const people = hardThing(['ada', 'bo', 'cy'], ['bo'])
    for (const name of ['ada', 'cy']) people.ask(name, { type: 'member.leave' })
    people.done()
    expect(people.part).toBe('silence')
  })

  it('[T22] asks for volunteers for 20 s, and takes the first one', () => {
    const people = hardThing(['ada', 'bo', 'cy', 'di'])
    expect(stage(people)).toBe('asking')
    people.wait(19)
    expect(people.ask('di', { type: 'asked.volunteer', segment: people.part })).toBe(null)
    expect(people.speaker).toBe('di')
    expect(people.room.teller).toBe(idOf('di'))
  })

  it('[T22] draws one after the other then, whom nobody else sees, nor a refusal', () => {
    const people = hardThing(['ada', 'bo', 'cy', 'di'])
    people.wait(20)
    const first = asked(people)
    const before = viewForAll(people.room)
    expect(before.phase).toMatchObject({ running: { asking: { at: 'drawn' } } })
    for (const name of ['ada', 'bo', 'cy', 'di']) {
      expect(viewFor(people.room, idOf(name))?.asked === null).toBe(name !== first)
    }
    answer(people, 'asked.no')
    const second = asked(people)
    expect(second).not.toBe(first)
    expect({ ...viewForAll(people.room), version: 0 }).toEqual({ ...before, version: 0 })
    expect(people.ask(first as string, { type: 'asked.yes', segment: people.part })).toBe('too-late')
    answer(people, 'asked.yes')
    expect(people.speaker).toBe(second)
  })

  it('[T22] draws fairly', () => {
    const drawn = new Set<string | undefined>()
    for (let seed = 1; seed <= 40; seed++) {
      const people = hardThing(['ada', 'bo', 'cy'], [], seed)
      people.wait(20)
      drawn.add(asked(people))
    }
    expect(drawn.size).toBe(3)
  })

  it('[T22] takes no answer for a no, and goes on without after three', () => {
    const people = hardThing(['ada', 'bo', 'cy', 'di', 'eve'])
    people.wait(20)
    answer(people, 'asked.no')
    people.wait(20)
    answer(people, 'asked.no')
    expect(stage(people)).toBe('turns')
    people.wait(6)
    expect([people.speaker, ...people.waiting].length).toBe(5)
    expect(people.floor.each).toBe(60)
    while (people.part === 'tell') people.done()
    expect(people.part).toBe('silence')
  })
})

describe('a lesson', () => {
  function lesson(offers: string[] = ['bo']): Group {
    const people = new Group(['ada', 'bo', 'cy', 'di'], { format: 'teach-back-lab', agenda: teachBackLab.agenda })
    for (const name of offers) people.ask(name, { type: 'offer.make', to: 'teach' })
    people.ask('ada', { type: 'session.start' })
    people.goTo('lesson')
    return people
  }

  it('[A15] is taught, thought about, taught back, asked about, and taken along', () => {
    const people = lesson()
    expect([stage(people), people.speaker]).toEqual(['teach', 'bo'])
    people.done()
    expect(stage(people)).toBe('think')
    people.wait(60)
    expect(stage(people)).toBe('asking')
    expect(people.ask('bo', { type: 'asked.volunteer', segment: people.part })).toBe('not-now')
    people.ask('di', { type: 'asked.volunteer', segment: people.part })
    expect([stage(people), people.speaker]).toEqual(['back', 'di'])
    people.done()
    expect(stage(people)).toBe('questions')
    expect(people.ask('bo', { type: 'hand.raise', segment: people.part })).toBe('not-now')
    expect(people.ask('cy', { type: 'hand.raise', segment: people.part })).toBe(null)
    expect(people.speaker).toBe('cy')
    people.done()
    people.wait(900)
    expect(people.part).not.toBe('lesson')
  })

  it('[T23] feeds no talk balance with its questions', () => {
    const people = lesson()
    people.done()
    people.wait(60)
    people.ask('di', { type: 'asked.volunteer', segment: people.part })
    people.done()
    people.ask('cy', { type: 'hand.raise', segment: people.part })
    people.wait(30)
    people.goTo('where-use')
    expect(people.room.talk).toBe(null)
  })

  it('[A15] is recapped by its teacher after two have said no', () => {
    const people = lesson()
    people.done()
    people.wait(60 + 20)
    answer(people, 'asked.no')
    answer(people, 'asked.no')
    expect([stage(people), people.speaker]).toEqual(['recap', 'bo'])
  })

  it('[A15] is another one’s the second time, and a round when nobody teaches', () => {
    const people = lesson(['bo', 'cy'])
    people.goTo('second-lesson')
    expect(people.speaker).toBe('cy')
    const alone = lesson(['bo'])
    alone.goTo('second-lesson')
    expect(stage(alone)).toBe('learned')
    alone.wait(6)
    expect([alone.speaker, ...alone.waiting].map(String).sort()).toEqual(['ada', 'bo', 'cy', 'di'])
    expect(lesson([]).floor.drawn.map(nameOf).sort()).toEqual(['ada', 'bo', 'cy', 'di'])
  })

  it('[A15] asks for a teach-back while nobody else is here, and goes on', () => {
    const people = lesson()
    for (const name of ['ada', 'cy', 'di']) people.drop(name)
    people.done()
    people.wait(60 + 20)
    expect([stage(people), people.speaker]).toEqual(['recap', 'bo'])
  })
})
