import type { MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { keepDraft } from '../commitment/kept-draft.ts'
import { leftOver, unseenHome } from '../screens/circle/left-over.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { circleOnDevice, keepCircle } from './circles-on-device.ts'
import { circleLeft, isBack, wasLeft } from './left-circles.ts'

const CIRCLE = 'circle'

it('[G7] [W16] of a circle that somebody left a device keeps that alone, and what was written for it and not said', () => {
  const memory = memoryOfItsOwn()
  const secrets = { key: 'key', member: 'me' as MemberId, seat: 'seat', coming: null, names: ['Bo'] }
  keepCircle(memory, { circle: CIRCLE, ...secrets, title: 'Listening', openedAt: 1 })
  const draft = { when: '', will: 'draft000', by: '', sure: null, seenBy: 'group', isShared: false } as const
  keepDraft(memory, CIRCLE, { ...draft, partner: null })
  expect(wasLeft(memory, CIRCLE)).toBe(false)
  circleLeft(memory, CIRCLE)
  expect(circleOnDevice(memory, CIRCLE)).toBe(null)
  expect(memory.get('rondo.circles')).toBe('[]')
  expect(wasLeft(memory, CIRCLE)).toBe(true)
  expect(leftOver(unseenHome(CIRCLE, memory), memory).map(({ text }) => text)).toEqual(['draft000'])
  isBack(memory, CIRCLE)
  expect(wasLeft(memory, CIRCLE)).toBe(false)
})
