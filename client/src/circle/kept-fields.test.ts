import { expect, test } from 'vitest'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { forgetCircle } from './circles-on-device.ts'
import { keepFields, keptFields } from './kept-fields.ts'

test('[V22] what is being written on the page of a circle stays on the device until it was kept', () => {
  const memory = memoryOfItsOwn()
  const purpose = { revision: 2, typed: { text: 'Asking more' } }
  const line = { revision: 0, typed: { line: 'We are on time' } }
  keepFields(memory, 'circle', 'purpose', purpose)
  keepFields(memory, 'circle', 'line', line)
  expect(keptFields(memory, 'circle', 'purpose')).toEqual(purpose)
  expect(keptFields(memory, 'another circle', 'purpose')).toBeNull()
  keepFields(memory, 'circle', 'purpose', null)
  expect(keptFields(memory, 'circle', 'purpose')).toBeNull()
  expect(keptFields(memory, 'circle', 'line')).toEqual(line)
  forgetCircle(memory, 'circle')
  expect(keptFields(memory, 'circle', 'line'), '[C18]').toBeNull()
})

test('[V22] nonsense in the memory of what was being written in a circle is passed over', () => {
  const memory = memoryOfItsOwn()
  for (const nonsense of ['{', 'null', '[]', '{"line":7}', '{"line":{"revision":1,"typed":{"line":7}}}']) {
    memory.set('rondo.fields.circle', nonsense)
    expect(keptFields(memory, 'circle', 'line')).toBeNull()
  }
})
