import { describe, expect, it } from 'vitest'
import { openForum } from '../formats/open-forum.ts'
import { viewFor } from '../room/view-for.ts'
import { viewForAll } from '../room/view-for-all.ts'
import { Group, idOf, nameOf } from '../testing/group.ts'

/** Open talk of four people, at its beginning. */
function talking(names = ['ada', 'bo', 'cy', 'di']): Group {
  const people = new Group(names, { format: 'open-forum', agenda: openForum.agenda })
  people.ask('ada', { type: 'session.start' })
  people.goTo('talk')
  return people
}

const raise = (people: Group, name: string) => people.ask(name, { type: 'hand.raise', segment: people.part })

const orderSeen = (people: Group): string[] => {
  const { phase } = viewForAll(people.room)
  return phase.is === 'live' ? (phase.floor?.waiting ?? []).map((place) => nameOf(place.member)) : []
}

describe('open talk', () => {
  it('[T20] gives the floor at once to the first raised hand', () => {
    const people = talking()
    expect(people.floor.stage.at).toBe('free')
    expect(raise(people, 'cy')).toBe(null)
    expect(people.speaker).toBe('cy')
    expect(raise(people, 'cy')).toBe('not-now')
  })

  it('[T20] goes on with the least heard in this part, then with whoever asked first', () => {
    const people = talking()
    raise(people, 'bo')
    people.wait(30)
    people.done()
    raise(people, 'cy')
    raise(people, 'bo')
    raise(people, 'di')
    raise(people, 'ada')
    expect(orderSeen(people)).toEqual(['di', 'ada', 'bo'])
    people.done()
    expect(people.speaker).toBe('di')
  })

  it('[H4] skips the speaker to the end, behind everybody whose hand is up', () => {
    const people = talking()
    const skip = () => people.ask('ada', { type: 'host.skip', segment: people.part, turn: people.turn.number })
    raise(people, 'bo')
    people.wait(40)
    people.done()
    raise(people, 'cy')
    raise(people, 'di')
    raise(people, 'bo')
    // Who has spoken less would otherwise come first, and have the floor back at once.
    expect(skip()).toBe(null)
    expect([people.speaker, orderSeen(people)]).toEqual(['di', ['bo', 'cy']])
    people.wait(20)
    people.done()
    expect(people.speaker).toBe('cy')
    // Bo has spoken and others have not: nobody else may speak yet.
    expect(skip()).toBe('nobody-waiting')
    expect(people.speaker).toBe('cy')
  })

  it('[T20] lets a hand be lowered again', () => {
    const people = talking()
    raise(people, 'bo')
    raise(people, 'cy')
    expect(people.ask('cy', { type: 'hand.lower', segment: people.part })).toBe(null)
    expect(people.ask('cy', { type: 'hand.lower', segment: people.part })).toBe('too-late')
    people.done()
    expect(people.floor.stage.at).toBe('free')
  })

  it('[T20] knows raised hands in open talk only', () => {
    const people = talking()
    people.goTo('what-i-take')
    expect(raise(people, 'bo')).toBe('not-now')
    expect(people.ask('bo', { type: 'hand.raise', segment: 'talk' as never })).toBe('too-late')
  })

  it('[T20] forgets the hand of whoever leaves, and passes over whoever is away', () => {
    const people = talking()
    raise(people, 'bo')
    for (const name of ['cy', 'di', 'ada']) raise(people, name)
    people.ask('cy', { type: 'member.leave' })
    people.drop('di')
    people.done()
    expect(people.speaker).toBe('ada')
    expect(people.waiting).toEqual(['di'])
  })

  it('[T21] lets nobody speak twice before everybody once', () => {
    const people = talking(['ada', 'bo', 'cy'])
    raise(people, 'bo')
    people.wait(5)
    people.done()
    raise(people, 'bo')
    expect(people.floor.stage.at).toBe('free')
    raise(people, 'ada')
    people.done()
    expect(people.floor.stage.at).toBe('free')
    raise(people, 'cy')
    people.done()
    expect(people.speaker).toBe('bo')
  })

  it('[T21] opens up at once when the last one who had not spoken leaves', () => {
    const people = talking(['ada', 'bo', 'cy'])
    for (const name of ['bo', 'ada']) {
      raise(people, name)
      people.wait(5)
      people.done()
    }
    raise(people, 'bo')
    expect(people.floor.stage.at).toBe('free')
    people.ask('cy', { type: 'member.leave' })
    expect(people.speaker).toBe('bo')
  })

  it('[T21] opens up after 20 s in which nobody else wanted to speak', () => {
    const people = talking()
    raise(people, 'bo')
    people.wait(5)
    people.done()
    raise(people, 'bo')
    people.wait(19)
    expect(people.floor.stage.at).toBe('free')
    people.wait(1)
    expect(people.speaker).toBe('bo')
  })

  it('[T26] closes in its time; whoever speaks then may finish the turn, which was planned to end with it', () => {
    const people = talking()
    const until = people.room.phase.is === 'live' ? (people.room.phase.running.until ?? 0) : 0
    people.wait((until - people.now) / 1000 - 30)
    raise(people, 'bo')
    raise(people, 'cy')
    expect(people.left).toBe(30)
    people.wait(30 + people.floor.grace - 1)
    expect(people.speaker).toBe('bo')
    people.wait(1)
    expect(people.part).toBe('what-i-take')
  })

  it('[T26] takes no alarm for its end while somebody speaks', () => {
    const people = talking()
    raise(people, 'bo')
    const segment = people.part
    people.now += 7_200_000
    expect(people.tell({ type: 'stage.expire', segment, stage: 'talk' })).toEqual({ refused: 'too-late' })
  })

  it('[T26] ends by itself when nobody says anything', () => {
    const people = talking()
    people.wait(7200)
    expect(people.room.phase.is).toBe('over')
  })

  it('[T23] counts what each one spoke, overtime included, but not what was held', () => {
    const people = talking()
    raise(people, 'bo')
    people.wait(40)
    people.drop('bo')
    people.wait(10)
    people.connect('bo')
    people.wait(5)
    people.done()
    expect(people.floor.queue?.spoken).toEqual([{ member: idOf('bo'), time: 45_000 }])
    people.goTo('what-i-take')
    expect(people.room.talk?.spoken).toEqual([{ member: idOf('bo'), time: 45_000 }])
  })

  it('[T23] counts until the last sign of life of a speaker who does not come back', () => {
    const people = talking()
    raise(people, 'bo')
    people.wait(40)
    people.drop('bo', 2)
    people.wait(31)
    expect(people.floor.queue?.spoken).toEqual([{ member: idOf('bo'), time: 38_000 }])
  })

  it('[T23] takes nothing from rounds', () => {
    const people = talking()
    people.goTo('what-i-take')
    people.wait(7200)
    expect(people.room.talk?.spoken).toEqual([])
  })

  it('[T8] gives the floor back to somebody whose turn ended by accident', () => {
    const people = talking()
    raise(people, 'bo')
    raise(people, 'cy')
    const { number } = people.turn
    people.done()
    expect(people.ask('bo', { type: 'turn.reclaim', turn: number })).toBe(null)
    expect(people.speaker).toBe('bo')
    expect(people.waiting).toEqual(['cy'])
  })

  it('[T8] whoever had begun meanwhile is next in open talk too; nobody takes a turn back who speaks again', () => {
    const people = talking()
    raise(people, 'bo')
    raise(people, 'cy')
    const { number } = people.turn
    people.done()
    people.wait(2)
    raise(people, 'di')
    expect(people.ask('bo', { type: 'turn.reclaim', turn: number })).toBe(null)
    expect([people.speaker, orderSeen(people)[0]]).toEqual(['bo', 'cy'])

    const alone = talking()
    for (const name of ['bo', 'cy', 'di', 'ada']) {
      raise(alone, name)
      alone.done()
    }
    raise(alone, 'bo')
    const again = alone.turn.number
    alone.done()
    raise(alone, 'bo')
    expect([alone.speaker, viewFor(alone.room, idOf('bo'))?.reclaim]).toEqual(['bo', null])
    expect(alone.ask('bo', { type: 'turn.reclaim', turn: again })).toBe('not-now')
  })
})
