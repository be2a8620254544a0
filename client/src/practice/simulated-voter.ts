import type { Draft } from '../ballot/ballot-memory.ts'
import { Participant } from '../ballot/participant.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import type { RoomClient } from '../session/room-client.ts'
import { oneOf, within } from './chance.ts'
import { CHALLENGES } from './people.ts'

const STATEMENTS = 3
const LEAVES_OUT = 0.1

/** Takes part in every ballot of its room: `soon` runs something after so many session seconds. Returns how to end it. */
export function simulateVoter(
  client: RoomClient,
  random: () => number,
  soon: (seconds: number, run: () => void) => void,
): () => void {
  let means = false
  const participant = new Participant({
    client,
    memory: memoryOfItsOwn(),
    random,
    changed: look,
    leftOver: () => {},
  })
  function look(): void {
    if (participant.part === 'none') means = false
    if (participant.part !== 'ready' || means) return
    means = true
    soon(within(random, 5, 40), () => participant.write(written(client, random)))
  }
  participant.start()
  return () => participant.close()
}

/** What one writes in the ballot of this moment: cards, dots or answers. */
function written(client: RoomClient, random: () => number): Partial<Draft> {
  const { views } = client.state
  const ballot = views.at === 'inside' && views.all.phase.is === 'live' ? views.all.phase.running.ballot : null
  if (!ballot) return {}
  if (ballot.envelopes > 1) return { cards: random() < HAS_NONE ? [] : [oneOf(random, CHALLENGES)] }
  return { numbers: ballot.choices.length > 0 ? dots(ballot.choices.length, random) : answers(random) }
}

const HAS_NONE = 0.2
const DOTS = 3

function dots(choices: number, random: () => number): readonly number[] {
  const placed = Array.from({ length: choices }, () => 0)
  for (let dot = 0; dot < DOTS; dot++) {
    const place = Math.floor(random() * choices)
    placed[place] = (placed[place] ?? 0) + 1
  }
  return placed
}

const answers = (random: () => number): readonly number[] =>
  Array.from({ length: STATEMENTS }, () => (random() < LEAVES_OUT ? 0 : 1 + Math.floor(random() * 5)))
