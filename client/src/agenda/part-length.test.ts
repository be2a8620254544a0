import { formats } from '@rondo/shared/formats/index'
import type { SegmentId } from '@rondo/shared/ids'
import type { Segment } from '@rondo/shared/segments/index'
import { isAgenda } from '@rondo/shared/segments/schema'
import { describe, expect, it } from 'vitest'
import { addable, addedPart } from './added-part.ts'
import { lengthOf, stepped } from './part-length.ts'

const added = addable.map((kind) => addedPart(kind, `part-${kind}` as SegmentId).segment)
const every: readonly Segment[] = [...formats.flatMap((format) => format.agenda), ...added]
const named = (id: string) => every.find((part) => part.id === id) as Segment
const secondsOf = (part: Segment) => lengthOf(part, 6).seconds

describe('the length of a part', () => {
  it('[W10] is each turn of a round, in steps of 5 s', () => {
    const checkIn = named('check-in')
    expect(lengthOf(checkIn, 6)).toEqual({ of: 'turn', seconds: 45, least: 20, most: 90, step: 5 })
    expect(secondsOf(stepped(checkIn, 6, 1))).toBe(50)
    expect(secondsOf(stepped(checkIn, 6, -1))).toBe(40)
    expect(secondsOf(stepped(named('commit'), 6, 1))).toBe(50)
  })

  it('[W10] is the whole of any other part, in steps of 30 s', () => {
    const talk = named('talk')
    expect(lengthOf(talk, 6)).toMatchObject({ of: 'part', seconds: 1200, least: 180, step: 30 })
    expect(secondsOf(stepped(talk, 6, 1))).toBe(1230)
    expect(secondsOf(stepped(named('part-pause'), 6, -1))).toBe(270)
  })

  it('[W10] comes to whole steps from where the fitter left it', () => {
    const odd = { ...named('talk'), options: { ...named('talk').options, seconds: 1210 } } as Segment
    expect(secondsOf(stepped(odd, 6, 1))).toBe(1230)
    expect(secondsOf(stepped(odd, 6, -1))).toBe(1200)
  })

  it.each(every.map((part) => [part.kind, part.id, part] as const))(
    '[W10] stays within the bounds of a %s (%s), and each step is one',
    (_kind, _id, part) => {
      for (const direction of [1, -1] as const) {
        let now = part
        for (let step = 0; step < 1000; step++) {
          const next = stepped(now, 6, direction)
          expect(isAgenda([next]), JSON.stringify(next)).toBe(true)
          const { seconds, least, most } = lengthOf(next, 6)
          expect(seconds).toBeGreaterThanOrEqual(least)
          expect(seconds).toBeLessThanOrEqual(most)
          if (seconds === secondsOf(now)) break
          expect(Math.sign(seconds - secondsOf(now))).toBe(direction)
          now = next
        }
        const { seconds, least, most } = lengthOf(now, 6)
        expect(seconds).toBe(direction === 1 ? most : least)
      }
    },
  )
})
