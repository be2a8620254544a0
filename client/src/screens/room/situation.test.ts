import type { MemberId } from '@rondo/shared/ids'
import type { FloorSeen, MemberSeen, TurnSeen } from '@rondo/shared/room/view'
import { type Moment, milliseconds, seconds } from '@rondo/shared/time'
import { describe, expect, it } from 'vitest'
import { nextSpeaker, situationOf } from './situation.ts'

const MINUTE = milliseconds(60_000)
const [ada, bo, cy, di] = ['ada', 'bo', 'cy', 'di'] as MemberId[] as [MemberId, MemberId, MemberId, MemberId]
const member = (id: MemberId, away = false) =>
  ({ id, name: '' as MemberSeen['name'], awaySince: away ? (0 as Moment) : null, heard: false }) satisfies MemberSeen
const turn: TurnSeen = {
  number: 1,
  speaker: ada,
  startedAt: 0 as Moment,
  length: milliseconds(60_000),
  endsAt: 60_000 as Moment,
  until: 80_000 as Moment,
  extensions: 0,
  reclaimed: false,
  held: null,
}
const floor = (waiting: MemberId[], stage: FloorSeen['stage'] = { at: 'turn', turn }): FloorSeen => ({
  each: seconds(60),
  grace: seconds(20),
  drawn: [ada, bo, cy, di],
  stage,
  queue: null,
  waiting: waiting.map((id) => ({ member: id, own: true, begun: false })),
  heard: [],
})
const everyone = [ada, bo, cy, di].map((id) => member(id))
const at = (moment: number) => moment as Moment

describe('situationOf', () => {
  it('[V6] counts one’s place among those still to speak, the one who speaks included', () => {
    const seen = situationOf(floor([bo, cy, di]), everyone, cy, at(0), MINUTE)
    expect(seen).toMatchObject({ is: 'listening', place: 3, soon: false })
  })

  it('[V6] knows in open talk whether one’s own hand is up while nobody speaks', () => {
    const free = (waiting: MemberId[]) => floor(waiting, { at: 'free', since: at(0) })
    expect(situationOf(free([]), everyone, cy, at(0), MINUTE)).toEqual({ is: 'free', waits: false })
    expect(situationOf(free([cy]), everyone, cy, at(0), MINUTE)).toEqual({ is: 'free', waits: true })
  })

  it('[V6] leaves out whoever is away, since they are passed over', () => {
    const members = [member(ada), member(bo, true), member(cy), member(di)]
    expect(situationOf(floor([bo, cy, di]), members, cy, at(0), MINUTE)).toMatchObject({ place: 2 })
    expect(nextSpeaker(floor([bo, cy, di]), members)).toBe(cy)
  })

  it('[V6] has no place for somebody whose turn is over', () => {
    expect(situationOf(floor([bo]), everyone, di, at(0), MINUTE)).toMatchObject({ place: null, soon: false })
  })

  it('[V7] says “you’re next” 30 seconds of session time before', () => {
    expect(situationOf(floor([bo]), everyone, bo, at(29_000), MINUTE)).toMatchObject({ place: 2, soon: false })
    expect(situationOf(floor([bo]), everyone, bo, at(30_000), MINUTE)).toMatchObject({ place: 2, soon: true })
    expect(situationOf(floor([bo]), everyone, bo, at(57_000), milliseconds(6_000))).toMatchObject({ soon: true })
  })

  it('[V7] does not say it while a turn is held', () => {
    const held = { ...turn, held: { since: at(50_000), until: at(80_000) } }
    const seen = situationOf(floor([bo], { at: 'turn', turn: held }), everyone, bo, at(70_000), MINUTE)
    expect(seen).toMatchObject({ soon: false, over: false })
  })

  it('[V8] knows whether the one who speaks is over time', () => {
    expect(situationOf(floor([bo]), everyone, ada, at(59_999), MINUTE)).toMatchObject({ is: 'speaking', over: false })
    expect(situationOf(floor([bo]), everyone, ada, at(60_000), MINUTE)).toMatchObject({ is: 'speaking', over: true })
  })

  it('[V9] names who begins while the order is drawn', () => {
    const drawing = floor([ada, bo, cy, di], { at: 'drawing', until: at(5_000) })
    expect(situationOf(drawing, everyone, ada, at(0), MINUTE)).toEqual({ is: 'drawing', first: ada })
  })
})
