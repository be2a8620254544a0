import type { Segment } from '@rondo/shared/segments/index'

/** Whether a part has a question: what is read out, and an empty chair, ask nothing. */
export const asks = ({ kind }: Segment): boolean => kind !== 'brief' && kind !== 'pause'
