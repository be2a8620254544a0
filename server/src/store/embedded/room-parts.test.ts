import type { Room } from '@rondo/shared/room/room'
import { group } from '@rondo/shared/testing/group'
import { expect, test } from 'vitest'
import { keys } from './keys.ts'
import { keysOf, roomOf, stepsTo } from './room-parts.ts'

/** What a database holds after the saves of these rooms, one on top of the other. */
function databaseOf() {
  const stored = new Map<string, string>()
  let before: Room | null = null
  const save = (room: Room): readonly string[] => {
    const steps = stepsTo(room, before)
    before = room
    for (const { key, value } of steps) value === null ? stored.delete(key) : stored.set(key, String(value))
    return steps.map(({ key }) => key)
  }
  return { stored, save }
}

test('[S19] a room is found as it was saved, whatever of it was written before', () => {
  const people = group('ada', 'bo', 'cy')
  const { stored, save } = databaseOf()
  const saveAndFind = () => {
    save(people.room)
    expect(roomOf(people.room.id, stored)).toEqual(people.room)
  }
  saveAndFind()
  people.startRound()
  saveAndFind()
  for (let turn = 0; turn < 3; turn++) {
    people.done()
    saveAndFind()
  }
  people.drop('bo', 3)
  saveAndFind()
  people.ask('ada', { type: 'host.undo' })
  saveAndFind()
  people.ask('cy', { type: 'member.leave' })
  expect(people.room.members).toHaveLength(2)
  saveAndFind()
  for (const key of stored.keys()) expect(keysOf(people.room.id)).toContain(key)
})

test('[S19] a save writes what is different, and what another wrote is written over', () => {
  const people = group('ada', 'bo', 'cy')
  const { room } = people
  const { save, stored } = databaseOf()
  save(room)
  const [ada, ...others] = room.members
  if (!ada) throw new Error('ada is not there')
  const next: Room = { ...room, version: room.version + 1, members: [{ ...ada, timeFactor: 1.5 }, ...others] }
  expect(save(next)).toEqual([keys.rooms.thing(room.id), keys.rooms.part(room.id, 0)])
  for (const { key, value } of stepsTo({ ...next, members: others }, null))
    value === null ? stored.delete(key) : stored.set(key, String(value))
  expect(roomOf(room.id, stored)).toEqual({ ...next, members: others })
})

test('[S17] a room that an earlier version wrote down as a whole is found', () => {
  const { room } = group('ada', 'bo', 'cy')
  expect(roomOf(room.id, new Map([[keys.rooms.thing(room.id), JSON.stringify(room)]]))).toEqual(room)
})
