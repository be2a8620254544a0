import type { LineId, MemberId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import type { DraftShown } from './circle-shown.ts'
import { waitsForMe } from './waits-for-me.ts'

const me = { id: 'me' as MemberId, name: 'Me', isMe: true, hue: 1 }
const bo = { id: 'bo' as MemberId, name: 'Bo', isMe: false, hue: 2 }
const line = { id: 'line' as LineId, text: 'be kind' }

const draft = (change: Partial<DraftShown>): DraftShown => ({
  version: 1,
  lines: [line],
  toContribute: 0,
  haveIContributed: true,
  toAccept: [me, bo],
  isChanged: true,
  fresh: [],
  ...change,
})

test.each([
  ['nothing, when nothing is to be changed', null, null],
  ['that I add a line or pass', draft({ toContribute: 1, haveIContributed: false }), 'contribute'],
  ['nothing, while it waits for others', draft({ toContribute: 1 }), null],
  ['that I accept', draft({}), 'accept'],
  ['nothing, without a line', draft({ lines: [] }), null],
  ['nothing, while nothing of it is changed', draft({ isChanged: false }), null],
  ['nothing, once I have accepted', draft({ toAccept: [bo] }), null],
] as const)('[G25] of an agreement there waits for me: %s', (_, given, waits) => {
  expect(waitsForMe(given)).toBe(waits)
})
