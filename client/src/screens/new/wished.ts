import type { Format } from '@rondo/shared/formats/format'
import { formats } from '@rondo/shared/formats/index'
import { LIMITS } from '@rondo/shared/protocol/limits'
import type { Memory } from '../../session/ports.ts'

/** What stands in the form that opens a room. */
export interface Wished {
  format: string
  title: string
  question: string
  people: number | null
  minutes: number | null
  mustEndBy: string
  call: string
}

const NAME = 'rondo.new'
const [first] = formats

const fresh = (): Wished => ({
  format: first?.id ?? '',
  title: '',
  question: '',
  people: 6,
  minutes: first?.minutes.wanted ?? LIMITS.minutes.least,
  mustEndBy: '',
  call: '',
})

/** What was typed before a reload of this tab, or a fresh form. */
export function keptWish(memory: Memory): Wished {
  try {
    const kept = JSON.parse(memory.get(NAME) ?? '{}') as Partial<Wished>
    return { ...fresh(), ...kept }
  } catch {
    return fresh()
  }
}

/** Keeps what is typed, for a reload of this tab. */
export const keepWish = (memory: Memory, wish: Wished): void => memory.set(NAME, JSON.stringify(wish))

/** Once the room is open, nothing typed is kept here any more. */
export const forgetWish = (memory: Memory): void => memory.remove(NAME)

export const formatOf = (wish: Pick<Wished, 'format'>): Format =>
  formats.find((format) => format.id === wish.format) ?? (first as Format)

/** Whether a number is a whole one within these limits. */
export const isWithin = (value: number | null, { least, most }: { least: number; most: number }): value is number =>
  value !== null && Number.isInteger(value) && value >= least && value <= most
