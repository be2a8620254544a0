import { roundForEveryone } from '@rondo/shared/formats/round-for-everyone'
import { expect, it } from 'vitest'
import { plannedParts } from '../../agenda/planned-part.ts'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import { keepWish, keptWish } from './wished.ts'

it('[W8] the form begins with the first format, six people and its minutes', () => {
  expect(keptWish(memoryOfItsOwn())).toMatchObject({
    format: 'round-for-everyone',
    people: 6,
    minutes: 60,
    parts: null,
  })
})

it('[W8] a reload keeps the plan as it was changed, and lets go of one that is none any more', () => {
  const memory = memoryOfItsOwn()
  const parts = plannedParts(roundForEveryone.agenda.slice(1))
  keepWish(memory, { ...keptWish(memory), parts })
  expect(keptWish(memory).parts).toEqual(parts)
  memory.set('rondo.new', JSON.stringify({ ...keptWish(memory), parts: [{ segment: { kind: 'walk' } }, null] }))
  expect(keptWish(memory)).toMatchObject({ people: 6, parts: null })
})
