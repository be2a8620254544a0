import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from './clock.ts'
import { createLog } from './log.ts'
import { DirectoryInUse, openEmbeddedStore } from './store/embedded/open.ts'
import type { MovableStore } from './store/movable-store.ts'
import { type Moved, moveRooms } from './store/move-rooms.ts'
import { openRedisStore } from './store/redis/open.ts'

const HOW = `npm run move-store -- --from STORE --to STORE [--days D]

  STORE   a directory, or an address like redis://localhost:6379
  --days  days after their last change until rooms are removed there (30): what ROOM_DAYS is for the servers

Stop all servers first. The rooms leave the one store once the other has them all.`

/** Ends the process with a sentence. */
function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

interface Place {
  /** For people: without a password. */
  readonly name: string
  open(): Promise<MovableStore>
}

function placeOf(text: string, roomDays: number): Place {
  if (/^rediss?:\/\//.test(text) && URL.canParse(text)) {
    const open = () => openRedisStore(text, { roomDays, log: createLog('error') })
    return { name: `Redis at ${new URL(text).host}`, open }
  }
  const directory = resolve(text)
  return { name: directory, open: () => openEmbeddedStore(directory, { clock: systemClock(), roomDays }) }
}

async function open({ name, open }: Place): Promise<MovableStore> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof DirectoryInUse) return fail(`A server uses ${name}: stop it first.`)
    return fail(`${name} could not be opened: see that it is there and that this user may use it.`)
  }
}

function readArguments() {
  const options = { from: { type: 'string' }, to: { type: 'string' }, days: { type: 'string', default: '30' } } as const
  try {
    const { from, to, days } = parseArgs({ options }).values
    if (from === undefined || to === undefined || !/^[1-9]\d{0,3}$/.test(days)) return fail(HOW)
    return { from: placeOf(from, Number(days)), to: placeOf(to, Number(days)) }
  } catch {
    return fail(HOW)
  }
}

function tell(moved: Moved, from: Place, to: Place): number {
  if ('moved' in moved) {
    const rooms = moved.moved === 1 ? '1 room is' : `${moved.moved} rooms are`
    console.log(`${rooms} in ${to.name} now, and no longer in ${from.name}.`)
    return 0
  }
  switch (moved.refused) {
    case 'source-in-use':
    case 'target-in-use':
      console.error(
        `A server runs on ${moved.refused === 'source-in-use' ? from.name : to.name}: stop it first, and wait ten seconds.`,
      )
      return 1
    case 'other-versions':
      console.error(
        `${to.name} already holds ${moved.rooms} of these rooms in another version, so nothing was moved. Move to a store without them.`,
      )
      return 1
    default:
      return moved satisfies never
  }
}

const { from, to } = readArguments()
if (from.name === to.name) fail('These are one and the same store.')
const source = await open(from)
const target = await open(to)
const code = tell(await moveRooms(source, target), from, to)
await Promise.all([source.close(), target.close()])
process.exit(code)
