import { QuietWriter } from '../quiet/quiet-writer.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import type { RoomClient } from '../session/room-client.ts'
import { oneOf, within } from './chance.ts'
import { CHALLENGES } from './people.ts'

/** Takes part in all quiet writing of its room: a note, and ready. `soon` runs something after so many session seconds. Returns how to end it. */
export function simulateWriter(
  client: RoomClient,
  random: () => number,
  soon: (seconds: number, run: () => void) => void,
): () => void {
  let means = false
  const writer = new QuietWriter({ client, memory: memoryOfItsOwn(), changed: look })
  function look(): void {
    if (writer.part !== 'writing') means = false
    if (writer.part !== 'writing' || means) return
    means = true
    soon(within(random, 5, 40), () => {
      writer.write([oneOf(random, CHALLENGES)])
      soon(within(random, 5, 60), () => writer.beReady(true))
    })
  }
  writer.start()
  return () => writer.close()
}
