import type { Memory } from './ports.ts'

const NAME = 'rondo.opened'

/** Remembers, for this tab, the room it opened last. */
export const rememberOpened = (memory: Memory, key: string): void => memory.set(NAME, key)

/** Whether this tab opened the room with this key: whoever did has just read what it is. */
export const isOpenedHere = (memory: Memory, key: string): boolean => memory.get(NAME) === key
