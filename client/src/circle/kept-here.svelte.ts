import { createSubscriber } from 'svelte/reactivity'
import { deviceMemory } from '../session/browser-memory.ts'
import type { Memory } from '../session/ports.ts'

const EVENTS = ['input', 'storage'] as const

const watch = createSubscriber((update) => {
  // After all who hear of it: the form that is being written in keeps its words then.
  const heard = () => setTimeout(update)
  for (const event of EVENTS) addEventListener(event, heard)
  return () => {
    for (const event of EVENTS) removeEventListener(event, heard)
  }
})

/** What this device remembers, read anew in a screen once something was typed on this page, or was kept by another one. */
export function keptHere(): Memory {
  watch()
  return deviceMemory
}
