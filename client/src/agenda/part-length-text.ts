import { clockLength, lengthText } from '../ui/length-text.ts'
import type { PartLength } from './part-length.ts'

/** A part’s length as one sets it: `1:15` a turn, `10 min` for anything else. */
export const partLengthText = ({ of, seconds }: Pick<PartLength, 'of' | 'seconds'>): string =>
  of === 'turn' ? clockLength(seconds) : lengthText(seconds)
