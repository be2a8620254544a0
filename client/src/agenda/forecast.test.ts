import { plannedTotal } from '@rondo/shared/agenda/planned'
import { openForum } from '@rondo/shared/formats/open-forum'
import { roundForEveryone } from '@rondo/shared/formats/round-for-everyone'
import { type Moment, milliseconds } from '@rondo/shared/time'
import { describe, expect, it } from 'vitest'
import { agreedAgenda, forecastOf, minutesThere } from './forecast.ts'
import { stepped } from './part-length.ts'
import { agendaOf, keptOf, plannedParts } from './planned-part.ts'

const { agenda } = roundForEveryone
const now = 1_000_000 as Moment
const inMinutes = (minutes: number) => (now + minutes * 60_000) as Moment

describe('the forecast before a room is open', () => {
  it('[W6] fills the time there is, with the same turn for everyone', () => {
    const plan = forecastOf(agenda, 6, 60)
    if (!plan.fits) throw new Error('six fit into an hour')
    expect(plan.agenda.map((part) => part.id)).toEqual(agenda.map((part) => part.id))
    expect(plan.longest?.options.each).toBeGreaterThan(60)
    const total = plannedTotal(plan.agenda, 6)
    expect(total + plan.buffer).toBeLessThanOrEqual(60 * 60)
    expect(plan.enough).toBeNull()
  })

  it('[W6] suggests a shorter slot when more than 8 minutes are spare', () => {
    const plan = forecastOf(agenda, 3, 180)
    if (!plan.fits) throw new Error('three fit into three hours')
    expect(plan.buffer).toBeGreaterThan(8 * 60)
    expect(plan.enough).toBeLessThan(180)
    const shorter = forecastOf(agenda, 3, plan.enough ?? 0)
    expect(shorter.fits && shorter.longest?.options.each).toBe(plan.longest?.options.each)
  })

  it('[W6] says what would fit when it does not', () => {
    const plan = forecastOf(agenda, 24, 20)
    if (plan.fits) throw new Error('24 do not fit into 20 minutes')
    expect(forecastOf(agenda, 24, plan.neededMinutes).fits).toBe(true)
    expect(forecastOf(agenda, plan.peopleThatFit, 20).fits).toBe(true)
  })

  it('[W1] has fewer minutes when it must end before', () => {
    expect(minutesThere(60, now, inMinutes(45), milliseconds(60_000))).toBe(45)
    expect(minutesThere(60, now, inMinutes(90), milliseconds(60_000))).toBe(60)
  })

  it('[W6] names a turn that everyone has, or says that there is none', () => {
    const talkAlone = openForum.agenda.filter((part) => part.kind === 'open' || part.kind === 'brief')
    expect(forecastOf(talkAlone, 6, 60)).toMatchObject({ fits: true, longest: null })
    expect(forecastOf(openForum.agenda, 6, 60)).toMatchObject({ longest: { id: 'what-i-take' } })
  })

  it('[A16] leaves a length that was set by hand, and lets the others fit around it', () => {
    const before = plannedParts(agenda)
    const shown = forecastOf(agendaOf(before), 6, 60)
    if (!shown.fits) throw new Error('six fit into an hour')
    const longer = stepped(shown.agenda[1] as (typeof agenda)[number], 6, 1)
    const parts = before.map((part, index) => (index === 1 ? { ...part, segment: longer, kept: true } : part))
    const plan = forecastOf(agendaOf(parts), 6, 60, keptOf(parts))
    if (!plan.fits) throw new Error('six fit into an hour')
    expect(plan.agenda[1]).toEqual(longer)
    expect(plan.longest?.options.each).toBeLessThan(shown.longest?.options.each ?? 0)
    // Opened as shown: whoever starts with as many people and minutes finds the same lengths.
    const agreed = agreedAgenda(parts, plan)
    expect(forecastOf(agreed, 6, 60)).toMatchObject({ agenda: plan.agenda })
  })

  it('[A16] says what would fit around lengths that were set by hand', () => {
    const parts = plannedParts(agenda).map((part) => ({ ...part, kept: true }))
    expect(forecastOf(agenda, 6, 30).fits).toBe(true)
    const plan = forecastOf(agendaOf(parts), 6, 30, keptOf(parts))
    if (plan.fits) throw new Error('six times four minutes do not fit into half an hour')
    expect(forecastOf(agenda, 6, plan.neededMinutes, keptOf(parts)).fits).toBe(true)
    expect(forecastOf(agenda, plan.peopleThatFit, 30, keptOf(parts)).fits).toBe(true)
  })
})
