import { roundForEveryone } from '@rondo/shared/formats/round-for-everyone'
import { expect, it } from 'vitest'
import type { LiveRoom } from './live-room.svelte.ts'
import { standingSentence } from './standing-sentence.ts'

const NAMES: Record<string, string> = { ada: 'Ada', bo: 'Bo' }
const part = (id: string) => roundForEveryone.agenda.find((one) => one.id === id)

/** Ada’s room, in a round unless it is another part. */
function ada({
  segment = part('main'),
  stage = 'turns',
  ...rest
}: {
  segment?: unknown
  stage?: string
  situation: unknown
  gift?: unknown
}): LiveRoom {
  const room = {
    myId: 'ada',
    segment,
    floor: { queue: null },
    connection: { is: 'connected' },
    nameOf: (id: string) => NAMES[id],
  }
  const running = { stage, asking: null, lead: null, chosen: null }
  return { gift: null, room, phase: { running, paused: null }, ...rest } as unknown as LiveRoom
}

const turnOf = (speaker: string, reclaimed = false) => ({ speaker, reclaimed, extensions: 0, held: null })
const speaking = { is: 'speaking', turn: turnOf('ada'), over: false }
const listeningTo = (turn: object) => ({ is: 'listening', turn, over: false, place: 3, soon: false })

it('[E20] says that a card is to be read', () => {
  const reading = { situation: speaking, segment: part('challenge'), stage: 'reading' }
  expect(standingSentence(ada(reading))).toBe('Your turn: you read a card aloud. Passing is fine.')
})

it('[V48] says that passing is fine where one can pass, until the turn is over', () => {
  expect(standingSentence(ada({ situation: speaking }))).toBe('Your turn. Passing is fine. No reason needed.')
  expect(standingSentence(ada({ situation: speaking, segment: part('commit') }))).toBe('Your turn.')
  expect(standingSentence(ada({ situation: { ...speaking, over: true } }))).toBe('Your turn.')
})

it('[V48] says who goes on after *I wasn’t done*', () => {
  expect(standingSentence(ada({ situation: listeningTo(turnOf('bo')) }))).toBe('Bo has the floor. You are third.')
  const again = listeningTo(turnOf('bo', true))
  expect(standingSentence(ada({ situation: again }))).toBe(
    'Bo wasn’t done, and goes on. Then we go on from here. You are third.',
  )
})

it('[T12] says to whoever was put off that the rest of their turn is still to come', () => {
  const situation = { ...listeningTo(turnOf('bo')), begun: true }
  expect(standingSentence(ada({ situation }))).toBe('Bo has the floor. You are third, with the rest of your turn.')
})

it('[V11] says whose time it is, also to whoever gave it', () => {
  const situation = listeningTo(turnOf('bo'))
  const mine = ada({ situation, gift: { from: 'ada', ownFollows: true } })
  expect(standingSentence(mine)).toBe('Bo speaks in your time, and keeps their own turn. You are third.')
})

it('[C12] says that the others may be further on while the line is lost', () => {
  const live = ada({ situation: listeningTo(turnOf('bo')) })
  const away = { ...live, room: { ...live.room, connection: { is: 'offline' } } } as unknown as LiveRoom
  expect(standingSentence(away)).toBe('You are offline; the others may be further on. Nothing of yours is lost.')
  const pressed = { ...away, room: { ...away.room, pending: true } } as unknown as LiveRoom
  expect(standingSentence(pressed)).toBe('You are offline. What you pressed is sent once you are back.')
})

it('[C12] says to whoever speaks that their turn is held while the line is lost', () => {
  const live = ada({ situation: speaking })
  const away = { ...live, room: { ...live.room, connection: { is: 'reconnecting' } } } as unknown as LiveRoom
  expect(standingSentence(away)).toBe(
    'You are offline. Your turn is held for half a minute; then the rest of it comes at the end.',
  )
})
