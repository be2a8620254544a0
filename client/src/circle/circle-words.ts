import type { NextWords, RhythmWords } from '@rondo/shared/circle/words'
import { webAddress } from '../session/web-address.ts'
import { isZone } from './zoned-moment.ts'

/** Minutes of a session that a browser of this circle would offer. */
export const SESSION_MINUTES = { least: 20, most: 180 } as const

const EVERY: readonly RhythmWords['every'][] = ['week', 'two-weeks', 'month', 'own']

/** [C22] Null when it is not what a browser of this circle would have sealed. */
export function readRhythm(text: string | null): RhythmWords | null {
  const { every, note } = fieldsOf(text)
  const known = EVERY.find((one) => one === every)
  return known && typeof note === 'string' ? { every: known, note } : null
}

/** [C22] Null when it is not what a browser of this circle would have sealed; a call link only if it leads to the web. */
export function readNext(text: string | null): NextWords | null {
  const { at, zone, minutes, call } = fieldsOf(text)
  if (typeof at !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) || Number.isNaN(Date.parse(`${at}Z`)))
    return null
  if (typeof zone !== 'string' || !isZone(zone)) return null
  if (typeof minutes !== 'number' || !Number.isInteger(minutes)) return null
  if (minutes < SESSION_MINUTES.least || minutes > SESSION_MINUTES.most) return null
  return { at, zone, minutes, call: (typeof call === 'string' && webAddress(call)) || '' }
}

function fieldsOf(text: string | null): Record<string, unknown> {
  try {
    return (JSON.parse(text ?? 'null') ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}
