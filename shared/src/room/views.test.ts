import { describe, expect, it } from 'vitest'
import { difference } from '../protocol/difference.ts'
import { group, idOf, sealed } from '../testing/group.ts'
import { viewFor } from './view-for.ts'
import { viewForAll } from './view-for-all.ts'
import { viewForDoor } from './view-for-door.ts'

describe('what leaves a room', () => {
  const running = () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('bo', { type: 'member.time', factor: 1.7 })
    people.startRound()
    people.wait(10)
    people.ask('ada', { type: 'host.skip', segment: people.part, turn: people.turn.number })
    return people
  }

  it('[P1] tells everyone nothing of seats, connections, time factors or seconds left', () => {
    const json = JSON.stringify(viewForAll(running().room))
    for (const hidden of ['seat-', 'door_', 'connection-', 'tab', '1.7', '"left"', 'undo', 'previous']) {
      expect(json).not.toContain(hidden)
    }
  })

  it('[P1] tells who is away, and since when', () => {
    const people = running()
    people.drop('cy', 4)
    const seen = viewForAll(people.room).members.find((member) => member.id === idOf('cy'))
    expect(seen?.awaySince).toBe(people.now - 4_000)
  })

  it('[P2] tells each member their own time factor, and the host alone what hosting needs', () => {
    const { room } = running()
    expect(viewFor(room, idOf('bo'))).toMatchObject({ timeFactor: 1.7, hosting: null })
    expect(viewFor(room, idOf('ada'))).toMatchObject({ timeFactor: 1, hosting: { missing: 3 } })
    expect(viewFor(room, idOf('nobody'))).toBe(null)
  })

  it('[P2] offers *I wasn’t done* to the one whose turn ended, and to nobody else', () => {
    const people = running()
    const { speaker, turn } = people
    people.done()
    for (const name of ['ada', 'bo', 'cy']) {
      const offered = viewFor(people.room, idOf(name))?.reclaim?.turn
      expect(offered).toBe(name === speaker ? turn.number : undefined)
    }
  })

  it('[P3] tells the door a number and no names', () => {
    const people = running()
    expect(viewForDoor(people.room)).toMatchObject({ here: 3, full: false, phase: 'live' })
    const json = JSON.stringify(viewForDoor(people.room))
    for (const name of ['ada', 'bo', 'cy']) {
      expect(json).not.toContain(idOf(name))
      expect(json).not.toContain(sealed(name))
    }
  })

  it('[P6] sends only the fields that differ', () => {
    const people = running()
    const before = viewForAll(people.room)
    people.ask('bo', { type: 'member.time', factor: 1 })
    expect(difference(before, viewForAll(people.room))).toBe(null)
    people.ask('ada', { type: 'chair.hand', to: idOf('bo') })
    expect(difference(before, viewForAll(people.room))).toEqual({ chair: { host: idOf('bo') } })
  })

  it('[T12] says of whose turn only the rest is still to come', () => {
    const { phase } = viewForAll(running().room)
    const waiting = phase.is === 'live' ? phase.floor?.waiting : []
    expect(waiting?.map(({ begun }) => begun)).toEqual([false, true])
  })

  it('[T8] says to whoever spoke whether *Next part* ended the turn, or they themselves', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const reclaimOf = (name: string) => viewFor(people.room, idOf(name))?.reclaim
    const { speaker } = people
    people.done()
    expect(reclaimOf(speaker)).toMatchObject({ isCut: false })
    const cut = people.speaker
    expect(people.ask('ada', { type: 'host.next', segment: people.part })).toBe(null)
    expect(reclaimOf(cut)).toMatchObject({ isCut: true })
  })
})
