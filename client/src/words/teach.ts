import type { Phase } from '../segments/teach/phases.ts'

/** The words of a lesson beside those of its stages, in English. */
export const teachWords = {
  phases: 'Phases',
  phase: {
    teach: 'Teach',
    think: 'Think',
    back: 'Teach back',
    questions: 'Questions',
    take: 'What I take with me',
  } satisfies Record<Phase, string>,
  take: 'What I take with me',
  takeNote: 'Only on this device. Nobody else sees it, and it is never sent.',
  thinking: 'Everyone thinks, quietly.',
  writing: 'Everyone writes for themselves.',
} as const
