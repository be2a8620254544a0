import * as v from 'valibot'
import type { Format } from './format.ts'
import { roundForEveryone } from './round-for-everyone.ts'

/** The formats a session can have; the first is chosen beforehand. */
export const formats: readonly Format[] = [roundForEveryone]

export type FormatId = 'round-for-everyone'

export const formatId = v.picklist(['round-for-everyone'] satisfies FormatId[])
