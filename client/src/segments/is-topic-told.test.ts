import { whatMatters } from '@rondo/shared/formats/what-matters'
import type { ViewForAll } from '@rondo/shared/room/view'
import { expect, test } from 'vitest'
import { isTopicTold } from './is-topic-told.ts'

const { agenda } = whatMatters
const at = (segment: string, topic: string | null = 'card') =>
  ({ phase: { is: 'live', running: { segment } }, agenda, topic }) as unknown as ViewForAll

test('[E17] what the group works on stands above what is about it, not where it is chosen, nor where the group looks back', () => {
  expect(agenda.map((part) => part.id).filter((id) => isTopicTold(at(id)))).toEqual([
    'opening',
    'challenges',
    'on-this',
  ])
  expect(isTopicTold(at('on-this', null))).toBe(false)
  expect(isTopicTold({ ...at('on-this'), phase: { is: 'lobby' } })).toBe(false)
})
