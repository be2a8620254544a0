import type { Memory } from '../session/ports.ts'

/** A form on the page of a circle, or before it. */
export type CircleForm = 'purpose' | 'next' | 'rhythm' | 'line' | 'name'

/** In place of a circle: the one that is being started, or come into. */
export const NO_CIRCLE_YET = 'new'

/** What stands in its fields. */
export type Typed = Readonly<Record<string, string>>

/** What somebody is writing in one of them, and on top of which revision. */
export interface KeptFields {
  readonly revision: number
  readonly typed: Typed
}

const NAME = 'rondo.fields.'

/** [V22] What is being written on the page of a circle stays on the device until it was kept; null: nothing is. */
export function keepFields(memory: Memory, circle: string, form: CircleForm, fields: KeptFields | null): void {
  const { [form]: _, ...others } = readAll(memory, circle)
  const all = fields ? { ...others, [form]: fields } : others
  if (Object.keys(all).length > 0) memory.set(NAME + circle, JSON.stringify(all))
  else forgetFields(memory, circle)
}

export function keptFields(memory: Memory, circle: string, form: CircleForm): KeptFields | null {
  const { revision, typed } = (readAll(memory, circle)[form] ?? {}) as Record<string, unknown>
  return typeof revision === 'number' && isTyped(typed) ? { revision, typed } : null
}

/** [C18] All that somebody was writing there. */
export const forgetFields = (memory: Memory, circle: string): void => memory.remove(NAME + circle)

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')

function readAll(memory: Memory, circle: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(memory.get(NAME + circle) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
