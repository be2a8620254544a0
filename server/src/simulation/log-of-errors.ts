import type { Log } from '../log.ts'

/** A log in which only errors are heard of. */
export function logOfErrors(complained: (what: string, failure: unknown) => void): Log {
  const quiet = () => {}
  const error = ({ failure }: { failure: unknown }, what: string) => complained(what, failure)
  return { debug: quiet, info: quiet, warn: quiet, error, fatal: error } as unknown as Log
}
