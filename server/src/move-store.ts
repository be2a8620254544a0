import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from './clock.ts'
import { createLog } from './log.ts'
import { DirectoryInUse, openEmbeddedStore } from './store/embedded/open.ts'
import type { MovableStore } from './store/movable-store.ts'
import { type Moved, moveAll } from './store/move-all.ts'
import { openRedisStore } from './store/redis/open.ts'

const HOW = `npm run move-store -- --from STORE --to STORE [--days D] [--circle-days D]

  STORE          a directory, or an address like redis://localhost:6379
  --days         days after their last change until rooms are removed there (30): what ROOM_DAYS is for the servers
  --circle-days  days after their last session until circles are removed there (400): what CIRCLE_DAYS is for the servers

Stop all servers first. The rooms and circles leave the one store once the other has them all.`

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

interface Days {
  readonly roomDays: number
  readonly circleDays: number
}

function placeOf(text: string, days: Days): Place {
  if (/^rediss?:\/\//.test(text) && URL.canParse(text)) {
    const open = () => openRedisStore(text, { ...days, log: createLog('error') })
    return { name: `Redis at ${new URL(text).host}`, open }
  }
  const directory = resolve(text)
  return { name: directory, open: () => openEmbeddedStore(directory, { clock: systemClock(), ...days }) }
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
  const options = {
    from: { type: 'string' },
    to: { type: 'string' },
    days: { type: 'string', default: '30' },
    'circle-days': { type: 'string', default: '400' },
  } as const
  try {
    const { from, to, days: roomDays, 'circle-days': circleDays } = parseArgs({ options }).values
    const isWrong = [roomDays, circleDays].some((days) => !/^[1-9]\d{0,3}$/.test(days))
    if (from === undefined || to === undefined || isWrong) return fail(HOW)
    const days = { roomDays: Number(roomDays), circleDays: Number(circleDays) }
    return { from: placeOf(from, days), to: placeOf(to, days) }
  } catch {
    return fail(HOW)
  }
}

function tell(moved: Moved, from: Place, to: Place): number {
  if (!('refused' in moved)) {
    const are = moved.rooms + moved.circles === 1 ? 'is' : 'are'
    console.log(`${counted(moved)} ${are} in ${to.name} now, and no longer in ${from.name}.`)
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
        `${to.name} already holds ${counted(moved)} of these in another version, so nothing was moved. Move to a store without them.`,
      )
      return 1
    default:
      return moved satisfies never
  }
}

/** “2 rooms and 1 circle”; “0 rooms” when there is nothing at all. */
function counted({ rooms, circles }: { readonly rooms: number; readonly circles: number }): string {
  const parts = [
    ...(rooms > 0 || circles === 0 ? [rooms === 1 ? '1 room' : `${rooms} rooms`] : []),
    ...(circles > 0 ? [circles === 1 ? '1 circle' : `${circles} circles`] : []),
  ]
  return parts.join(' and ')
}

const { from, to } = readArguments()
if (from.name === to.name) fail('These are one and the same store.')
const source = await open(from)
const target = await open(to)
const code = tell(await moveAll(source, target), from, to)
await Promise.all([source.close(), target.close()])
process.exit(code)
