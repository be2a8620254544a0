import type { CircleClientState } from './circle-client-state.ts'

/** What a command brought about is on the way to whoever gave it for so long at most. */
const SEEN_WITHIN = 3000

/** Whose state it is. */
interface Watched {
  readonly state: CircleClientState
  watch(listener: (state: CircleClientState) => void): () => void
}

/** Resolves when this version is in view, or takes too long to be. */
export function untilSeen(watched: Watched, version: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const look = ({ views, connection }: CircleClientState) => {
      if ((views && views.all.version >= version) || connection.is === 'closed') done()
    }
    const timer = setTimeout(done, SEEN_WITHIN)
    const stop = watched.watch(look)
    look(watched.state)
  })
}
