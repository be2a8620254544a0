import type { ConnectionId, Hash, ServerId } from '@rondo/shared/ids'
import { connectionOf } from '@rondo/shared/room/connection'
import { decide } from '@rondo/shared/room/decide'
import { newRoom } from '@rondo/shared/room/new-room'
import type { Room } from '@rondo/shared/room/room'
import { drawDevice, drawSeat } from '@rondo/shared/seal/draw'
import { hashOf, memberOf } from '@rondo/shared/seal/keys'
import { milliseconds } from '@rondo/shared/time'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../log.ts'
import { openEmbeddedStore } from '../store/embedded/open.ts'
import type { Loaded, RoomStore } from '../store/store.ts'
import { freshOpening } from '../testing/opening.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { TestClock } from '../testing/test-clock.ts'
import { LiveRoom } from './live-room.ts'

/** A live room on a store that another server uses, too. */
async function shared() {
  const clock = new TestClock()
  const disk = await openEmbeddedStore(await temporaryDirectory(), { clock, roomDays: 30, circleDays: 400 })
  onTestFinished(() => disk.close())
  const { opening } = freshOpening()
  const room = newRoom(opening, { at: clock.now(), minute: milliseconds(60_000), size: 24 })
  await disk.save(room, null)
  let tell: (loaded: Loaded) => void = () => {}
  const store: RoomStore = {
    server: disk.server,
    now: () => disk.now(),
    load: (id) => disk.load(id),
    save: (next, expected) => disk.save(next, expected),
    burn: (id) => disk.burn(id),
    clean: (id) => disk.clean(id),
    watch(_id, changed) {
      tell = changed
      return () => {}
    },
    secret: () => disk.secret(),
    goneSince: (server) => disk.goneSince(server),
    send: (to, bytes) => disk.send(to, bytes),
    receive: (answering) => disk.receive(answering),
    close: () => disk.close(),
  }
  const shown: string[] = []
  const audience = {
    changed: (before: Room, after: Room) => void shown.push(`${before.version}→${after.version}`),
    gone: (why: string) => void shown.push(why),
    askBack: () => void shown.push('ask back'),
    holds: () => false,
    gather: () => void shown.push('gathered'),
  }
  const log = createLog('silent')
  const attendant = { attend: () => {}, isBusyWith: () => false }
  const live = new LiveRoom(room, { store, clock, random: Math.random, log, decide, attendant }, audience, () => {})
  onTestFinished(() => live.close())
  return { live, store, shown, room, tell: (loaded: Loaded) => tell(loaded) }
}

const joining = (name: Room['title']) => {
  const seat = drawSeat()
  const connection = drawDevice() as string as ConnectionId
  return { type: 'member.join', member: memberOf(seat), seat: hashOf(seat) as Hash, name, connection } as const
}

test('[S37] when another server was faster, the command is decided again on what it left', async () => {
  const { live, store, shown, room } = await shared()
  const theirs: Room = { ...room, version: 2, schedule: { ...room.schedule, minutes: 33 } }
  await store.save(theirs, 1)
  expect(await live.ask(joining(room.title), null)).toEqual({ ok: true, version: 3 })
  expect(live.room).toMatchObject({ version: 3, schedule: { minutes: 33 } })
  expect(live.room.members).toHaveLength(1)
  expect(await store.load(room.id)).toEqual(live.room)
  expect(shown).toEqual(['1→2', '2→3'])
})

test('[S37] what another server has kept is shown, once and never backwards', async () => {
  const { live, room, shown, tell } = await shared()
  const theirs: Room = { ...room, version: 3, schedule: { ...room.schedule, minutes: 33 } }
  tell(theirs)
  tell({ ...theirs, version: 2 })
  tell(theirs)
  await live.settled()
  expect(shown).toEqual(['1→3'])
  tell('burned')
  await live.settled()
  expect(shown).toEqual(['1→3', 'room-burned'])
  expect(await live.ask(joining(room.title), null)).toEqual({ refused: 'room-burned' })
})

test('[S33] the answer comes before anybody sees the change', async () => {
  const { live, room, shown } = await shared()
  await live.ask(joining(room.title), null, () => void shown.push('answered'))
  expect(shown).toEqual(['answered', '1→2'])
})

test('[S34] a save whose answer was lost has happened once', async () => {
  const { live, store, room, shown } = await shared()
  const { save } = store
  let lost = 1
  store.save = async (next, expected) => {
    const saved = await save(next, expected)
    if (lost-- > 0) throw new Error('The answer was lost')
    return saved
  }
  expect(await live.ask(joining(room.title), null)).toEqual({ ok: true, version: 2 })
  expect(await store.load(room.id)).toEqual(live.room)
  expect(shown).toEqual(['1→2'])
})

test('[S38] what is asked while the room is being kept shares one save: each has its answer, its version and its change', async () => {
  const { live, store, room, shown } = await shared()
  const saves: string[] = []
  const { save } = store
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  store.save = async (next, expected) => {
    saves.push(`${expected}→${next.version}`)
    await held
    return save(next, expected)
  }
  const answers: string[] = []
  const join = () => live.ask(joining(room.title), null, (answer) => void shown.push(JSON.stringify(answer)))
  const first = join()
  await expect.poll(() => saves).toEqual(['1→2'])
  const others = [
    join(),
    live.ask({ type: 'member.leave' }, null, (answer) => answers.push(JSON.stringify(answer))),
    join(),
  ]
  release()
  await Promise.all([first, ...others])
  expect(saves).toEqual(['1→2', '2→4'])
  expect(answers).toEqual(['{"refused":"not-a-member"}'])
  const ok = (version: number) => JSON.stringify({ ok: true, version })
  expect(shown).toEqual([ok(2), '1→2', 'gathered', ok(3), '2→3', ok(4), '3→4'])
  expect(await store.load(room.id)).toEqual(live.room)
})

test('[S38] what shared a save with others is decided again with them', async () => {
  const { live, store, room, shown } = await shared()
  await store.save({ ...room, version: 2 }, 1)
  const answers = await Promise.all([1, 2].map(() => live.ask(joining(room.title), null)))
  expect(answers).toEqual([
    { ok: true, version: 3 },
    { ok: true, version: 4 },
  ])
  expect(shown).toEqual(['1→2', 'gathered', '2→3', '3→4'])
})

test('[S48] whoever is here by a connection of this server that it does not hold is away at its next look', async () => {
  const { live, room, store } = await shared()
  const connection = connectionOf(store.server, drawDevice(), 'x')
  const elsewhere = connectionOf('another' as ServerId, drawDevice(), 'x')
  const ada = joining(room.title)
  const bo = joining(room.title)
  await live.ask({ ...ada, connection }, null)
  await live.ask({ ...bo, connection: elsewhere }, null)
  store.goneSince = () => null
  await live.settled()
  live.beat()
  await live.settled()
  expect(live.room.members.map(({ presence }) => presence.is)).toEqual(['away', 'here'])
})
