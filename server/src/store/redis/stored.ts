import type { ServerId } from '@rondo/shared/ids'
import type { Kind } from '../kind.ts'
import type { Found } from '../store.ts'
import { textOf, type Whole } from '../text-of.ts'

/** What stands in place of what was burned. */
export const TOMBSTONE = 'burned'

/** So many bytes hold a version, whatever it is, or the tombstone. */
export const VERSION_SIZE = 20

/** What comes before the first brace is shorter than this. */
const HEAD_SIZE = 80

/** Something as it is stored and published: its version, the server that saved it and its name, then the thing as JSON, with spaces between. */
export const toStored = (thing: Whole, name: string, server: ServerId): string =>
  `${thing.version} ${server} ${name} ${textOf(thing)}`

/** What can be known of something stored without reading it. */
export interface Head {
  /** The tombstone for what was burned; nothing where there is none. */
  readonly version: string
  readonly server: ServerId
  /** See `nameOf` in `keys.ts`. */
  readonly name: string
}

export function headOf(stored: string): Head {
  const [version = '', server = '', name = ''] = stored.slice(0, HEAD_SIZE).split(' ', 3)
  return { version, server: server as ServerId, name }
}

/** Throws when what is stored cannot be read. */
export function fromStored<Thing>(stored: string | null, { upgrade }: Pick<Kind<Thing>, 'upgrade'>): Found<Thing> {
  if (stored === null) return 'unknown'
  if (headOf(stored).version === TOMBSTONE) return 'burned'
  return upgrade(JSON.parse(stored.slice(stored.indexOf('{'))))
}
