import { createSubscriber } from 'svelte/reactivity'
import { deviceMemory } from '../session/browser-memory.ts'
import type { Memory } from '../session/ports.ts'

const EVENTS = ['input', 'change', 'storage'] as const

const watch = createSubscriber((update) => {
  for (const event of EVENTS) addEventListener(event, update)
  return () => {
    for (const event of EVENTS) removeEventListener(event, update)
  }
})

/** What this device remembers, read anew in a screen once something was typed on this page, or was kept by another one. */
export function keptHere(): Memory {
  watch()
  return deviceMemory
}
