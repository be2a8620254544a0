import { playSession } from './play-session.ts'

/** Plays the seeds it is given, one after the other, and sends what became of each. */
process.on('message', async ({ from, to }: { from: number; to: number }) => {
  for (let seed = from; seed <= to; seed++) process.send?.(await playSession(seed))
})
