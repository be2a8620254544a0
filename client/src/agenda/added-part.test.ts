import { openForum } from '@rondo/shared/formats/open-forum'
import type { SegmentId } from '@rondo/shared/ids'
import { isAgenda } from '@rondo/shared/segments/schema'
import { describe, expect, it } from 'vitest'
import { addable, addedPart, mayComeBack, placeFor, stillAddable } from './added-part.ts'
import { newPartId } from './new-part-id.ts'
import { agendaOf, plannedParts } from './planned-part.ts'

const parts = plannedParts(openForum.agenda)
const id = 'part-new' as SegmentId

describe('adding a part', () => {
  it('[W11] gives every kind with lengths that a room accepts', () => {
    for (const kind of addable) expect(isAgenda([addedPart(kind, id).segment]), kind).toBe(true)
    expect(addedPart('round', id).segment).toMatchObject({ kind: 'round', id, options: { prompt: 'own', who: 'all' } })
  })

  it('[W11] offers one round of commitments only, and thirty parts at most', () => {
    expect(stillAddable(openForum.agenda)).not.toContain('commit')
    expect(stillAddable(openForum.agenda.filter((part) => part.kind !== 'commit'))).toEqual(addable)
    const many = Array.from({ length: 30 }, (_, index) => addedPart('pause', `part-${index}` as SegmentId))
    expect(stillAddable(agendaOf(many))).toEqual([])
  })

  it('[W11] puts it before the promises and the closing round', () => {
    expect(openForum.agenda.map((part) => part.id).slice(-2)).toEqual(['commit', 'closing'])
    expect(placeFor(parts)).toBe(parts.length - 2)
    expect(placeFor(parts.filter((part) => part.segment.kind !== 'commit'))).toBe(parts.length - 2)
    expect(placeFor(parts.slice(0, -2))).toBe(parts.length - 2)
    expect(placeFor([])).toBe(0)
  })

  it('[W9] a dropped part comes back unless it, or another round of commitments, is there by now', () => {
    const { agenda } = openForum
    const [opening] = agenda
    const commitment = addedPart('commit', id).segment
    if (!opening) throw new Error('a forum has an opening')
    expect(mayComeBack(opening, agenda.slice(1))).toBe(true)
    expect(mayComeBack(opening, agenda)).toBe(false)
    expect(mayComeBack(commitment, agenda)).toBe(false)
  })

  it('[W11] draws a name that no part has', () => {
    const names = ['a', 'a', 'b']
    const taken = [addedPart('pause', 'part-a' as SegmentId).segment]
    expect(newPartId(taken, () => names.shift() ?? 'c')).toBe('part-b')
    expect(isAgenda([addedPart('pause', newPartId(openForum.agenda)).segment])).toBe(true)
  })
})
