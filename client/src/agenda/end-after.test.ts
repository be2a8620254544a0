import { plannedSeconds } from '@rondo/shared/agenda/planned'
import { openForum } from '@rondo/shared/formats/open-forum'
import type { SegmentId } from '@rondo/shared/ids'
import { after, type Moment, milliseconds, seconds } from '@rondo/shared/time'
import { describe, expect, it } from 'vitest'
import { addedPart } from './added-part.ts'
import { endAfter } from './end-after.ts'

const toCome = openForum.agenda.slice(2)
const end = 2_000_000_000_000 as Moment
const minute = milliseconds(60_000)
const pause = addedPart('pause', 'part-pause' as SegmentId).segment
const schedule = (endsBy: Moment | null) => ({
  minute,
  schedule: { minutes: 60, people: 6, mustEndBy: null, startedAt: 0 as Moment, endsBy, spare: seconds(60) },
})
const asPlanned = { forecast: end, givenUp: seconds(0) }

describe('the end of a session whose plan is changed', () => {
  it('[W12] moves by what comes in and by what goes', () => {
    const free = schedule(null)
    expect(endAfter(asPlanned, free, toCome, toCome, 6)).toBe(end)
    expect(endAfter(asPlanned, free, toCome, [...toCome, pause], 6)).toBe(after(end, 300_000))
    const closing = plannedSeconds(toCome.at(-1) as (typeof toCome)[number], 6)
    expect(endAfter(asPlanned, free, toCome, toCome.slice(0, -1), 6)).toBe(after(end, -closing * 1000))
  })

  it('[W12] counts that open talk gives way, as it will', () => {
    const inTime = schedule(after(end, 60_000))
    expect(endAfter(asPlanned, inTime, toCome, [...toCome, pause], 6)).toBe(end)
    // What talk gave up already it gets back first.
    const late = { forecast: end, givenUp: seconds(300) }
    expect(endAfter(late, inTime, [...toCome, pause], toCome, 6)).toBe(end)
    const withoutTalk = toCome.filter((part) => part.kind !== 'open')
    expect(endAfter(asPlanned, inTime, withoutTalk, [...withoutTalk, pause], 6)).toBe(after(end, 300_000))
  })

  it('[W12] is not told before a session runs', () => {
    expect(endAfter({ ...asPlanned, forecast: null }, schedule(null), toCome, toCome, 6)).toBeNull()
  })
})
