import { describe, expect, it } from 'vitest'
import { openForum } from '../formats/open-forum.ts'
import { talk } from '../formats/parts.ts'
import type { MemberId } from '../ids.ts'
import { viewFor } from '../room/view-for.ts'
import { viewForAll } from '../room/view-for-all.ts'
import { Group, idOf } from '../testing/group.ts'
import { milliseconds } from '../time.ts'
import { balanceOf, ownShare } from './balance.ts'
import { noiseFloor } from './noise-floor.ts'

const talked = (...minutes: number[]) => ({
  spoken: minutes.map((each, index) => ({ member: `m${index}` as MemberId, time: milliseconds(each * 60_000) })),
  people: minutes.map((_, index) => `m${index}` as MemberId),
  minute: milliseconds(60_000),
})

describe('the talk balance', () => {
  it('[T24] tells how many minutes would have had to move, and how many were hardly heard', () => {
    expect(balanceOf(talked(30, 15, 8, 4, 2, 1))).toEqual({ minutes: 60, moved: 25, unheard: 3 })
    expect(balanceOf(talked(20, 14, 10, 8, 6, 2))).toEqual({ minutes: 60, moved: 14, unheard: 1 })
  })

  it('[T24] says that it is within what chance gives below the 95th percentile', () => {
    expect(balanceOf(talked(12, 11, 10, 10, 9, 8))?.moved).toBe('chance')
    expect(balanceOf(talked(4, 3, 2, 2))).toMatchObject({ minutes: 11, moved: 'chance' })
  })

  it('[T24] says nothing below 10 minutes, nor above 12 people', () => {
    expect(balanceOf(talked(9, 0, 0.5))).toBe(null)
    expect(balanceOf(talked(...Array.from({ length: 13 }, () => 2)))).toBe(null)
    expect(balanceOf(talked(...Array.from({ length: 12 }, () => 2)))).not.toBe(null)
  })

  it('[T24] tells three people only how many were hardly heard', () => {
    expect(balanceOf(talked(12, 6, 1))).toEqual({ minutes: 19, moved: null, unheard: 1 })
  })

  it('[T24] takes the noise between the columns of its table by 1/√minutes, and goes on beyond', () => {
    expect(noiseFloor(6, 10)).toBe(0.34)
    expect(noiseFloor(6, 40)).toBe(0.17)
    expect(noiseFloor(6, 30)).toBeGreaterThan(0.17)
    expect(noiseFloor(6, 30)).toBeLessThan((0.24 + 0.17) / 2)
    expect(noiseFloor(6, 240)).toBeCloseTo(0.07)
    expect(noiseFloor(9, 10)).toBeCloseTo(0.39)
    expect(noiseFloor(11, 60)).toBeCloseTo(0.18)
  })

  it('[T25] tells each one their own share, in whole minutes, and three people nothing', () => {
    const talk = talked(20, 14, 10, 8, 6, 2)
    expect(ownShare(talk, 'm0' as MemberId)).toEqual({ minutes: 20, equal: 10 })
    expect(ownShare(talk, 'm5' as MemberId)).toEqual({ minutes: 2, equal: 10 })
    expect(ownShare(talked(12, 6, 1), 'm0' as MemberId)).toBe(null)
  })

  it('[T24] is never shown live, and to each one [T25] only their own share', () => {
    const people = new Group(['ada', 'bo', 'cy', 'di'], { format: 'open-forum', agenda: openForum.agenda })
    people.ask('ada', { type: 'session.start' })
    people.goTo('talk')
    for (const [name, seconds] of [
      ['bo', 500],
      ['cy', 300],
      ['di', 50],
      ['ada', 20],
    ] as const) {
      people.ask(name, { type: 'hand.raise', segment: people.part })
      for (let time = 0; time < seconds / 30; time++) {
        people.ask('ada', { type: 'host.extend', segment: people.part, turn: people.turn.number })
      }
      people.wait(seconds)
      people.done()
    }
    expect(viewForAll(people.room).talk).toBe(null)
    expect(viewFor(people.room, idOf('bo'))?.talk).toBe(null)
    people.goTo('what-i-take')
    expect(viewForAll(people.room).talk).toEqual({ minutes: 15, moved: 6, unheard: 2 })
    expect(viewFor(people.room, idOf('bo'))?.talk).toEqual({ minutes: 8, equal: 4 })
    expect(JSON.stringify(viewForAll(people.room))).not.toContain('spoken')
    people.ask('ada', { type: 'plan.change', after: people.part, parts: [talk('again', 'talk', [600, 60, 900])] })
    people.goTo('again')
    expect(viewForAll(people.room).talk).toBe(null)
    people.wait(601)
    expect(viewForAll(people.room).talk).toMatchObject({ minutes: 15 })
  })
})
