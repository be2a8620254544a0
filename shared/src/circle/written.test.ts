import { describe, expect, it } from 'vitest'
import { circleOf } from '../testing/circle.ts'
import { sealed } from '../testing/group.ts'

describe('what anybody writes', () => {
  it('[G4] is written from the revision that was seen', () => {
    const people = circleOf('ada', 'bo')
    expect(people.ask('bo', { type: 'purpose.set', words: sealed('bo’s'), revision: 1 })).toBe(null)
    expect(people.ask('ada', { type: 'purpose.set', words: sealed('ada’s'), revision: 1 })).toBe('changed-meanwhile')
    expect(people.circle.purpose).toEqual({ words: sealed('bo’s'), revision: 2 })
  })

  it('[G4] is nothing before, and may be nothing again', () => {
    for (const field of ['rhythm', 'next'] as const) {
      const people = circleOf('ada', 'bo')
      const set = (words: string | null, revision: number) =>
        people.ask('bo', { type: `${field}.set`, words: words === null ? null : sealed(words), revision })
      expect(set('early', 1)).toBe('changed-meanwhile')
      expect([set('Tuesdays', 0), set(null, 1)]).toEqual([null, null])
      expect(people.circle[field]).toEqual({ words: null, revision: 2 })
      expect(people.circle.purpose.revision).toBe(1)
    }
  })
})
