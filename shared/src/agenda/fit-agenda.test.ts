import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundForEveryone } from '../formats/round-for-everyone.ts'
import { viewFor } from '../room/view-for.ts'
import { group, idOf } from '../testing/group.ts'
import { fitAgenda } from './fit-agenda.ts'
import { plannedSeconds, plannedTotal, planOf } from './planned.ts'

const { agenda } = roundForEveryone

describe('the plan', () => {
  it('[A4] fills any slot, or refuses with one that fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 24 }), fc.integer({ min: 20, max: 180 }), (people, minutes) => {
        const plan = fitAgenda(agenda, people, minutes)
        if (!plan.fits) {
          expect(fitAgenda(agenda, people, plan.neededMinutes).fits).toBe(true)
          if (plan.peopleThatFit > 0) expect(fitAgenda(agenda, plan.peopleThatFit, minutes).fits).toBe(true)
          return
        }
        expect(plan.total + plan.buffer + plan.reserve).toBe(minutes * 60)
        expect(plan.buffer).toBeGreaterThanOrEqual(0)
        for (const [index, part] of plan.agenda.entries()) {
          const bounds = planOf(agenda[index] as typeof part, people)
          expect(plannedSeconds(part, people)).toBeGreaterThanOrEqual(bounds.least)
          expect(plannedSeconds(part, people)).toBeLessThanOrEqual(bounds.most)
        }
      }),
    )
  })

  it('[A4] leaves less than a step for each person unused while anything can be longer', () => {
    const plan = fitAgenda(agenda, 6, 60)
    expect(plan).toMatchObject({ fits: true })
    if (plan.fits) expect(plan.buffer).toBeLessThan(6 * 5)
  })

  it('[A4] refuses what does not fit with what would', () => {
    expect(fitAgenda(agenda, 24, 20)).toEqual({ fits: false, neededMinutes: 51, peopleThatFit: 8 })
  })

  it('[A5] shortens parts that have not begun, and shows it before', () => {
    const people = group('ada', 'bo', 'cy', 'di', 'eve', 'fay')
    people.startRound()
    for (let time = 0; time < 8; time++) {
      people.ask('ada', { type: 'host.extend', segment: people.part, turn: people.turn.number })
    }
    const hosting = viewFor(people.room, idOf('ada'))?.hosting
    expect(hosting?.over).toBeGreaterThan(0)
    const before = people.room.agenda
    expect(people.ask('ada', { type: 'plan.fit' })).toBe(null)
    expect(people.room.agenda.slice(0, 2)).toEqual(before.slice(0, 2))
    for (const change of hosting?.fit ?? []) {
      const part = people.room.agenda.find((segment) => segment.id === change.segment)
      expect(part && plannedSeconds(part, 6)).toBe(change.to)
      expect(change.to).toBeLessThan(change.from)
    }
    expect(viewFor(people.room, idOf('ada'))?.hosting).toMatchObject({ over: 0, fit: null })
    expect(plannedTotal(people.room.agenda, 6)).toBeLessThan(plannedTotal(before, 6))
  })

  it('[A5] never cuts a turn of a round that has begun', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { each } = people.floor
    for (let time = 0; time < 20; time++) {
      people.ask('ada', { type: 'host.extend', segment: people.part, turn: people.turn.number })
    }
    people.ask('ada', { type: 'plan.fit' })
    people.done()
    expect(people.left).toBe(each)
  })

  it('[A6] forecasts the promised end when all goes as planned', () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('ada', { type: 'session.start' })
    const { endsBy } = people.room.schedule
    const forecast = viewFor(people.room, idOf('ada'))?.hosting?.forecast
    expect(forecast).toBeLessThanOrEqual(endsBy ?? 0)
    expect(forecast).toBeGreaterThan((endsBy ?? 0) - 9 * 60_000)
  })

  it('[A7] pays for more time from the buffer, the reserve, then later parts', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const paid = new Set<string | undefined>()
    for (let time = 0; time < 80; time++) {
      paid.add(viewFor(people.room, idOf('ada'))?.hosting?.paidFrom)
      people.ask('ada', { type: 'host.extend', segment: people.part, turn: people.turn.number })
    }
    expect([...paid]).toEqual(['buffer', 'reserve', 'shorter-parts'])
    people.goTo('closing')
    expect(viewFor(people.room, idOf('ada'))?.hosting?.paidFrom).not.toBe('shorter-parts')
  })
})
