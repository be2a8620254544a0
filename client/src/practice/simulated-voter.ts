import { Participant } from '../ballot/participant.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import type { RoomClient } from '../session/room-client.ts'
import { within } from './chance.ts'

const STATEMENTS = 3
const LEAVES_OUT = 0.1

/** Takes part in every ballot of its room: `soon` runs something after so many session seconds. Returns how to end it. */
export function simulateVoter(
  client: RoomClient,
  random: () => number,
  soon: (seconds: number, run: () => void) => void,
): () => void {
  let means = false
  const participant = new Participant({ client, memory: memoryOfItsOwn(), random, changed: look })
  function look(): void {
    if (participant.part === 'none') means = false
    if (participant.part !== 'ready' || means) return
    means = true
    soon(within(random, 5, 40), () => participant.write(answers(random)))
  }
  participant.start()
  return () => participant.close()
}

const answers = (random: () => number): readonly number[] =>
  Array.from({ length: STATEMENTS }, () => (random() < LEAVES_OUT ? 0 : 1 + Math.floor(random() * 5)))
