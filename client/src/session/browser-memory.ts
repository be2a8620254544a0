import { memoryOfItsOwn } from './memory-of-its-own.ts'
import type { Memory } from './ports.ts'

/** A browser may forbid its storage altogether (private windows, full disks): then the page remembers, as long as it lasts. */
function memoryOf(storage: () => Storage): Memory {
  const own = memoryOfItsOwn()
  const attempt = <Result>(run: (storage: Storage) => Result, otherwise: Result): Result => {
    try {
      return run(storage())
    } catch {
      return otherwise
    }
  }
  return {
    get: (name) => own.get(name) ?? attempt((kept) => kept.getItem(name), null),
    set: (name, value) => {
      const isKept = attempt((kept) => {
        kept.setItem(name, value)
        return true
      }, false)
      if (isKept) own.remove(name)
      else own.set(name, value)
    },
    remove: (name) => {
      own.remove(name)
      attempt((kept) => kept.removeItem(name), undefined)
    },
  }
}

/** What this device remembers. */
export const deviceMemory: Memory = memoryOf(() => localStorage)

/** What this tab remembers, over a reload too. */
export const tabMemory: Memory = memoryOf(() => sessionStorage)
