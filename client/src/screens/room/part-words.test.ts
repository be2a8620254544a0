import type { Drawers } from '@rondo/shared/board/may-draw'
import { drawing, turns } from '@rondo/shared/formats/parts'
import { expect, test } from 'vitest'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { runningWords } from './part-words.ts'

const onThis = turns('on-this', 'on-this', [180, 30, 600])
const room = (topic: string | null, question: string | null = null) =>
  ({
    segment: onThis,
    phase: { is: 'live', running: { segment: onThis.id, stage: 'turns', lead: null } },
    all: { topic },
    own: { asked: null },
    questionOf: () => question,
  }) as unknown as RoomState

test('[E17] a round on a card asks about it, and without one about what was heard', () => {
  expect(runningWords(room('card'))?.question).toBe('What do you know of this, and what would help?')
  expect(runningWords(room(null))?.question).toMatch(/^Of what matters to us/)
  expect(runningWords(room(null, 'What now?'))?.question).toBe('What now?')
})

test('[B81] on a board the rule is who may draw on it now', () => {
  const segment = drawing('draw', 600)
  const ruleFor = (drawers: Drawers) => {
    const phase = { is: 'live', running: { segment: segment.id, stage: 'open', lead: null } }
    const all = { topic: null, drawers }
    const room = { segment, phase, all, own: { asked: null }, questionOf: () => null } as unknown as RoomState
    return runningWords(room)?.rule.title
  }
  expect(ruleFor('everyone')).toBe('Everyone draws')
  expect(ruleFor('speaker')).toBe('Only who speaks draws')
  expect(ruleFor('host')).toBe('Only the host draws')
})
