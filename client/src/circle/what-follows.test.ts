import type { CircleForAll } from '@rondo/shared/circle/view'
import type { LineId, MemberId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import type { DraftShown } from './circle-shown.ts'
import { type WhatFollows, whatFollows } from './what-follows.ts'

const me = { id: 'me' as MemberId, name: 'Me', isMe: true, hue: 1 }
const bo = { id: 'bo' as MemberId, name: 'Bo', isMe: false, hue: 2 }
const unchanged = { words: null, revision: 0 }

const two = {
  members: [me, bo],
  agreement: { active: null, draft: null },
  next: unchanged,
  session: null,
  held: [],
} as unknown as CircleForAll
const agreed = {
  ...two,
  agreement: { active: { version: 1, lines: [], since: 0 }, draft: null },
} as unknown as CircleForAll

const draft = (change: Partial<DraftShown>): DraftShown => ({
  version: 1,
  lines: [{ id: 'line' as LineId, text: 'be kind' }],
  toContribute: 0,
  haveIContributed: true,
  toAccept: [bo],
  isChanged: true,
  fresh: [],
  ...change,
})

const cases: [string, CircleForAll, DraftShown | null, WhatFollows | null][] = [
  ['to whoever is alone, to invite', { ...two, members: two.members.slice(1) }, draft({}), 'invite'],
  ['nothing, while something waits for oneself', two, draft({ toAccept: [me, bo] }), null],
  ['that others are to add a line or pass', two, draft({ toContribute: 1, toAccept: [me, bo] }), 'others'],
  ['that others are to accept', two, draft({}), 'others'],
  ['nothing, while there is no line', two, draft({ lines: [], toAccept: [me, bo] }), null],
  ['nothing, while nothing of the agreement is changed', agreed, draft({ isChanged: false, toAccept: [me, bo] }), null],
  ['to meet, once it holds', agreed, null, 'meet'],
  ['nothing, once that is planned', { ...agreed, next: { words: 'sealed', revision: 1 } } as CircleForAll, null, null],
]

test.each(cases)('[G27] it says %s', (_, all, given, follows) => {
  expect(whatFollows(all, given)).toBe(follows)
})
