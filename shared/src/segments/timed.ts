import { seconds } from '../time.ts'
import type { Plan } from './kind.ts'
import { STEP } from './seconds.ts'

interface Timed {
  readonly seconds: number
}

/** The plan of a part that is one stretch of time: it keeps its length, and gives way down to `least` when it must. */
export const fixedPlan =
  (least: number) =>
  (options: Timed): Plan => ({
    least: seconds(Math.min(least, options.seconds)),
    wanted: seconds(options.seconds),
    most: seconds(options.seconds),
  })

export const fixedResize =
  (least: number) =>
  <Options extends Timed>(options: Options, _people: number, total: number): Options => ({
    ...options,
    seconds: Math.max(least, Math.floor(total / STEP) * STEP),
  })
