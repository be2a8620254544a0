import { openForum } from '@rondo/shared/formats/open-forum'
import { describe, expect, it } from 'vitest'
import { plannedParts } from './planned-part.ts'
import { divided, happenedMeanwhile, stillToCome } from './unbegun.ts'

const { agenda } = openForum
const running = (index: number) => agenda[index]?.id ?? null

describe('changing a plan that is running', () => {
  it('[W13] is about what has not begun; before the start that is everything', () => {
    expect(divided(agenda, null)).toEqual({ begun: [], toCome: agenda })
    expect(divided(agenda, running(1)).begun).toEqual(agenda.slice(0, 2))
    expect(divided(agenda, running(agenda.length - 1)).toCome).toEqual([])
  })

  it('[W13] goes on without the part that began meanwhile', () => {
    const before = divided(agenda, running(0))
    const now = divided(agenda, running(1))
    expect(happenedMeanwhile(before, now)).toEqual({ begun: agenda[1] })
    const edited = plannedParts(before.toCome).toReversed()
    expect(stillToCome(edited, now.begun)).toEqual(edited.slice(0, -1))
  })

  it('[W13] tells when somebody else has changed it', () => {
    const before = divided(agenda, null)
    expect(happenedMeanwhile(before, divided(agenda.slice(0, -1), null))).toBe('changed')
    expect(happenedMeanwhile(before, divided([...agenda], null))).toBeNull()
  })
})
