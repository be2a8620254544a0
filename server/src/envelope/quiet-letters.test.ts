import { bytesOf } from '@rondo/shared/envelope/bytes-of'
import type { BallotId } from '@rondo/shared/ids'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { expect, test } from 'vitest'
import { Painter } from '../testing/painter.ts'
import { ballotIs, isWindow } from '../testing/pulse.ts'
import { handInNotes, lettersOf, WINDOW, WRITTEN, wordsOn, writingAmong } from '../testing/quiet-writing.ts'
import { ballotOf } from '../testing/voter.ts'
import { LATE } from './ballot-office.ts'

test('[B39] letters are taken once, of one size, for this ballot and in its window', async () => {
  const { everyone, letters, startWindow, isOver, opened, come, clock, words, painter } = await writingAmong()
  const [ada, bo] = everyone as [(typeof everyone)[0], (typeof everyone)[0]]
  const own = letters[0]!
  const broken = bytesOf(own[0]!)
  broken[0] = 7
  const stranger = come()
  await stranger.until(() => stranger.door !== null)
  expect(await handInNotes(ada, own)).toBe('not-now')
  await startWindow()
  expect(await handInNotes(stranger, own, ballotOf(ada).id)).toBe('not-a-member')
  expect(await handInNotes(ada, own, toBase64url(new Uint8Array(12)) as BallotId)).toBe('too-late')
  for (const wrong of [
    own.slice(1),
    [...own, own[0]!],
    own.with(0, own[0]!.slice(1)),
    own.with(0, toBase64url(broken)),
    own.with(3, '!'.repeat(1366)),
  ])
    expect(await handInNotes(ada, wrong)).toBe('malformed')
  expect(await handInNotes(ada, own)).toBe('ok')
  expect(await handInNotes(ada, own)).toBe('ok')
  expect(await handInNotes(ada, lettersOf(opened.keys, ['Another one']))).toBe('spent')
  expect(await handInNotes(bo, letters[1]!)).toBe('ok')
  clock.move(WINDOW + LATE + 1)
  await isOver()
  await painter.until(() => words().length === 3)
  expect(await handInNotes(ada, own)).toBe('too-late')
})

test('[B36] nobody is waited for who has long been away, and whoever comes hands in as well', async () => {
  const { everyone, letters, clock, come, opened, words, painter } = await writingAmong()
  const [ada, bo, cy, di] = everyone as [(typeof everyone)[0], ...typeof everyone]
  di!.socket.disconnect()
  await ada.until(() => ada.all?.members.some(({ awaySince }) => awaySince !== null) ?? false)
  const late = come()
  await late.join('late')
  clock.move(300_000)
  await ballotIs([ada], isWindow(1))
  for (const [place, guest] of [ada, bo!, cy!].entries()) expect(await handInNotes(guest, letters[place]!)).toBe('ok')
  expect(words()).toEqual([])
  expect(await handInNotes(late, lettersOf(opened.keys, ['Came later']))).toBe('ok')
  await ballotIs([ada], ({ state }) => state.is === 'opened')
  await painter.until(() => words().length === 6)
  expect(words()).toContain('Came later')
})

test('[R7] what somebody has written goes with them', async () => {
  const { everyone, letters, startWindow, words, painter } = await writingAmong()
  const [ada, bo, cy, di] = everyone as [(typeof everyone)[0], ...typeof everyone]
  await startWindow()
  for (const [place, guest] of [ada, bo!, cy!].entries()) expect(await handInNotes(guest, letters[place]!)).toBe('ok')
  await cy!.ask({ type: 'member.leave' })
  await ada.until(() => ada.all?.members.length === 3)
  expect(await handInNotes(di!, letters[3]!)).toBe('ok')
  await ballotIs([ada], ({ state }) => state.is === 'opened')
  await painter.until(() => words().length === 3)
  expect(words()).not.toContain(WRITTEN[2]![0])
})

test('[B37] a keeper that is lost gives a second window for the same letters', async () => {
  const { everyone, letters, startWindow, server, clock, id, opened } = await writingAmong()
  await startWindow()
  for (const place of [0, 1, 2]) expect(await handInNotes(everyone[place]!, letters[place]!)).toBe('ok')
  const next = await server.crash()
  const back = everyone.map((guest) => guest.another({ port: next.port, device: guest.device }))
  await Promise.all(back.map((guest) => guest.until(() => guest.all !== null)))
  expect(await handInNotes(back[0]!, letters[0]!)).toBe('try-again')
  clock.move(WINDOW + 10_000)
  await ballotIs(back, isWindow(2))
  for (const [place, guest] of back.entries()) expect(await handInNotes(guest, letters[place]!)).toBe('ok')
  await ballotIs(back, ({ state }) => state.is === 'opened')
  const painter = await Painter.come(back[0]!, { port: next.port, room: id })
  expect(new Set(wordsOn(painter, opened.keys))).toEqual(new Set(WRITTEN.flat()))
})
