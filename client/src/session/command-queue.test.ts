import { expect, test } from 'vitest'
import { CommandQueue } from './command-queue.ts'
import { memoryOfItsOwn } from './memory-of-its-own.ts'

const pause = { type: 'host.pause' } as const
const resume = { type: 'host.resume' } as const

test('[C6] the same wish while it waits is one command, except for more time', () => {
  const queue = new CommandQueue(memoryOfItsOwn(), 'tab')
  const more = { type: 'host.extend', segment: 'main' as never, turn: 4 } as const
  expect(queue.add(pause)).toBe(queue.add(pause))
  expect(queue.add(more)).not.toBe(queue.add(more))
})

test('[C7] commands are numbered from 1 in the order of sending, one at a time', async () => {
  const queue = new CommandQueue(memoryOfItsOwn(), 'tab')
  const first = queue.add(pause)
  const second = queue.add(resume)
  expect(queue.next()).toEqual({ number: 1, command: pause })
  expect(queue.next()).toEqual({ number: 1, command: pause })
  queue.settle(1, { ok: true, version: 5 })
  expect(await first).toEqual({ ok: true, version: 5 })
  expect(queue.next()).toEqual({ number: 2, command: resume })
  queue.settle(1, { refused: 'malformed' })
  queue.settle(2, { refused: 'not-host' })
  expect(await second).toEqual({ refused: 'not-host' })
  expect(queue.next()).toBeNull()
})

test('[C7] after a reload the tab is the same device, and what was unanswered has kept its number', () => {
  const memory = memoryOfItsOwn()
  const before = new CommandQueue(memory, 'tab')
  before.add(pause)
  before.add(resume)
  before.next()
  const after = new CommandQueue(memory, 'tab')
  expect(after.device).toBe(before.device)
  expect(after.next()).toEqual({ number: 1, command: pause })
  after.settle(1, { ok: true, version: 2 })
  expect(after.next()).toEqual({ number: 2, command: resume })
  expect(new CommandQueue(memory, 'another room').device).not.toBe(before.device)
})

test('[C8] numbers go on above what the room knows of this device', async () => {
  const queue = new CommandQueue(memoryOfItsOwn(), 'tab')
  const lost = queue.add(pause)
  queue.next()
  queue.reach(6)
  expect(await lost).toEqual({ refused: 'too-late' })
  queue.add(resume)
  expect(queue.next()?.number).toBe(7)
})

test('[C8] a command that the room has kept already is sent again for its answer', () => {
  const queue = new CommandQueue(memoryOfItsOwn(), 'tab')
  queue.add(pause)
  queue.next()
  queue.reach(1)
  expect(queue.next()).toEqual({ number: 1, command: pause })
})

test('[C6] a tab that cannot send anything takes no more than it could ever explain', async () => {
  const queue = new CommandQueue(memoryOfItsOwn(), 'tab')
  for (let turn = 1; turn <= 20; turn++) void queue.add({ type: 'turn.done', turn })
  expect(await queue.add(pause)).toEqual({ refused: 'too-often' })
})

test('[C7] a memory that holds nonsense is begun anew', () => {
  const memory = memoryOfItsOwn()
  memory.set('tab', '{"device":1')
  expect(new CommandQueue(memory, 'tab').isEmpty).toBe(true)
})
