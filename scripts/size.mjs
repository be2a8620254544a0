import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { root } from './run.mjs'

const DIST = join(root, 'client/dist')

/** The screens of a room with everything that is loaded with them, and what these load when they are asked for something. */
const ROOM = [/\/screens\/(door|lobby)\//, /^room$|\/screens\/room\/|\/segments\//, /\/socket\.io-client\//]

/** The sources or names of the chunks a browser has loaded by then, with all that these import, and how many KiB they may be. */
const stages = [
  {
    name: 'before one can type a name',
    most: 45,
    sources: [/^index\.html$/, /\/RoomRoute\.svelte$/, /\/screens\/door\//],
  },
  {
    name: 'in the room',
    most: 100,
    sources: [/^index\.html$/, /\/RoomRoute\.svelte$/, ...ROOM],
  },
  {
    name: 'in a room in which something is promised',
    most: 110,
    sources: [/^index\.html$/, /\/RoomRoute\.svelte$/, ...ROOM, /\/commitment\//],
  },
  {
    name: 'in a room in which a circle comes back to its promises',
    most: 113,
    sources: [/^index\.html$/, /\/RoomRoute\.svelte$/, ...ROOM, /\/commitment\//, /\/review\//],
  },
  {
    name: 'in a room that holds a ballot',
    most: 133,
    sources: [/^index\.html$/, /\/RoomRoute\.svelte$/, ...ROOM, /\/ballot\//],
  },
  {
    name: 'for the board, beyond the room',
    most: 75,
    beyond: [/^index\.html$/, /\/RoomRoute\.svelte$/, ...ROOM],
    sources: [/^src\/board\/screens\.ts$/],
  },
  {
    name: 'for the first picture that comes to a board or is made of it, beyond the board',
    most: 9,
    beyond: [/^index\.html$/, /\/RoomRoute\.svelte$/, ...ROOM, /^src\/board\/screens\.ts$/],
    sources: [/^src\/board\/images\//, /^src\/board\/out\//],
  },
  {
    name: 'for quiet writing, beyond the room',
    most: 35,
    beyond: [/^index\.html$/, /\/RoomRoute\.svelte$/, ...ROOM],
    sources: [/^src\/quiet\//],
  },
]

/** The chunk of a source and every chunk that it needs at once. */
function reached(manifest, key, chunks = new Set()) {
  const chunk = manifest[key]
  if (!chunk || chunks.has(key)) return chunks
  chunks.add(key)
  for (const needed of chunk.imports ?? []) reached(manifest, needed, chunks)
  return chunks
}

/** Prints how much JavaScript the built client needs, gzipped, and gives 1 when it is more than agreed. */
export function checkSize() {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'))
  const isOf = (source, key) => source.test(key) || source.test(manifest[key].name ?? '')
  const keysOf = (sources) => Object.keys(manifest).filter((key) => sources.some((source) => isOf(source, key)))
  const filesOf = (roots) => {
    const chunks = new Set(roots.flatMap((key) => [...reached(manifest, key)]))
    return new Set([...chunks].map((key) => manifest[key].file).filter((file) => file.endsWith('.js')))
  }
  let code = 0
  for (const { name, most, sources, beyond = [] } of stages) {
    const roots = keysOf(sources)
    // A source that went somewhere else would not be counted.
    for (const source of sources) {
      if (roots.some((key) => isOf(source, key))) continue
      console.log(`JavaScript ${name}: nothing that is built matches ${source}`)
      code = 1
    }
    const before = filesOf(keysOf(beyond))
    const files = [...filesOf(roots)].filter((file) => !before.has(file))
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0)
    const kibibytes = bytes / 1024
    console.log(`JavaScript ${name}: ${kibibytes.toFixed(1)} KiB gzipped, ${most} at most`)
    if (kibibytes > most) code = 1
  }
  return code
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = checkSize()
