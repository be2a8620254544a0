import { describe, expect, it } from 'vitest'
import { planWords } from '../words/plan.ts'
import { moved } from './moved.ts'

describe('moving a part', () => {
  const list = ['opening', 'check-in', 'main', 'commit', 'closing']

  it('[W9] puts it at its new place, and leaves the others in their order', () => {
    expect(moved(list, 1, 3)).toEqual(['opening', 'main', 'commit', 'check-in', 'closing'])
    expect(moved(list, 3, 0)).toEqual(['commit', 'opening', 'check-in', 'main', 'closing'])
    expect(list[1]).toBe('check-in')
  })

  it('[W9] stops at either end, and does nothing without such a part', () => {
    expect(moved(list, 1, 99)).toEqual(['opening', 'main', 'commit', 'closing', 'check-in'])
    expect(moved(list, 1, -1)[0]).toBe('check-in')
    expect(moved(list, 2, 2)).toBe(list)
    expect(moved(list, 9, 0)).toBe(list)
    expect(moved([], 0, 1)).toEqual([])
  })

  it('[W9] is said with the place and how many there are', () => {
    const { said } = planWords
    expect(said.moved('Check-in', 2, 5)).toBe('Check-in is now second of five.')
    expect(said.dropped('Pause', 4)).toBe('Pause was dropped. Four parts are left.')
    expect(said.dropped('Pause', 1)).toBe('Pause was dropped. One part is left.')
    expect(said.dropped('Pause', 0)).toBe('Pause was dropped. No part is left.')
    expect(said.lengthOf.turn('Check-in', '1:15')).toBe('Check-in: 1:15 each.')
  })
})
