import type { Answer } from '@rondo/shared/room/answer'
import { expect, test } from 'vitest'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { bringAlong, sayBroughtAlong } from './brought-along.ts'
import type { CircleState } from './circle-state.svelte.ts'
import { forgetCircle } from './circles-on-device.ts'

const promised = ['listen first', 'ask Lin'].map((will) => ({ when: 'Monday', will, by: '2026-11-29', sure: null }))

function circleThat(answers: Answer[]) {
  const said: string[] = []
  const circle = {
    id: 'circle',
    sayCommitment: async ({ will }: { will: string }) => {
      said.push(will)
      return answers.shift() ?? ({ ok: true, version: 1 } as const)
    },
  } as unknown as CircleState
  return { circle, said }
}

test('[G19] what was promised before is said in the circle, once', async () => {
  const memory = memoryOfItsOwn()
  bringAlong(memory, 'circle', promised)
  const { circle, said } = circleThat([])
  await sayBroughtAlong(memory, circle)
  await sayBroughtAlong(memory, circle)
  expect(said).toEqual(['listen first', 'ask Lin'])
})

test('[G19] what the circle did not take is brought along the next time', async () => {
  const memory = memoryOfItsOwn()
  bringAlong(memory, 'circle', promised)
  const { circle, said } = circleThat([{ ok: true, version: 1 }, { refused: 'try-again' }])
  await sayBroughtAlong(memory, circle)
  await sayBroughtAlong(memory, circle)
  expect(said).toEqual(['listen first', 'ask Lin', 'ask Lin'])
})

test('[C18] what was to be brought along is forgotten with the circle', async () => {
  const memory = memoryOfItsOwn()
  bringAlong(memory, 'circle', promised)
  forgetCircle(memory, 'circle')
  const { circle, said } = circleThat([])
  await sayBroughtAlong(memory, circle)
  expect(said).toEqual([])
})
