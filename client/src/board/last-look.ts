import type { Memory } from '../session/ports.ts'
import { lastLookName } from '../session/put-by-name.ts'
import type { Camera } from './camera.ts'

/** [B86] How somebody looked at a board as their page went. */
export interface LastLook {
  /** Null: as the device begins. */
  readonly isList: boolean | null
  readonly camera: Camera
  /** In the list: the item they were at. */
  readonly item: string | null
}

const FIRST: LastLook = { isList: null, camera: { at: [0, 0], zoom: 1 }, item: null }

export const keepLook = (memory: Memory, room: string, look: LastLook): void =>
  memory.set(lastLookName(room), JSON.stringify(look))

/** As if for the first time when nothing, or nothing that can be read, was kept. */
export function lastLook(memory: Memory, room: string): LastLook {
  try {
    const look = { ...FIRST, ...(JSON.parse(memory.get(lastLookName(room)) ?? '{}') as Partial<LastLook>) }
    const { at, zoom } = look.camera
    return [...at, zoom].every(Number.isFinite) && at.length === 2 && zoom > 0 ? look : FIRST
  } catch {
    return FIRST
  }
}
