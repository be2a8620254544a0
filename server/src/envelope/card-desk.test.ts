import type { CardId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import type { CardsCommand } from '@rondo/shared/room/commands'
import { nextDeadline } from '@rondo/shared/room/deadline'
import type { Room } from '@rondo/shared/room/room'
import { type Group, group } from '@rondo/shared/testing/group'
import { expect, test } from 'vitest'
import { CardDesk } from './card-desk.ts'

const [a, b, c] = ['a', 'b', 'c'] as unknown as [CardId, CardId, CardId]

/** A desk whose three seconds end when one says so, and a room that takes everything. */
function desk(people: Group = group('ada', 'bo', 'cy')) {
  const waiting: { after: number; run: () => void }[] = []
  const asked: CardsCommand[] = []
  const wait = (after: number, run: () => void) => {
    waiting.push({ after, run })
    return () => {}
  }
  const live = {
    get room(): Room {
      return people.room
    },
    ask: async (command: CardsCommand): Promise<Answer> => {
      asked.push(command)
      return { ok: true, version: asked.length }
    },
  }
  const cards = new CardDesk({ now: () => people.at, wait })
  const ring = () => {
    for (const { run } of waiting.splice(0)) run()
  }
  return { live, cards, asked, waiting, ring }
}

test('[E16] what is asked within three seconds is one command, in an order that says nothing of who came first', async () => {
  const { live, cards, asked, waiting, ring } = desk()
  const answers = [c, a, c, b].map((card) => cards.take(live, { wish: 'hide', card }))
  expect(waiting.map(({ after }) => after)).toEqual([3_000])
  expect(asked).toEqual([])
  ring()
  expect(await Promise.all(answers)).toEqual(Array.from(answers, () => ({ ok: true, version: 1 })))
  expect(asked).toEqual([{ type: 'cards.hide', cards: [a, b, c] }])
})

test('[E28] of a card that is moved more than once the last wish counts, and nothing tells whose it was', async () => {
  const { live, cards, asked, ring } = desk()
  const answers = [
    cards.take(live, { wish: 'move', card: b, to: a }),
    cards.take(live, { wish: 'move', card: a, to: c }),
    cards.take(live, { wish: 'move', card: b, to: null }),
  ]
  ring()
  await Promise.all(answers)
  expect(asked).toEqual([
    {
      type: 'cards.group',
      moves: [
        { card: a, to: c },
        { card: b, to: null },
      ],
    },
  ])
})

test('[W20] [E16] who said of a card that it stays cannot be told either', async () => {
  const { live, cards, asked, waiting, ring } = desk()
  const answers = [c, a].map((card) => cards.take(live, { wish: 'keep', card }))
  expect(waiting.map(({ after }) => after)).toEqual([3_000])
  ring()
  await Promise.all(answers)
  expect(asked).toEqual([{ type: 'cards.keep', cards: [a, c] }])
})

test('[E16] [E28] what comes after the three seconds is gathered anew; hiding and moving do not wait for each other', async () => {
  const { live, cards, asked, waiting, ring } = desk()
  const first = [cards.take(live, { wish: 'hide', card: a }), cards.take(live, { wish: 'move', card: b, to: c })]
  expect(waiting).toHaveLength(2)
  ring()
  await Promise.all(first)
  const later = cards.take(live, { wish: 'hide', card: b })
  ring()
  await later
  expect(asked.map(({ type }) => type)).toEqual(['cards.hide', 'cards.group', 'cards.hide'])
})

test.each([
  ['early', 5, 3_000],
  ['less than three seconds before', 2, 1_750],
  ['at the last moment', 0.1, 0],
])('[E16] [E28] what is asked %s is kept before the part ends by itself', (_, before, gathered) => {
  const people = group('ada', 'bo', 'cy')
  people.ask('ada', { type: 'session.start' })
  const ends = nextDeadline(people.room)?.at ?? people.at
  people.wait((ends - people.at) / 1000 - before)
  const { live, cards, waiting } = desk(people)
  void cards.take(live, { wish: 'move', card: b, to: a })
  expect(waiting.map(({ after }) => after)).toEqual([gathered])
})
