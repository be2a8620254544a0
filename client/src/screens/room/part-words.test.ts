import { turns } from '@rondo/shared/formats/parts'
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
