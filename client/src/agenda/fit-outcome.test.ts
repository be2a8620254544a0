import type { SegmentId } from '@rondo/shared/ids'
import { seconds } from '@rondo/shared/time'
import { expect, it } from 'vitest'
import { fitOutcome } from './fit-outcome.ts'

const part = (from: number, to: number) => ({ segment: 'x' as SegmentId, from: seconds(from), to: seconds(to) })

it('[V20] says how much *Fit it* saves, and what is still over then', () => {
  expect(fitOutcome({ fit: [part(600, 420), part(120, 90)], over: seconds(300) })).toEqual({ saved: 210, over: 90 })
  expect(fitOutcome({ fit: [part(600, 300)], over: seconds(240) })).toEqual({ saved: 300, over: 0 })
  expect(fitOutcome({ fit: null, over: seconds(60) })).toEqual({ saved: 0, over: 60 })
})
