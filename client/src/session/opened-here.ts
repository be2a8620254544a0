import type { Memory } from './ports.ts'

const NAME = 'rondo.opened'

/** Remembers, for this tab, the room it opened last: by its name, for its key is to be in one place. */
export const rememberOpened = (memory: Memory, room: string): void => memory.set(NAME, room)

/** Whether this tab opened this room: whoever did has just read what it is. */
export const isOpenedHere = (memory: Memory, room: string): boolean => memory.get(NAME) === room
