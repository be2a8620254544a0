import { describe, expect, it } from 'vitest'
import type { Ballot } from '../../ballot/ballot.ts'
import { closing, opening, writing } from '../../formats/parts.ts'
import type { PublicKey, ServerId } from '../../ids.ts'
import type { BallotCommand } from '../../room/commands.ts'
import { nextDeadline } from '../../room/deadline.ts'
import { viewFor } from '../../room/view-for.ts'
import { viewForAll } from '../../room/view-for-all.ts'
import { Group, idOf } from '../../testing/group.ts'
import { seconds } from '../../time.ts'
import { kindOf, type Segment } from '../index.ts'
import { isAgenda } from '../schema.ts'

const part = writing('write', 300)
const server = 'server-a' as ServerId
const names = ['ada', 'bo', 'cy']

/** A group whose agenda has quiet writing in it, which has just begun. */
function atWriting(...here: readonly string[]) {
  const people = new Group(here.length > 0 ? here : names, { agenda: [opening(), part, closing()], people: 3 })
  people.ask('ada', { type: 'session.start' })
  people.goTo('write')
  const ballot = (): Ballot => {
    const { phase } = people.room
    if (phase.is !== 'live' || !phase.running.ballot) throw new Error('no ballot')
    return phase.running.ballot
  }
  const tell = (command: object) => {
    const decision = people.tell({ ...command, ballot: ballot().id } as BallotCommand)
    return 'refused' in decision ? decision.refused : null
  }
  const stage = () => (people.room.phase.is === 'live' ? people.room.phase.running.stage : null)
  const ready = (name: string, isReady = true) =>
    people.ask(name, { type: 'ballot.ready', segment: people.part, ready: isReady })
  const open = (window: 1 | 2, fit = true) =>
    tell({ type: 'ballot.open', window, server, envelopes: 0, opened: { is: 'notes', fit } })
  return { people, ballot, tell, stage, ready, open }
}

describe('quiet writing', () => {
  it('[B20] is time to write, a window in which all notes leave, and the board', () => {
    const kind = kindOf(part)
    expect(kind.plan(part.options, 6)).toEqual({ least: 135, wanted: 375, most: 375 })
    expect(kind.resize(part.options, 6, seconds(137))).toMatchObject({ writing: 60, shown: 60 })
    expect(kind.resize(part.options, 6, seconds(200))).toMatchObject({ writing: 125 })
    expect(isAgenda([part])).toBe(true)
    expect(isAgenda([{ ...part, options: { ...part.options, writing: 30 } } as Segment])).toBe(false)
    const { people, stage, tell, open } = atWriting()
    expect(stage()).toBe('writing')
    people.wait(300)
    expect(stage()).toBe('handing')
    expect(tell({ type: 'ballot.keep', window: 1, server })).toBe(null)
    expect(open(1)).toBe(null)
    expect(stage()).toBe('shown')
    people.wait(60)
    expect(people.part).toBe('closing')
  })

  it('[B20] nothing of the notes is in the room: what was opened says that they are on the board, and no more', () => {
    const { people, tell, ballot, open } = atWriting()
    people.wait(300)
    tell({ type: 'ballot.keep', window: 1, server })
    const { id } = ballot()
    const before = Object.keys(people.room)
    open(1)
    expect(ballot()).toEqual({
      id,
      publicKey: null,
      members: [],
      envelopes: 0,
      choices: [],
      issued: [],
      ready: [],
      state: { is: 'opened' },
    })
    expect(Object.keys(people.room)).toEqual(before)
    expect([people.room.collections, people.room.pulses, people.room.votes]).toEqual([[], [], []])
  })

  it('[B36] is for two as for twenty, and for whoever comes or comes back while it is held', () => {
    const { people, ready, stage } = atWriting()
    people.drop('cy', 30)
    people.join('late')
    for (const name of ['ada', 'bo']) expect(ready(name)).toBe(null)
    expect(stage()).toBe('writing')
    expect(ready('late')).toBe(null)
    expect(stage()).toBe('handing')
  })

  it('[B36] who has said that they are ready is told to nobody, and can be taken back', () => {
    const { people, ready, stage } = atWriting()
    const seen = () => [JSON.stringify(viewForAll(people.room).phase), JSON.stringify(viewFor(people.room, idOf('bo')))]
    const before = seen()
    expect(ready('ada')).toBe(null)
    expect(ready('cy')).toBe(null)
    expect(seen()).toEqual(before)
    expect(ready('ada', false)).toBe(null)
    expect(ready('bo')).toBe(null)
    expect(stage()).toBe('writing')
    expect(ready('ada')).toBe(null)
    expect(stage()).toBe('handing')
  })

  it('[B37] is void when its keeper was lost twice or the board is full, and goes on', () => {
    const lost = atWriting()
    lost.people.wait(300)
    lost.people.wait(10)
    expect(lost.ballot().state).toMatchObject({ is: 'handing', window: 2 })
    lost.people.wait(10)
    expect(lost.ballot().state).toEqual({ is: 'void', why: 'keeper-lost' })
    expect(lost.stage()).toBe('shown')
    const full = atWriting()
    full.people.wait(300)
    full.tell({ type: 'ballot.keep', window: 1, server })
    full.open(1, false)
    expect(full.ballot().state).toEqual({ is: 'void', why: 'board-full' })
    expect(full.stage()).toBe('shown')
    expect(nextDeadline(full.people.room)).not.toBe(null)
  })

  it('[H4] the host leaves those who write half a minute', () => {
    const { people, stage } = atWriting()
    people.ask('ada', { type: 'host.skip', segment: people.part, turn: null } as never)
    people.wait(29)
    expect(stage()).toBe('writing')
    people.wait(1)
    expect(stage()).toBe('handing')
  })

  it('[E2] there are no tokens, and no key for them', () => {
    const { tell, ballot } = atWriting()
    expect(tell({ type: 'ballot.key', publicKey: 'one' as PublicKey })).toBe('not-now')
    expect(tell({ type: 'ballot.issue', member: idOf('ada'), blinded: 'set' })).toBe('not-now')
    expect(ballot().publicKey).toBe(null)
  })
})
