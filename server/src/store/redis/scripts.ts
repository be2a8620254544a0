import { IMAGE_LIMITS, type ImageId } from '@rondo/shared/board/image'
import type { CircleId, RoomId, ServerId } from '@rondo/shared/ids'
import type { Moment } from '@rondo/shared/time'
import { type CommandParser, defineScript } from 'redis'
import type { PutImage } from '../image-shelf.ts'
import { keys, type Whole } from './keys.ts'
import { TOMBSTONE, VERSION_SIZE } from './stored.ts'

/** Publishes what `message` holds unless nobody else listens. */
const publish = (message: string, listening: string) => `
if redis.call('PUBSUB', 'NUMSUB', '${keys.changes}')[2] > tonumber(${listening}) then
  redis.call('PUBLISH', '${keys.changes}', ${message})
end`

/** Compare, write and publish in one step. Redis answers and publishes after its append-only file is synced, never before. */
const save = defineScript({
  NUMBER_OF_KEYS: 3,
  SCRIPT: `
local head = redis.call('GETRANGE', KEYS[1], 0, ${VERSION_SIZE - 1})
if head == '${TOMBSTONE}' then return 'burned' end
if string.match(head, '^%d*') ~= ARGV[1] then return 'changed' end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
for beside = 2, #KEYS do redis.call('PEXPIRE', KEYS[beside], ARGV[3]) end
${publish('ARGV[2]', 'ARGV[4]')}
return 'saved'`,
  parseCommand(parser: CommandParser, whole: Whole, save: Save) {
    parser.pushKeys(whole)
    const expected = save.expected === null ? '' : String(save.expected)
    parser.push(expected, save.stored, String(save.lives), save.listening ? '1' : '0')
  },
  transformReply: (reply: unknown) => reply as 'saved' | 'changed' | 'burned',
})

interface Save {
  readonly expected: number | null
  readonly stored: string
  /** Milliseconds until it is forgotten. */
  readonly lives: number
  /** Whether this server is one of those that listen. */
  readonly listening: boolean
}

const burn = defineScript({
  NUMBER_OF_KEYS: 3,
  SCRIPT: `
if redis.call('GET', KEYS[1]) == '${TOMBSTONE}' then return end
redis.call('SET', KEYS[1], '${TOMBSTONE}', 'PX', ARGV[1])
redis.call('DEL', KEYS[2], KEYS[3])
local message = '${TOMBSTONE} ' .. ARGV[2] .. ' ' .. ARGV[3]
${publish('message', '0')}`,
  parseCommand(parser: CommandParser, whole: Whole, lives: number, server: string, name: string) {
    parser.pushKeys(whole)
    parser.push(String(lives), server, name)
  },
  transformReply: () => undefined,
})

/** The version that is stored, as text. It lives so many milliseconds more at least: somebody has it open. */
const look = defineScript({
  NUMBER_OF_KEYS: 3,
  SCRIPT: `
local left = redis.call('PTTL', KEYS[1])
if left >= 0 and left < tonumber(ARGV[1]) then
  for each = 1, #KEYS do redis.call('PEXPIRE', KEYS[each], ARGV[1]) end
end
return redis.call('GETRANGE', KEYS[1], 0, ${VERSION_SIZE - 1})`,
  parseCommand(parser: CommandParser, whole: Whole, least: number) {
    parser.pushKeys(whole)
    parser.push(String(least))
  },
  transformReply: (reply: unknown) => reply as string,
})

/** Adds to what lies beside a room, which lives as long as it, and publishes it. */
const append = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `
local head = redis.call('GETRANGE', KEYS[1], 0, ${VERSION_SIZE - 1})
if head == '' then return 'unknown' end
if head == '${TOMBSTONE}' then return 'burned' end
redis.call('XADD', KEYS[2], '*', 'u', ARGV[1])
redis.call('PEXPIRE', KEYS[2], redis.call('PTTL', KEYS[1]))
if redis.call('PUBSUB', 'NUMSUB', '${keys.boards}')[2] > tonumber(ARGV[3]) then
  redis.call('PUBLISH', '${keys.boards}', ARGV[2])
end
return 'kept'`,
  parseCommand(parser: CommandParser, key: string, board: string, { packed, broadcast, listening }: Addition) {
    parser.pushKeys([key, board])
    parser.push(packed, broadcast, listening ? '1' : '0')
  },
  transformReply: (reply: unknown) => reply as 'kept' | 'burned' | 'unknown',
})

interface Addition {
  /** See `update-list.ts`. */
  readonly packed: Buffer
  /** See `board-broadcast.ts`. */
  readonly broadcast: Buffer
  /** Whether this server is one of those that listen. */
  readonly listening: boolean
}

/** Puts one entry in the place of all before `end`. */
const replace = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `
if redis.call('GETRANGE', KEYS[1], 0, ${VERSION_SIZE - 1}) == '${TOMBSTONE}' or redis.call('EXISTS', KEYS[2]) == 0 then return end
redis.call('XADD', KEYS[2], '*', 'u', ARGV[1])
redis.call('XTRIM', KEYS[2], 'MINID', ARGV[2])`,
  parseCommand(parser: CommandParser, key: string, board: string, whole: Buffer, end: string) {
    parser.pushKeys([key, board])
    parser.push(whole, end)
  },
  transformReply: () => undefined,
})

/** Keeps a picture beside a room, once, if there is room for it; it lives as long as the room. */
const putImage = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `
local head = redis.call('GETRANGE', KEYS[1], 0, ${VERSION_SIZE - 1})
if head == '' then return 'unknown' end
if head == '${TOMBSTONE}' then return 'burned' end
local there = redis.call('HGET', KEYS[2], ARGV[1])
if there then return there == ARGV[2] and 'kept' or 'taken' end
local ids = redis.call('HKEYS', KEYS[2])
local size = #ARGV[2]
for _, id in ipairs(ids) do size = size + redis.call('HSTRLEN', KEYS[2], id) end
if #ids >= ${IMAGE_LIMITS.images} or size > ${IMAGE_LIMITS.size} then return 'full' end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[2], redis.call('PTTL', KEYS[1]))
return 'kept'`,
  parseCommand(parser: CommandParser, key: string, images: string, id: ImageId, sealed: Buffer) {
    parser.pushKeys([key, images])
    parser.push(id, sealed)
  },
  transformReply: (reply: unknown) => reply as PutImage,
})

/** How many servers are remembered, the latest ones. */
const REMEMBERED = 100

/**
 * A server's sign of life. Answers the store's time, every server with its last sign, and the rooms and circles whose time to burn has come.
 *
 * The store's time is that of Redis's machine, as long as it does not go back: no sign of life is older than the one before it.
 */
const signOfLife = defineScript({
  NUMBER_OF_KEYS: 4,
  SCRIPT: `
local time = redis.call('TIME')
local at = time[1] * 1000 + math.floor(time[2] / 1000) + tonumber(redis.call('GET', KEYS[2]) or 0)
local newest = tonumber(redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2] or 0)
if newest > at then
  redis.call('INCRBY', KEYS[2], string.format('%d', newest - at))
  at = newest
end
local now = string.format('%d', at)
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -${REMEMBERED + 1})
local rooms = redis.call('ZRANGE', KEYS[3], 0, now, 'BYSCORE')
local circles = redis.call('ZRANGE', KEYS[4], 0, now, 'BYSCORE')
return {at, redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES'), rooms, circles}`,
  parseCommand(parser: CommandParser, server: string) {
    parser.pushKeys([keys.servers, keys.shift, keys.rooms.burning, keys.circles.burning])
    parser.push(server)
  },
  transformReply: (reply: unknown) => reply,
})

/** What Redis does for us in one step. */
export const scripts = { save, burn, look, append, replace, putImage, signOfLife }

interface SignsOfLife {
  readonly at: Moment
  readonly signs: ReadonlyMap<ServerId, Moment>
  readonly due: Due
}

/** Those whose time to burn has come. */
export interface Due {
  readonly rooms: readonly RoomId[]
  readonly circles: readonly CircleId[]
}

/** What a sign of life was answered. */
export function signsIn(reply: unknown): SignsOfLife {
  const [at, servers, rooms, circles] = reply as [Moment, string[], RoomId[], CircleId[]]
  const signs = new Map<ServerId, Moment>()
  for (let each = 0; each < servers.length; each += 2) {
    signs.set(servers[each] as ServerId, Number(servers[each + 1]) as Moment)
  }
  return { at, signs, due: { rooms, circles } }
}
