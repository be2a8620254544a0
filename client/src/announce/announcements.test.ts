import type { MemberId, SegmentId } from '@rondo/shared/ids'
import type { Moment } from '@rondo/shared/time'
import { describe, expect, it } from 'vitest'
import { isAssertive } from './announcement.ts'
import { announcements } from './announcements.ts'
import type { Scene } from './scene.ts'

const [ada, bo] = ['ada', 'bo'] as [MemberId, MemberId]
const turn = (number: number, speaker: MemberId) => ({ number, speaker, extensions: 0, held: false })
const scene = (changes: Partial<Scene> = {}): Scene => ({
  connected: true,
  part: 'main' as SegmentId,
  stage: 'floor',
  paused: false,
  host: ada,
  begins: null,
  turn: turn(1, bo),
  free: false,
  handPlace: null,
  asked: null,
  done: false,
  soon: false,
  awaited: null,
  until: null,
  left: 240,
  whole: 240,
  ...changes,
})
const kinds = (before: Scene | null, after: Scene) => announcements(before, after, ada).map((said) => said.of)

describe('announcements', () => {
  it('[V30] says nothing when nothing worth it has changed', () => {
    expect(kinds(scene({ left: 200 }), scene({ left: 199 }))).toEqual([])
  })

  it('[V30] says where things stand to somebody who has just come', () => {
    expect(kinds(null, scene())).toEqual(['part', 'speaker'])
  })

  it('[V31] says “your turn” once, assertively, and everything else politely', () => {
    const mine = scene({ turn: turn(2, ada) })
    const said = announcements(scene(), mine, ada)
    expect(said).toEqual([{ of: 'your-turn' }])
    expect(said.every(isAssertive)).toBe(true)
    expect(kinds(mine, scene({ turn: turn(2, ada), left: 239 }))).toEqual([])
    expect(announcements(mine, scene({ turn: turn(3, bo) }), ada).some(isAssertive)).toBe(false)
  })

  it('[V32] tells half, one minute, fifteen seconds and the end of a turn', () => {
    let before = scene()
    const said: string[] = []
    for (let left = 239; left >= -20; left--) {
      const after = scene({ left })
      said.push(...kinds(before, after).map((kind) => `${kind} at ${left}`))
      before = after
    }
    expect(said).toEqual(['half at 120', 'one-minute at 60', 'fifteen-seconds at 15', 'time-up at 0'])
  })

  it('[V32] leaves out what would come too close together', () => {
    const short = (left: number) => scene({ left, whole: 30 })
    expect(kinds(short(16), short(15))).toEqual(['fifteen-seconds'])
    expect(kinds(short(30), short(16))).toEqual([])
  })

  it('[V32] says only the last of what passed while asleep', () => {
    expect(kinds(scene({ left: 200 }), scene({ left: 14 }))).toEqual(['fifteen-seconds'])
  })

  it('[V33] tells lost and found connections, and no stale picture in between', () => {
    expect(kinds(scene(), scene({ connected: false }))).toEqual(['connection-lost'])
    expect(kinds(scene({ connected: false, left: 61 }), scene({ connected: false, left: 60 }))).toEqual([])
    expect(kinds(scene({ connected: false }), scene({ turn: turn(2, ada) }))).toEqual(['connection-back', 'your-turn'])
  })

  it('[V33] tells the host’s change, pause and resumption', () => {
    expect(kinds(scene(), scene({ host: null }))).toEqual(['host'])
    expect(kinds(scene(), scene({ paused: true }))).toEqual(['paused'])
    expect(kinds(scene({ paused: true }), scene())).toEqual(['resumed'])
  })

  it('[V33] tells that half a minute is left to write, when the host left no more', () => {
    const until = (moment: number) => ({ turn: null, stage: 'writing', until: moment as Moment })
    const before = scene({ ...until(900), left: 230 })
    expect(kinds(before, scene({ ...until(700), left: 30 }))).toEqual(['half-minute'])
    expect(kinds(scene({ ...until(700), left: 25 }), scene({ ...until(905), left: 230 }))).toEqual([])
    expect(kinds(scene({ ...until(700), left: 30 }), scene({ ...until(700), left: 29 }))).toEqual([])
  })

  it('[V33] tells a held floor, a return, and who is still speaking', () => {
    const held = scene({ turn: { ...turn(1, bo), held: true } })
    expect(kinds(scene(), held)).toEqual(['held'])
    expect(kinds(held, scene())).toEqual(['back'])
    expect(kinds(scene(), scene({ turn: { ...turn(1, bo), extensions: 1 } }))).toEqual(['still-speaking'])
  })

  it('[V33] tells who is missing where all are waited for, and only there', () => {
    const among = (...awaited: Scene['awaited'] & object) => scene({ turn: null, stage: 'placing', awaited })
    const here = { member: bo, name: 'Bo', away: false }
    const away = { ...here, away: true }
    const own = { member: ada, name: 'Ada', away: false }
    expect(announcements(among(own, here), among(own, away), ada)).toEqual([{ of: 'dropped-out', name: 'Bo' }])
    expect(announcements(among(own, away), among(own, here), ada)).toEqual([{ of: 'returned', name: 'Bo' }])
    expect(announcements(among(own, away), among(own), ada)).toEqual([{ of: 'has-left', name: 'Bo' }])
    expect(kinds(among(own, here), among(own, here))).toEqual([])
    expect(kinds(among({ ...own, away: true }, here), among(own, here))).toEqual([])
    expect(kinds(among(own, here), scene({ turn: null, stage: 'placing' }))).toEqual([])
    expect(kinds(scene({ turn: null, stage: 'placing' }), among(own, away))).toEqual([])
  })

  it('[V33] tells a new part, the drawn order and who is next', () => {
    const drawing = scene({ part: 'closing' as SegmentId, turn: null, begins: bo })
    expect(kinds(scene(), drawing)).toEqual(['part', 'drawn'])
    expect(kinds(drawing, scene({ part: 'closing' as SegmentId }))).toEqual(['speaker'])
    expect(kinds(scene(), scene({ soon: true }))).toEqual(['you-are-next'])
  })

  it('[V44] tells that the floor is free, and one’s own place when it changes, politely', () => {
    const free = scene({ turn: null, free: true })
    expect(announcements(scene(), free, ada)).toEqual([{ of: 'floor-free' }])
    expect(kinds(free, scene({ turn: null, free: true, left: 200 }))).toEqual([])
    const third = scene({ handPlace: 3 })
    expect(announcements(scene(), third, ada)).toEqual([{ of: 'hand-place', place: 3 }])
    expect(kinds(third, scene({ handPlace: 3, left: 239 }))).toEqual([])
    expect(kinds(third, scene({ handPlace: 2 }))).toEqual(['hand-place'])
    expect(kinds(third, scene({ handPlace: 2, soon: true }))).toEqual(['you-are-next'])
  })

  it('[V44] tells somebody who is asked privately, once and politely', () => {
    const asking = scene({ turn: null, stage: 'asking' })
    const asked = scene({ turn: null, stage: 'asking', asked: 'me' })
    const other = scene({ turn: null, stage: 'asking', asked: 'somebody' })
    expect(announcements(asking, asked, ada)).toEqual([{ of: 'asked' }])
    expect(announcements(asking, asked, ada).some(isAssertive)).toBe(false)
    expect(kinds(asked, asked)).toEqual([])
    expect(kinds(asking, other)).toEqual(['somebody-asked'])
    expect(kinds(asked, other)).toEqual(['somebody-asked'])
  })

  it('[V44] tells each phase of a lesson', () => {
    const teaching = scene({ stage: 'Teach' })
    expect(kinds(teaching, scene({ stage: 'Think', turn: null }))).toEqual(['part'])
    expect(kinds(scene({ stage: 'Teach back', turn: null }), scene({ stage: 'Teach back' }))).toEqual(['speaker'])
  })
})
