import { AGREED } from '@rondo/shared/poll/poll'
import type { RunningSeen } from '@rondo/shared/room/view'
import type { Segment } from '@rondo/shared/segments/index'
import { THUMBS } from '@rondo/shared/segments/vote/is-answer'
import type { Draft } from '../ballot/ballot-memory.ts'
import { Participant } from '../ballot/participant.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import type { RoomClient } from '../session/room-client.ts'
import { oneOf, within } from './chance.ts'
import { CHALLENGES } from './people.ts'

const STATEMENTS = 3
const LEAVES_OUT = 0.1

/** Takes part in every ballot of its room, and answers what too few are asked by name: `soon` runs something after so many session seconds. Returns how to end it. */
export function simulateVoter(
  client: RoomClient,
  random: () => number,
  soon: (seconds: number, run: () => void) => void,
): () => void {
  let means = false
  const participant = new Participant({
    client,
    memory: memoryOfItsOwn(),
    tab: memoryOfItsOwn(),
    random,
    changed: look,
    leftOver: () => {},
    leftOut: () => {},
    cameBack: () => {},
  })
  function look(): void {
    if (participant.part === 'none') means = false
    if (participant.part !== 'ready' || means) return
    means = true
    // Cards take longer to write than numbers.
    const most = (runningIn(client)?.ballot?.envelopes ?? 1) > 1 ? 40 : 20
    soon(within(random, 5, most), () => participant.write(written(client, random)))
  }
  let isAnswering = false
  function answer(): void {
    const { views } = client.state
    const running = runningIn(client)
    const isAsked = running?.poll?.isOpen && running.poll.members.includes(client.member)
    if (!isAsked || views.at !== 'inside' || views.own.polled || isAnswering) return
    isAnswering = true
    soon(within(random, 5, 20), () => {
      isAnswering = false
      const now = runningIn(client)
      if (now?.segment !== running.segment || !now.poll?.isOpen) return
      const numbers = [...said(client, now.poll.choices.length, random)]
      void client.ask({ type: 'poll.answer', segment: now.segment, numbers, done: true })
    })
  }
  const stopWatching = client.watch(answer)
  answer()
  participant.start()
  return () => {
    stopWatching()
    participant.close()
  }
}

/** What one writes in the ballot of this moment: cards, a choice or answers. */
function written(client: RoomClient, random: () => number): Partial<Draft> {
  const running = runningIn(client)
  if (!running?.ballot) return {}
  if (running.ballot.envelopes > 1) return { cards: random() < HAS_NONE ? [] : [oneOf(random, CHALLENGES)] }
  return { numbers: chosen(partIn(client), running.ballot.choices.length, random) ?? answers(random) }
}

/** What one says by name, among too few for a ballot. */
const said = (client: RoomClient, choices: number, random: () => number): readonly number[] =>
  chosen(partIn(client), choices, random) ?? [AGREED.yes]

function runningIn({ state: { views } }: RoomClient): RunningSeen | null {
  return views.at === 'inside' && views.all.phase.is === 'live' ? views.all.phase.running : null
}

function partIn({ state: { views } }: RoomClient): Segment | null {
  if (views.at !== 'inside' || views.all.phase.is !== 'live') return null
  const { segment } = views.all.phase.running
  return views.all.agenda.find((part) => part.id === segment) ?? null
}

const HAS_NONE = 0.2
const IS_AGAINST = 0.1

/** By the method of a vote; null: it is none. */
function chosen(part: Segment | null, choices: number, random: () => number): readonly number[] | null {
  if (part?.kind !== 'vote') return null
  switch (part.options.method) {
    case 'dots':
      return placed(part.options.dots, choices, random)
    case 'approval':
      return Array.from({ length: choices }, () => Number(random() < 0.5))
    case 'consent':
      return [random() < IS_AGAINST ? THUMBS.down : THUMBS.up]
    default:
      return part.options satisfies never
  }
}

function placed(dots: number, choices: number, random: () => number): readonly number[] {
  const on = Array.from({ length: choices }, () => 0)
  for (let dot = 0; dot < dots; dot++) {
    const place = Math.floor(random() * choices)
    on[place] = (on[place] ?? 0) + 1
  }
  return on
}

const answers = (random: () => number): readonly number[] =>
  Array.from({ length: STATEMENTS }, () => (random() < LEAVES_OUT ? 0 : 1 + Math.floor(random() * 5)))
