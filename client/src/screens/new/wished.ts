import type { Format } from '@rondo/shared/formats/format'
import { formats } from '@rondo/shared/formats/index'
import { LIMITS } from '@rondo/shared/protocol/limits'
import { isAgenda } from '@rondo/shared/segments/schema'
import type { PlannedPart } from '../../agenda/planned-part.ts'
import type { Memory } from '../../session/ports.ts'

/** What stands in the form that opens a room. */
export interface Wished {
  format: string
  title: string
  people: number | null
  minutes: number | null
  mustEndBy: string
  call: string
  /** The plan as changed by hand; null: the format’s. */
  parts: readonly PlannedPart[] | null
}

const NAME = 'rondo.new'
const [first] = formats

const fresh = (): Wished => ({
  format: first?.id ?? '',
  title: '',
  people: 6,
  minutes: first?.minutes.wanted ?? LIMITS.minutes.least,
  mustEndBy: '',
  call: '',
  parts: null,
})

/** What was typed before a reload of this tab, or a fresh form. */
export function keptWish(memory: Memory): Wished {
  try {
    const kept = JSON.parse(memory.get(NAME) ?? '{}') as Partial<Wished>
    return { ...fresh(), ...kept, parts: isPlan(kept.parts) ? kept.parts : null }
  } catch {
    return fresh()
  }
}

/** What a page from before an update has left may be no plan any more. */
const isPlan = (kept: unknown): kept is readonly PlannedPart[] =>
  Array.isArray(kept) && isAgenda(kept.map((part: Partial<PlannedPart> | null) => part?.segment))

/** Keeps what is typed, for a reload of this tab. */
export const keepWish = (memory: Memory, wish: Wished): void => memory.set(NAME, JSON.stringify(wish))

/** Once the room is open, nothing typed is kept here any more. */
export const forgetWish = (memory: Memory): void => memory.remove(NAME)

export const formatOf = (wish: Pick<Wished, 'format'>): Format =>
  formats.find((format) => format.id === wish.format) ?? (first as Format)
