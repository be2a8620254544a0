import type { Memory } from './ports.ts'

/** A memory that nobody else shares and that is gone with the program. */
export function memoryOfItsOwn(): Memory {
  const kept = new Map<string, string>()
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
  }
}
