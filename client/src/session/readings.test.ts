import { expect, test } from 'vitest'
import { readCommitment } from '../commitment/commitment-words.ts'
import { webAddress } from './web-address.ts'

test('[C22] a call link is shown only when it leads to the web', () => {
  expect(webAddress('https://meet.example/abc')).toBe('https://meet.example/abc')
  for (const text of ['javascript:alert(1)', 'data:text/html,hi', 'meet.example/abc', ''])
    expect(webAddress(text)).toBeNull()
})

test('[C22] a commitment of another shape is not shown', () => {
  const said = { when: 'On Monday', will: 'ask Lin', by: '2026-12-01', sure: 7 }
  expect(readCommitment(JSON.stringify(said))).toEqual(said)
  expect(readCommitment(JSON.stringify({ ...said, by: 'soon', sure: 11, more: 1 }))).toEqual({
    ...said,
    by: '',
    sure: null,
  })
  for (const text of [null, '', '[]', 'null', '{"when":1}']) expect(readCommitment(text)).toBeNull()
})
