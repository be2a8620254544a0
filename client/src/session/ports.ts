/** Strings kept by name, as `localStorage` and `sessionStorage` keep them. */
export interface Memory {
  get(name: string): string | null
  set(name: string, value: string): void
  remove(name: string): void
}

/** A clock that never jumps and never goes backwards, in milliseconds from any start. */
export type MonotoneClock = () => number

/** What the device says about itself: the network went, came back, or the device woke up. */
export type Signal = 'offline' | 'online' | 'wake'

/** Calls `hear` with every signal until the returned function is called. */
export type Signals = (hear: (signal: Signal) => void) => () => void
