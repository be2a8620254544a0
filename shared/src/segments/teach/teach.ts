import { seconds } from '../../time.ts'
import type { Cast, SegmentKind, Step } from '../kind.ts'
import { HANDOVER, STEP } from '../seconds.ts'
import type { TeachOptions } from './options.ts'

type Stage = 'teach' | 'think' | 'asking' | 'back' | 'recap' | 'questions' | 'take' | 'learned'

const TEACH = { least: 120, most: 900 }
const QUESTIONS = { least: 60, most: 900 }

/** Session seconds that finding somebody for the teach-back is expected to take. */
const FINDING = 20

/** How many are asked by draw to teach back before the teacher recaps. */
const ASKED = 2

export const teach: SegmentKind<TeachOptions, Stage> = {
  plan: (options) => {
    const fixed = fixedOf(options)
    return {
      least: seconds(fixed + Math.min(TEACH.least, options.teach) + Math.min(QUESTIONS.least, options.questions)),
      wanted: seconds(fixed + options.teach + options.questions),
      most: seconds(fixed + Math.max(TEACH.most, options.teach) + Math.max(QUESTIONS.most, options.questions)),
    }
  },
  resize: (options, _people, total) => {
    const spare = Math.max(0, total - fixedOf(options))
    const share = options.teach / (options.teach + options.questions)
    const teaching = within(TEACH, spare * share)
    return { ...options, teach: teaching, questions: within(QUESTIONS, spare - teaching) }
  },
  lead: () => 'teacher',
  steps,
}

const fixedOf = (options: TeachOptions): number => options.think + FINDING + options.back + options.take + 2 * HANDOVER

const within = ({ least, most }: { least: number; most: number }, wish: number): number =>
  Math.min(most, Math.max(least, Math.floor(wish / STEP) * STEP))

function steps(options: TeachOptions, { lead, chosen }: Cast): readonly Step<Stage>[] {
  const grace = seconds(options.grace)
  if (lead === null) return [{ stage: 'learned', floor: { each: seconds(options.learned), grace }, who: 'all' }]
  const back = { each: seconds(options.back), grace }
  return [
    { stage: 'teach', floor: { each: seconds(options.teach), grace }, who: 'lead' },
    { stage: 'think', lasts: seconds(options.think) },
    { stage: 'asking', asking: { finds: 'chosen', most: ASKED }, who: 'others' },
    chosen === null ? { stage: 'recap', floor: back, who: 'lead' } : { stage: 'back', floor: back, who: 'chosen' },
    {
      stage: 'questions',
      lasts: seconds(options.questions),
      queue: { each: seconds(options.each), grace, once: true, counts: false },
      who: 'others',
    },
    { stage: 'take', lasts: seconds(options.take) },
  ]
}
