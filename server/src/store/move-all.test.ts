import { expect, onTestFinished, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { createLog } from '../log.ts'
import { redisServer } from '../testing/redis-server.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { openEmbeddedStore } from './embedded/open.ts'
import { imageId } from './image-contract.ts'
import type { MovableStore } from './movable-store.ts'
import { moveAll } from './move-all.ts'
import { openRedisStore } from './redis/open.ts'
import { aCircle, aRoom, later, laterCircle } from './specimens.ts'

const closing = <Closing extends MovableStore>(store: Closing): Closing => {
  onTestFinished(() => store.close())
  return store
}

const files = async () =>
  closing(await openEmbeddedStore(await temporaryDirectory(), { clock: systemClock(), roomDays: 30, circleDays: 400 }))

const redis = async () => {
  const { url } = await redisServer()
  return closing(await openRedisStore(url, { roomDays: 30, circleDays: 400, log: createLog('silent') }))
}

async function idsOf(shelf: { ids(): AsyncIterable<string> }) {
  const ids: string[] = []
  for await (const id of shelf.ids()) ids.push(id)
  return ids.sort()
}

/** Three rooms, the last of them burned. */
async function filled(store: MovableStore) {
  const rooms = [aRoom(store), aRoom(store), aRoom(store)] as const
  for (const room of rooms) await store.save(room, null)
  await store.burn(rooms[2].id)
  return rooms
}

const ways = [
  { name: 'from files to Redis', open: async () => [await files(), await redis()] as const },
  { name: 'from Redis to files', open: async () => [await redis(), await files()] as const },
]

for (const { name, open } of ways) {
  test(`[D30] ${name} every circle moves, burned ones too, and nothing stays behind`, async () => {
    const [source, target] = await open()
    const [kept, burned] = [aCircle(source), aCircle(source)]
    for (const circle of [kept, burned]) await source.circles.save(circle, null)
    await source.circles.burn(burned.id)
    expect(await moveAll(source, target)).toEqual({ rooms: 0, circles: 2 })
    expect(await target.circles.load(kept.id)).toEqual(kept)
    expect(await target.circles.load(burned.id)).toBe('burned')
    expect([...target.secret()]).toEqual([...source.secret()])
    expect(await idsOf(source.circles)).toEqual([])
    const changed = laterCircle(kept)
    expect(await target.circles.save(changed, 1)).toBe('saved')
    await source.circles.save(kept, null)
    expect(await moveAll(source, target)).toEqual({ refused: 'other-versions', rooms: 0, circles: 1 })
    expect(await target.circles.load(kept.id)).toEqual(changed)
  })

  test(`[D30] ${name} every room moves, burned ones and the secret too, and nothing stays behind`, async () => {
    const [source, target] = await open()
    const [first, second, burned] = await filled(source)
    expect(await moveAll(source, target)).toEqual({ rooms: 3, circles: 0 })
    expect(await target.load(first.id)).toEqual(first)
    expect(await target.load(second.id)).toEqual(second)
    expect(await target.load(burned.id)).toBe('burned')
    expect([...target.secret()]).toEqual([...source.secret()])
    expect(await idsOf(source)).toEqual([])
    expect(await target.save(later(first), 1)).toBe('saved')
    // And back, with what has changed meanwhile.
    expect(await moveAll(target, source)).toEqual({ rooms: 3, circles: 0 })
    expect(await source.load(first.id)).toEqual(later(first))
    expect(await idsOf(target)).toEqual([])
  })

  test(`[D30] ${name} a move that broke off goes on when it is begun again`, async () => {
    const [source, target] = await open()
    const [first, second] = await filled(source)
    await target.save(first, null)
    expect(await moveAll(source, target)).toEqual({ rooms: 3, circles: 0 })
    expect(await target.load(second.id)).toEqual(second)
  })

  test(`[D30] [B11] ${name} boards go with their rooms, whole and once, also when it broke off between the two`, async () => {
    const [source, target] = await open()
    const [first, second] = await filled(source)
    const drawn = [Uint8Array.of(1, 0, 255), Uint8Array.of(2)]
    await source.boards.append(first.id, drawn)
    await source.boards.append(second.id, drawn)
    await target.save(first, null)
    await target.save(second, null)
    await target.boards.append(second.id, drawn.slice(0, 1))
    expect(await moveAll(source, target)).toEqual({ rooms: 3, circles: 0 })
    for (const { id } of [first, second]) {
      expect((await target.boards.load(id)).map((update) => [...update])).toEqual([[1, 0, 255], [2]])
      expect(await source.boards.load(id)).toEqual([])
      expect(await source.boards.append(id, drawn)).toBe('unknown')
    }
  })

  test(`[D30] [B48] ${name} pictures go with their rooms, also when it broke off between the two`, async () => {
    const [source, target] = await open()
    const [first, second] = await filled(source)
    const [one, other] = [imageId('one'), imageId('other')]
    await source.images.put(first.id, one, Uint8Array.of(1, 0, 255))
    for (const id of [one, other]) await source.images.put(second.id, id, Uint8Array.of(2))
    await target.save(second, null)
    await target.images.put(second.id, one, Uint8Array.of(2))
    expect(await moveAll(source, target)).toEqual({ rooms: 3, circles: 0 })
    expect([...((await target.images.get(first.id, one)) ?? [])]).toEqual([1, 0, 255])
    expect((await target.images.ids(second.id)).toSorted()).toEqual([one, other].toSorted())
    for (const { id } of [first, second]) expect(await source.images.ids(id)).toEqual([])
  })

  test(`[D31] ${name} nothing moves while the target holds one of the rooms in another version`, async () => {
    const [source, target] = await open()
    const [first, second, third] = await filled(source)
    await target.save(later(second), null)
    await target.save(third, null)
    expect(await moveAll(source, target)).toEqual({ refused: 'other-versions', rooms: 2, circles: 0 })
    expect(await target.load(first.id)).toBe('unknown')
    expect(await target.load(second.id)).toEqual(later(second))
    expect(await source.load(second.id)).toEqual(second)
    expect(await idsOf(source)).toHaveLength(3)
  })
}

test('[D31] nothing moves while a server runs on one of the stores', async () => {
  const { url } = await redisServer()
  const open = async () =>
    closing(await openRedisStore(url, { roomDays: 30, circleDays: 400, log: createLog('silent') }))
  const running = await open()
  const [shared, own] = [await open(), await files()]
  const room = aRoom(own)
  await own.save(room, null)
  expect(await moveAll(own, shared)).toEqual({ refused: 'target-in-use' })
  expect(await moveAll(shared, own)).toEqual({ refused: 'source-in-use' })
  expect(await running.load(room.id)).toBe('unknown')
  expect(await own.load(room.id)).toEqual(room)
})
