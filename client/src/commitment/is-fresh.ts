import type { CommitmentShown } from './commitments-shown.ts'

/** [K12] Whether what became of it was said just now, and can be taken back, by this device's clock: who has it wrong is told by the circle. */
export const isFresh = ({ undoableUntil }: Pick<CommitmentShown, 'undoableUntil'>, now: number): boolean =>
  undoableUntil !== null && now < undoableUntil
