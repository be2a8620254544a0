import type { Answer } from '@rondo/shared/room/answer'
import { expect, test } from 'vitest'
import { CommandQueue } from './command-queue.ts'
import { CommandSender } from './command-sender.ts'
import { memoryOfItsOwn } from './memory-of-its-own.ts'

/** A sender whose line gives these answers, one after the other, and what it was asked. */
function answeredBy(...answers: Answer[]) {
  const numbers: number[] = []
  const send = async ({ number }: { number: number }) => {
    numbers.push(number)
    return answers.shift() ?? null
  }
  const sender = new CommandSender(send, new CommandQueue(memoryOfItsOwn(), 'tab'), () => {})
  sender.open(0)
  return { sender, numbers }
}

const trouble: Answer = { refused: 'try-again' }

test('[C11] a passing trouble is tried again with the same number before anybody hears of it', async () => {
  const { sender, numbers } = answeredBy(trouble, { refused: 'too-often' }, { ok: true, version: 5 })
  expect(await sender.ask({ type: 'host.pause' })).toEqual({ ok: true, version: 5 })
  expect(numbers).toEqual([1, 1, 1])
})

test('[C11] a trouble that does not pass is told after four tries; a plain refusal at once', async () => {
  const lasting = answeredBy(trouble, trouble, trouble, trouble)
  expect(await lasting.sender.ask({ type: 'host.pause' })).toEqual(trouble)
  expect(lasting.numbers).toHaveLength(4)
  const refused = answeredBy({ refused: 'not-host' })
  expect(await refused.sender.ask({ type: 'host.pause' })).toEqual({ refused: 'not-host' })
  expect(refused.numbers).toHaveLength(1)
})
