import type { Memory } from './ports.ts'

/** The list that is kept under a name; empty where none is, or something else. */
export function keptList(memory: Memory, name: string): readonly unknown[] {
  try {
    const kept: unknown = JSON.parse(memory.get(name) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
