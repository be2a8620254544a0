import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { agendaFor } from '../agenda/agenda-for.ts'
import { fitAgenda } from '../agenda/fit-agenda.ts'
import { segments } from '../segments/schema.ts'
import { Group } from '../testing/group.ts'
import { formats } from './index.ts'

const names = (count: number) => Array.from({ length: count }, (_, index) => (index === 0 ? 'ada' : `p${index}`))

describe('the formats', () => {
  for (const format of formats) {
    it(`[A14] ${format.id} is a plan that a room takes, and fits its people and minutes`, () => {
      expect(v.safeParse(segments, format.agenda).success).toBe(true)
      const { least, wanted } = format.minutes
      const fits = (people: number, minutes: number) =>
        fitAgenda(agendaFor(format, people, minutes), people, minutes).fits
      expect(fits(format.people.least, least)).toBe(true)
      for (const people of [3, 6, 8]) expect([people, fits(people, wanted)]).toEqual([people, true])
      expect(fits(12, 90)).toBe(true)
    })

    for (const people of [3, 6, 12]) {
      it(`[A14] ${format.id} runs to its end with ${people} people, nobody in the chair, in its time`, () => {
        const group = new Group(names(people), {
          format: format.id,
          agenda: agendaFor(format, people, 90),
          minutes: 90,
        })
        group.ask('ada', { type: 'chair.leave' })
        expect(group.ask('ada', { type: 'session.start' })).toBe(null)
        const start = group.now
        const seen: string[] = []
        while (group.room.phase.is === 'live') {
          if (seen.at(-1) !== group.part) seen.push(group.part)
          group.wait(10)
        }
        expect(group.room.phase).toMatchObject({ is: 'over', heard: people, people })
        // Nobody presses anything: every turn takes its grace, too.
        expect((group.now - start) / 60_000).toBeLessThan(150)
        expect(seen[0]).toBe('opening')
        expect(seen.at(-1)).toBe(format.agenda.at(-1)?.id)
      })
    }
  }

  it('[A10] leaves out what is optional when there is no time for it', () => {
    const lab = formats.find((format) => format.id === 'teach-back-lab') as (typeof formats)[number]
    const lessons = (people: number, minutes: number) =>
      agendaFor(lab, people, minutes).filter((part) => part.kind === 'teach').length
    expect([lessons(4, 60), lessons(4, 30)]).toEqual([2, 1])
  })
})
