import { expect, test, vi } from 'vitest'
import type { Connection } from './connection.ts'
import { memoryOfItsOwn } from './memory-of-its-own.ts'
import { reloadWhenOld } from './old-client.ts'

function page(memory = memoryOfItsOwn()) {
  let hear = (_state: { connection: Connection }) => {}
  const client = {
    watch(listener: typeof hear) {
      hear = listener
      return () => {}
    },
  }
  const reload = vi.fn()
  reloadWhenOld(client, memory, reload)
  return { memory, reload, hear: (connection: Connection) => hear({ connection }) }
}

const old: Connection = { is: 'closed', reason: 'old-client' }

test('[C20] a page of yesterday is loaded anew once, and not again', () => {
  const first = page()
  first.hear(old)
  expect(first.reload).toHaveBeenCalledOnce()
  const second = page(first.memory)
  second.hear(old)
  expect(second.reload).not.toHaveBeenCalled()
})

test('[C20] once it has worked, a later page of yesterday is loaded anew as well', () => {
  const first = page()
  first.hear(old)
  const second = page(first.memory)
  second.hear({ is: 'connected' })
  second.hear(old)
  expect(second.reload).toHaveBeenCalledOnce()
})

test('[C20] other ends of a connection do not reload anything', () => {
  const { hear, reload } = page()
  hear({ is: 'closed', reason: 'unknown-room' })
  hear({ is: 'superseded' })
  expect(reload).not.toHaveBeenCalled()
})
