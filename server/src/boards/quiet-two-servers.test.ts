import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesOf } from '@rondo/shared/envelope/bytes-of'
import { expect, test } from 'vitest'
import { Painter } from '../testing/painter.ts'
import { ballotIs, isWindow } from '../testing/pulse.ts'
import { goToWriting, handInNotes, lettersOf, WINDOW, WRITING, WRITTEN, wordsOn } from '../testing/quiet-writing.ts'
import { recognisable } from '../testing/recognisable.ts'
import { twoServers } from '../testing/two-servers.ts'

const SLOW = { timeout: 60_000 }
const SECOND = 1_000

/** Four people, two on each server, at the beginning of the window. */
async function atWindow() {
  const around = await twoServers()
  const { one, other, come, seat, pass, keys, id } = around
  const guests = [await come('Ada', one, { seat })]
  for (const name of ['Bo', 'Cy', 'Di']) guests.push(await come(name, guests.length % 2 ? other : one))
  await Promise.all(guests.map((guest) => guest.until(() => guest.all?.members.length === 4)))
  await goToWriting(guests[0]!, guests)
  await pass(WRITING / SECOND, one, other)
  await ballotIs(guests, isWindow(1))
  const letters = WRITTEN.map((texts) => lettersOf(keys, texts))
  const room = await one.store.load(id)
  const state = typeof room === 'object' && room.phase.is === 'live' ? room.phase.running.ballot?.state : null
  const isOne = state?.is === 'handing' && state.keeper?.server === one.store.server
  const [keeper, passing] = isOne ? [one, other] : [other, one]
  const at = (server: typeof one) => guests.filter((_, place) => (place % 2 === 0) === (server === one))
  return { ...around, guests, letters, keeper, passing, at }
}

test(
  '[B39] notes arrive by a server that does not keep the box, and Redis keeps nothing of them before',
  SLOW,
  async () => {
    const { guests, letters, passing, at, redis, keys, id } = await atWindow()
    for (const [place, guest] of guests.slice(0, 3).entries())
      expect(await handInNotes(guest, letters[place]!)).toBe('ok')
    const [there] = at(passing)
    expect(await handInNotes(there!, letters[guests.indexOf(there!)]!)).toBe('ok')
    const folder = join(redis.directory, 'appendonlydir')
    const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'latin1')))
    const secrets = letters.slice(0, 3).flatMap((own) => own.map((letter) => bytesOf(letter).subarray(12, 60)))
    const kept = files.join('\n')
    expect(kept).toContain(id)
    for (const text of secrets.flatMap(recognisable)) expect(kept.includes(text)).toBe(false)
    expect(await handInNotes(guests[3]!, letters[3]!)).toBe('ok')
    await ballotIs(guests, ({ state }) => state.is === 'opened')
    const painter = await Painter.come(there!, { port: passing.port, room: id })
    await painter.until(() => Object.keys(painter.items).length === 5)
    expect(new Set(wordsOn(painter, keys))).toEqual(new Set(WRITTEN.flat()))
  },
)

test(
  '[B37] when the server that keeps the box dies, the other one has a second window, and no note is there twice',
  SLOW,
  async () => {
    const { guests, letters, keeper, passing, at, pass, keys, id } = await atWindow()
    for (const guest of guests.slice(0, 3)) expect(await handInNotes(guest, letters[guests.indexOf(guest)]!)).toBe('ok')
    const lost = at(keeper)
    await keeper.crash()
    const back = lost.map((guest) => guest.another({ port: passing.port, device: guest.device }))
    await Promise.all(back.map((guest) => guest.until(() => guest.all !== null)))
    const now = guests.map((guest) => back[lost.indexOf(guest)] ?? guest)
    await pass((WINDOW + 11 * SECOND) / SECOND, passing)
    await ballotIs(now, isWindow(2))
    for (const [place, guest] of now.entries()) expect(await handInNotes(guest, letters[place]!)).toBe('ok')
    await ballotIs(now, ({ state }) => state.is === 'opened')
    const painter = await Painter.come(now[0]!, { port: passing.port, room: id })
    await painter.until(() => Object.keys(painter.items).length === 5)
    expect([...wordsOn(painter, keys)].sort()).toEqual(WRITTEN.flat().sort())
  },
)
