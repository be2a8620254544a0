// @vitest-environment happy-dom

import { oneHardThing } from '@rondo/shared/formats/one-hard-thing'
import { roundForEveryone } from '@rondo/shared/formats/round-for-everyone'
import type { CommitmentId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import type { ViewForAll } from '@rondo/shared/room/view'
import { drawItem, drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { memberOf, roomKeys } from '@rondo/shared/seal/keys'
import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { readLink } from './links.ts'
import type { RoomClient } from './room-client.ts'
import type { RoomClientState } from './room-client-state.ts'
import { RoomState } from './room-state.svelte.ts'
import { SealedWords } from './sealed-words.ts'
import { renderAgain } from './testing/render-again.svelte.ts'
import { timeLeft } from './time-left.ts'

const [key, seat] = [drawKey(), drawSeat()]
const keys = roomKeys(key)
if (!keys) throw new Error('a drawn key is a key')
const words = new SealedWords(keys)
const me = memberOf(seat)
const other = memberOf(drawSeat())

const live = (speaker = me, paused: number | null = null) =>
  ({
    version: 3,
    title: words.seal('title', '', 'Thursdays'),
    call: words.seal('call', '', 'https://meet.example/x'),
    minute: 30_000,
    agenda: roundForEveryone.agenda,
    members: [
      { id: me, name: words.seal('name', me, 'Ada'), awaySince: null, heard: false },
      // Sealed for another seat: somebody who copies a name gets nothing by it.
      { id: other, name: words.seal('name', me, 'Ada'), awaySince: null, heard: false },
    ],
    chair: { host: other },
    commitments: [],
    phase: {
      is: 'live',
      running: { segment: 'check-in', startedAt: 1000, stage: 'turns', until: null },
      paused: paused === null ? null : { since: paused },
      floor: {
        drawn: [me, other],
        waiting: [{ member: other, own: true, begun: false }],
        heard: [],
        stage: {
          at: 'turn',
          turn: { number: 1, speaker, startedAt: 1000, length: 60_000, endsAt: 61_000, until: 81_000, held: null },
        },
      },
    },
  }) as unknown as ViewForAll

function room(all: ViewForAll, answers: Answer[] = []) {
  let state = {
    connection: { is: 'connected' },
    views: { at: 'inside', all, own: {}, ownVersion: 3 },
    pending: false,
    measured: 1,
  } as unknown as RoomClientState
  let hear = (_state: RoomClientState) => {}
  const client = {
    server: 'https://rondo.test',
    key,
    seat,
    keys,
    member: me,
    words,
    get state() {
      return state
    },
    watch(listener: typeof hear) {
      hear = listener
      return () => {}
    },
    now: () => 31_000,
    ask: async () => answers.shift(),
  } as unknown as RoomClient
  const see = (next: ViewForAll) => {
    state = { ...state, views: { at: 'inside', all: next, own: {}, ownVersion: 3 } } as unknown as RoomClientState
    hear(state)
  }
  return { seen: new RoomState(client), see }
}

test('[C25] the words of the room are opened for its screens, and only where they belong', () => {
  const { seen } = room(live())
  expect(seen.title).toBe('Thursdays')
  expect(seen.callLink).toBe('https://meet.example/x')
  expect(seen.nameOf(me)).toBe('Ada')
  expect(seen.nameOf(other)).toBe('Someone')
  expect(seen.nameOf(memberOf(drawSeat()))).toBe('Someone')
})

test('[C25] a screen learns of the turn and the part, and again when they change', () => {
  const { seen, see } = room(live())
  const shown: unknown[] = []
  const stop = renderAgain(() => {
    shown.push([seen.isSpeaking, seen.segment?.id, seen.next?.id, seen.isHost])
  })
  see(live(other))
  flushSync()
  stop()
  expect(shown).toEqual([
    [true, 'check-in', 'main', false],
    [false, 'check-in', 'main', false],
  ])
})

test('[C17] seconds are those of the session, and time left stands while the session is paused', () => {
  const { seen, see } = room(live())
  expect(seen.secondsUntil(seen.turn?.endsAt ?? (0 as never))).toBe(60)
  expect(timeLeft(seen)).toEqual({ from: 1000, to: 61_000, standsAt: null, last: 81_000 })
  see(live(me, 21_000))
  expect(timeLeft(seen)).toEqual({ from: 1000, to: 61_000, standsAt: 21_000, last: 81_000 })
})

test('[C17] it counts a stage from its own beginning, and an asking for those who may answer', () => {
  const staged = (running: object) => {
    const all = live() as ViewForAll & { phase: { is: 'live' } }
    const phase = { ...all.phase, floor: null, running: { ...all.phase.running, lead: null, asking: null, ...running } }
    return { ...all, agenda: oneHardThing.agenda, phase } as ViewForAll
  }
  const { seen, see } = room(staged({ segment: 'silence', stage: 'silence', until: 91_000 }))
  expect(timeLeft(seen)).toEqual({ from: 61_000, to: 91_000, standsAt: null, last: 91_000 })
  see(staged({ segment: 'tell', stage: 'asking', asking: { at: 'volunteers', until: 11_000 } }))
  expect(timeLeft(seen)).toEqual({ from: 1000, to: 11_000, standsAt: null, last: 11_000 })
  see(staged({ segment: 'tell', stage: 'asking', asking: { at: 'drawn' } }))
  expect(timeLeft(seen)).toBe(null)
})

test('[C26] the last refusal stands until something succeeds or it is dismissed', async () => {
  const { seen } = room(live(), [{ refused: 'not-host' }, { ok: true, version: 4 }, { refused: 'too-late' }])
  await seen.ask({ type: 'host.pause' })
  expect(seen.refused).toEqual({ command: 'host.pause', code: 'not-host' })
  await seen.ask({ type: 'turn.done', turn: 1 })
  expect(seen.refused).toBeNull()
  await seen.ask({ type: 'turn.done', turn: 1 })
  seen.dismiss()
  expect(seen.refused).toBeNull()
})

test('[C3] its links lead here and to one’s own seat', () => {
  const { seen } = room(live())
  for (const [link, own] of [
    [seen.roomLink, null],
    [seen.seatLink, seat],
  ] as const) {
    const { pathname, hash } = new URL(link)
    expect(readLink(pathname, hash)).toEqual({ is: 'whole', key, seat: own })
  }
})

test('[C26] what is too late, and has happened anyway, is no refusal', async () => {
  const { seen } = room(live(), [{ refused: 'too-late' }, { refused: 'not-your-turn' }])
  await seen.ask({ type: 'turn.done', turn: 1 })
  expect(seen.refused).toBeNull()
  await seen.ask({ type: 'turn.done', turn: 1 })
  expect(seen.refused).toEqual({ command: 'turn.done', code: 'not-your-turn' })
})

test('[C10] a commitment that is too long is refused before it is sent', async () => {
  const { seen } = room(live())
  const id = drawItem<CommitmentId>()
  const words = seen.home.seal(id, { when: 'x'.repeat(9000), will: '', by: '', sure: null })
  const said = { id, revision: 0, isShared: false, seenBy: 'group', words } as const
  expect(await seen.commit({ type: 'commitment.say', ...said })).toEqual({ refused: 'too-large' })
  expect(seen.refused).toEqual({ command: 'commitment.say', code: 'too-large' })
})
