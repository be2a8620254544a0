import { answerQuestions } from '../program.ts'
import { WatchedRoom } from './watched-room.ts'

const server = process.argv[2] ?? ''
const rooms: WatchedRoom[] = []

async function open({ count, people }: { count: number; people: number }): Promise<void> {
  for (let opened = 0; opened < count; opened++) rooms.push(await WatchedRoom.open(server, people))
}

/** Milliseconds from each click to another screen, of one click a room every so often. */
async function watch({ seconds, every }: { seconds: number; every: number }): Promise<readonly number[]> {
  const latencies: number[] = []
  const begun = performance.now()
  const click = async (room: WatchedRoom, index: number) => {
    for (let due = begun + (index / rooms.length) * every; due < begun + seconds * 1000; due += every) {
      const early = due - performance.now()
      if (early > 0) await new Promise((done) => setTimeout(done, early))
      // Somebody who could not click yet has waited all the same.
      latencies.push(await room.click(early > 0 ? performance.now() : due))
    }
  }
  await Promise.all(rooms.map(click))
  return latencies
}

answerQuestions({ open, watch })
