import { describe, expect, it } from 'vitest'
import { challenges, closing, dots, opening, thumbs } from '../formats/parts.ts'
import type { CardId, PublicKey } from '../ids.ts'
import { AGREED } from '../poll/poll.ts'
import { THUMBS } from '../segments/vote/is-answer.ts'
import { Group, idOf } from '../testing/group.ts'
import { viewFor } from './view-for.ts'
import { viewForAll } from './view-for-all.ts'

const card = (name: string) => name.padEnd(12, '_') as CardId

/** Three people at this part; cards are there as if they had been collected among more. */
function three(part: 'challenges' | 'dots' | 'thumbs') {
  const people = new Group(['ada', 'bo', 'cy'], {
    agenda: [opening(), challenges(), dots(), thumbs(), closing()],
    people: 3,
  })
  people.ask('ada', { type: 'session.start' })
  if (part !== 'challenges') {
    const cards = ['one', 'two'].map((name) => ({ id: card(name), sealed: name, hidden: false }))
    const collection = { segment: 'challenges', ballot: 'b', publicKey: 'key' as PublicKey, cards, groups: [] }
    people.room = { ...people.room, collections: [collection as never], topic: card('one') }
  }
  people.goTo(part)
  const running = () => {
    if (people.room.phase.is !== 'live') throw new Error('not live')
    return people.room.phase.running
  }
  const answer = (name: string, ...numbers: number[]) =>
    people.ask(name, { type: 'poll.answer', segment: people.part, numbers, done: true })
  return { people, running, answer }
}

describe('three people and cards without a name', () => {
  it('[E26] are asked first, and write without a name once all of them have agreed', () => {
    const { people, running, answer } = three('challenges')
    expect(running()).toMatchObject({ stage: 'agreeing', ballot: null })
    answer('ada', AGREED.yes)
    answer('bo', AGREED.yes)
    expect(running().stage).toBe('agreeing')
    answer('cy', AGREED.yes)
    expect(running()).toMatchObject({
      stage: 'writing',
      poll: { isOpen: false, answers: [] },
      ballot: { members: ['ada', 'bo', 'cy'].map(idOf), state: { is: 'drafting' } },
    })
    people.wait(240)
    expect(running().stage).toBe('handing')
  })

  it('[E26] speak instead when one of them is against it, and nobody learns who', () => {
    const { running, answer, people } = three('challenges')
    answer('ada', AGREED.yes)
    answer('bo', AGREED.no)
    expect(viewForAll(people.room).phase).toMatchObject({ running: { poll: { answered: 2 } } })
    expect(JSON.stringify(viewForAll(people.room).phase)).not.toContain('numbers')
    answer('cy', AGREED.yes)
    expect(running()).toMatchObject({ stage: 'aloud', poll: { isOpen: false, answers: [] }, ballot: null })
  })

  it('[E26] speak instead when the time is up before all have said yes', () => {
    const { people, running, answer } = three('challenges')
    answer('ada', AGREED.yes)
    answer('cy', AGREED.yes)
    people.wait(60)
    expect(running().stage).toBe('aloud')
  })

  it('[E26] speak instead when one of them has left', () => {
    const { people, running, answer } = three('challenges')
    answer('ada', AGREED.yes)
    people.ask('bo', { type: 'member.leave' })
    answer('cy', AGREED.yes)
    expect(running().stage).toBe('aloud')
  })
})

describe('an open vote', () => {
  it('[E27] is held among fewer than four, by name, and shown to all once all have answered', () => {
    const { people, running, answer } = three('dots')
    expect(running()).toMatchObject({ stage: 'choosing', ballot: null, poll: { choices: [card('one'), card('two')] } })
    answer('ada', 2, 1)
    answer('bo', 0, 3)
    expect(viewForAll(people.room).votes).toEqual([])
    answer('cy', 3, 0)
    expect(running().stage).toBe('seen')
    expect(viewForAll(people.room).votes.map((one) => one.vote)).toEqual([
      {
        is: 'open',
        choices: [card('one'), card('two')],
        answers: [
          { member: idOf('ada'), numbers: [2, 1] },
          { member: idOf('bo'), numbers: [0, 3] },
          { member: idOf('cy'), numbers: [3, 0] },
        ],
      },
    ])
  })

  it('[E27] lets one change one’s mind, which only oneself sees until then', () => {
    const { people, answer } = three('dots')
    answer('ada', 2, 1)
    answer('ada', 0, 1)
    expect(viewFor(people.room, idOf('ada'))?.polled).toEqual({ numbers: [0, 1], done: true })
    expect(viewFor(people.room, idOf('bo'))?.polled).toBe(null)
    people.wait(90)
    expect(people.room.votes[0]?.vote).toMatchObject({ answers: [{ member: idOf('ada'), numbers: [0, 1] }] })
  })

  it('[E27] counts what somebody has chosen without saying that they are done, and waits for them', () => {
    const { people, running, answer } = three('dots')
    const choose = (...numbers: number[]) =>
      people.ask('bo', { type: 'poll.answer', segment: people.part, numbers, done: false })
    answer('ada', 2, 1)
    answer('cy', 2, 1)
    choose(1, 0)
    choose(1, 1)
    expect(running().stage).toBe('choosing')
    expect(viewForAll(people.room).phase).toMatchObject({ running: { poll: { answered: 2 } } })
    people.wait(90)
    expect(running().stage).toBe('seen')
    expect(people.room.votes[0]?.vote).toMatchObject({ answers: [{}, {}, { member: idOf('bo'), numbers: [1, 1] }] })
  })

  it('[E27] waits for nobody who has been away for a while', () => {
    const { people, running, answer } = three('dots')
    people.drop('bo')
    people.wait(30)
    answer('ada', 2, 1)
    answer('cy', 2, 1)
    expect(running().stage).toBe('seen')
  })

  it('[E27] [E31] waits half a minute for whoever has only just dropped out, and no longer once they are done', () => {
    const chosen = () => {
      const room = three('dots')
      room.people.drop('bo')
      room.people.wait(20)
      room.answer('ada', 2, 1)
      room.answer('cy', 2, 1)
      return room
    }
    const without = chosen()
    without.people.wait(29)
    expect(without.running().stage).toBe('choosing')
    without.people.wait(1)
    expect(without.running().stage).toBe('seen')
    const back = chosen()
    back.people.connect('bo')
    expect(back.running().stage).toBe('choosing')
    back.answer('bo', 0, 3)
    expect(back.running().stage).toBe('seen')
  })

  it('[E27] takes an answer to what was asked alone, from those who were asked', () => {
    const { people, answer } = three('dots')
    expect(answer('ada', 3, 1)).toBe('malformed')
    expect(answer('ada', 1)).toBe('malformed')
    people.join('di')
    expect(answer('di', 1, 1)).toBe('not-now')
    people.wait(90)
    expect(answer('ada', 1, 1)).toBe('too-late')
  })

  it('[E27] [E29] is open for thumbs as well, and what one said goes when one leaves', () => {
    const { people, answer } = three('thumbs')
    answer('ada', THUMBS.up)
    answer('bo', THUMBS.down)
    answer('cy', THUMBS.up)
    people.ask('bo', { type: 'member.leave' })
    expect(people.room.votes.at(-1)?.vote).toMatchObject({
      choices: [card('one')],
      answers: [{ member: idOf('ada') }, { member: idOf('cy') }],
    })
  })
})
