/** The phases of a lesson, in their order, as they are named on the stage. */
export const phases = ['teach', 'think', 'back', 'questions', 'take'] as const

export type Phase = (typeof phases)[number]

/** [V42] The phase that a stage belongs to; null: nobody teaches, so there is only a round. */
export function phaseOf(stage: string): Phase | null {
  if (stage === 'asking' || stage === 'recap') return 'back'
  return phases.find((phase) => phase === stage) ?? null
}
