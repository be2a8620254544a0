import type { CommitmentCommand } from '@rondo/shared/commitment/commands'
import type { CommitmentId, SealedText } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import { expect, test } from 'vitest'
import type { CommitmentWords } from '../commitment/commitment-words.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { bringAlong, sayBroughtAlong } from './brought-along.ts'
import { forgetCircle } from './circles-on-device.ts'

const promised = ['listen first', 'ask Lin'].map((will) => ({ when: 'Monday', will, by: '2026-11-29', sure: null }))

function homeThat(answers: Answer[]) {
  const said: string[] = []
  const home = {
    id: 'circle',
    seal: (_: CommitmentId, { will }: CommitmentWords) => will as SealedText,
    ask: async (command: CommitmentCommand) => {
      if (command.type === 'commitment.say') said.push(command.words)
      return answers.shift() ?? ({ ok: true, version: 1 } as const)
    },
  }
  return { home, said }
}

test('[G19] what was promised before is said in the circle, once', async () => {
  const memory = memoryOfItsOwn()
  bringAlong(memory, 'circle', promised)
  const { home, said } = homeThat([])
  await sayBroughtAlong(memory, home)
  await sayBroughtAlong(memory, home)
  expect(said).toEqual(['listen first', 'ask Lin'])
})

test('[G19] what the circle did not take is brought along the next time', async () => {
  const memory = memoryOfItsOwn()
  bringAlong(memory, 'circle', promised)
  const { home, said } = homeThat([{ ok: true, version: 1 }, { refused: 'try-again' }])
  await sayBroughtAlong(memory, home)
  await sayBroughtAlong(memory, home)
  expect(said).toEqual(['listen first', 'ask Lin', 'ask Lin'])
})

test('[C18] what was to be brought along is forgotten with the circle', async () => {
  const memory = memoryOfItsOwn()
  bringAlong(memory, 'circle', promised)
  forgetCircle(memory, 'circle')
  const { home, said } = homeThat([])
  await sayBroughtAlong(memory, home)
  expect(said).toEqual([])
})
