import type { CommitmentId, LineId, SegmentId } from '@rondo/shared/ids'
import type { MemberCommand } from '@rondo/shared/room/commands'
import { seal } from '@rondo/shared/seal/seal'
import { commitmentOf, saying } from '@rondo/shared/testing/saying'
import { describe, expect, test } from 'vitest'
import { dumpOf } from './store/dump-of.ts'
import { imageId } from './store/image-contract.ts'
import { circleOn } from './testing/circle.ts'
import { groupIn } from './testing/group.ts'
import type { Guest } from './testing/guest.ts'
import { ImageVisitor } from './testing/image-visitor.ts'
import { Painter } from './testing/painter.ts'
import { recognisable } from './testing/recognisable.ts'
import { twoServers } from './testing/two-servers.ts'

const SLOW = 60_000
const SECOND = 1_000
const CLOSING = 72 * 3_600 * SECOND

/** Everything that anybody types in these tests. */
const TYPED = [
  'a sunflower',
  'a longer note',
  'a photograph of my kitchen',
  'Thursday circle',
  'Marguerite',
  'Barnabas',
  'Cyprienne',
  'telephone my sister',
  'whistle at noon',
]
const TYPED_IN_CIRCLE = ['Getting hard things done', 'Nothing leaves this kitchen', 'silence helped', ...TYPED.slice(4)]

/** A server with three people in a room, what its store has on its disk, and its time. */
interface Host {
  readonly port: number
  readonly room: string
  readonly people: readonly [Guest, Guest, Guest]
  readonly words: (field: 'commitment', item: string, text: string) => ReturnType<typeof seal>
  dump(): Promise<string>
  /** Milliseconds go by for it. */
  pass(milliseconds: number): Promise<void>
}

async function onFiles(): Promise<Host> {
  const room = await groupIn({}, 'Marguerite', 'Barnabas', 'Cyprienne')
  const { keys } = room.opened
  return {
    port: room.port,
    room: room.id,
    people: [room.Marguerite, room.Barnabas, room.Cyprienne],
    words: (field, item, text) => seal(keys.words, { room: keys.room, field, item }, text),
    dump: () => dumpOf(room.directory),
    pass: async (milliseconds) =>
      milliseconds > CLOSING / 2 ? room.clock.leap(milliseconds) : room.clock.move(milliseconds),
  }
}

async function onRedis(): Promise<Host> {
  const { redis, one, other, come, keys, seat, pass } = await twoServers()
  const [marguerite, barnabas, cyprienne] = [
    await come('Marguerite', one, { seat }),
    await come('Barnabas', other),
    await come('Cyprienne', other),
  ]
  return {
    port: one.port,
    room: keys.room,
    people: [marguerite, barnabas, cyprienne],
    words: (field, item, text) => seal(keys.words, { room: keys.room, field, item }, text),
    dump: () => dumpOf(redis.directory),
    async pass(milliseconds) {
      if (milliseconds < CLOSING / 2) return pass(milliseconds / SECOND, one, other)
      await redis.elapse(milliseconds)
      for (const { timer } of [one, other]) timer.leap(milliseconds)
    },
  }
}

/** Pieces of each sealed value that is in a text. */
const sealedIn = (text: string): readonly string[] =>
  (text.match(/1\.[\w-]{54,}/g) ?? []).flatMap((value) => value.slice(2).match(/.{12}/g) ?? [])

const foundIn = (dump: string, pieces: readonly string[]) => pieces.filter((piece) => dump.includes(piece))

/** No word that was typed, in any form in which it could be written down. */
function expectNoWord(dump: string, words: readonly string[]) {
  for (const word of words) {
    expect(dump, word).not.toContain(word)
    for (const form of word.length < 12 ? [] : recognisable(Buffer.from(word)))
      expect(dump.includes(form), `${word} as ${form}`).toBe(false)
  }
}

describe.each([
  ['files', onFiles],
  ['Redis', onRedis],
])('a store in %s', (_, open) => {
  test('[S5] [S53] [S60] [R11] [B11] [B48] holds no word of a room, and once it is burned no sealed byte of it', {
    timeout: SLOW,
  }, async () => {
    const { port, room, people, words, dump, pass } = await open()
    const [first, second, third] = people
    // Two servers: whoever asks next is on one that has heard of it.
    const done = async (guest: Guest, command: MemberCommand) => {
      const answer = await guest.ask(command)
      await Promise.all(people.map((each) => each.reaches(answer)))
    }
    await Promise.all(people.map((guest) => guest.until(() => guest.all?.members.length === people.length)))
    await done(first, { type: 'session.start' })
    const segment = 'commit' as SegmentId
    while (first.all?.phase.is === 'live') {
      const { segment: running } = first.all.phase.running
      await done(first, { type: 'host.next', segment: running })
    }
    const said = (text: string, id: CommitmentId) =>
      words('commitment', id, JSON.stringify({ when: '', will: text, by: '', sure: null }))
    const [own, ours] = [commitmentOf('own'), commitmentOf('ours')]
    const mine = said('telephone my sister', own)
    const shared = said('whistle at noon', ours)
    await done(second, { ...saying('own', mine), segment })
    await done(second, { ...saying('ours', shared, { isShared: true }), segment })
    const of = { is: 'commitment', id: ours, words: shared } as const
    for (const guest of people) await done(guest, { type: 'ours.let-out', of })
    const all = JSON.stringify([first.all, first.own])
    const before = await dump()
    expectNoWord(before, TYPED)
    expect(foundIn(before, sealedIn(mine)).length).toBeGreaterThan(0)
    expect(foundIn(before, sealedIn(all)).length).toBeGreaterThan(0)

    // [B11] What is drawn on the board: sealed words in a document, some of them not any more.
    const painter = await Painter.come(first, { port, room })
    const drawn = ['a sunflower', 'a longer note'].map((text) => words('commitment', own, text))
    painter.draw('one', drawn[0])
    painter.draw('other', drawn[1])
    painter.draw('one', 'nothing')
    await painter.until(() => painter.isKept)
    expect(foundIn(await dump(), sealedIn(drawn.join(' '))).length).toBeGreaterThan(0)

    // [B48] A picture on it.
    const picture = Buffer.from(words('commitment', own, 'a photograph of my kitchen'.repeat(20)))
    const visitor = await ImageVisitor.come(first, { port, id: room })
    expect(await visitor.put(imageId('one'), picture)).toMatchObject({ status: 200 })
    expect(foundIn(await dump(), sealedIn(picture.toString())).length).toBeGreaterThan(0)

    // [S53] What one deletes is gone while the room stays.
    await done(second, { type: 'mine.delete' })
    await expect
      .poll(
        async () => {
          await pass(3 * SECOND)
          return foundIn(await dump(), sealedIn(mine))
        },
        { timeout: SLOW / 2 },
      )
      .toEqual([])
    expect(foundIn(await dump(), sealedIn(shared)).length).toBeGreaterThan(0)

    await done(third, { type: 'room.burn' })
    await pass(31 * SECOND)
    await Promise.all(people.map((guest) => guest.until(() => guest.farewell === 'room-burned')))
    await expect
      .poll(
        async () => {
          await pass(3 * SECOND)
          return foundIn(await dump(), sealedIn(`${all} ${drawn.join(' ')} ${picture}`))
        },
        { timeout: SLOW / 2 },
      )
      .toEqual([])
    expectNoWord(await dump(), TYPED)
  })

  test('[S5] [S53] [S60] [G12] holds no word of a circle, and once it is closed no sealed byte of it', {
    timeout: SLOW,
  }, async () => {
    const { port, dump, pass } = await open()
    const circle = await circleOn(port, 'Marguerite', 'Barnabas')
    const { Marguerite: first, Barnabas: second } = circle
    const line = 'one-line-000' as LineId
    const ok = { ok: true }
    const words = first.seal('line', 'Nothing leaves this kitchen', line)
    expect(await first.ask({ type: 'agreement.add', line, words })).toMatchObject(ok)
    expect(await second.ask({ type: 'agreement.pass' })).toMatchObject(ok)
    const { draft } = (await first.sees()).all.agreement
    for (const guest of circle.everyone)
      expect(await guest.ask({ type: 'agreement.accept', version: draft?.version ?? 0 })).toMatchObject(ok)
    const [own, ours] = [commitmentOf('own'), commitmentOf('ours')]
    const mine = second.seal('commitment', 'telephone my sister', own)
    const learned = second.seal('learned', 'silence helped', own)
    const shared = second.seal('commitment', 'whistle at noon', ours)
    expect(await second.ask(saying('own', mine))).toMatchObject(ok)
    expect(await second.ask(saying('ours', shared, { isShared: true }))).toMatchObject(ok)
    const report = { type: 'commitment.report', id: own, revision: 1, outcome: 'partly', learned, words: null } as const
    expect(await second.ask(report)).toMatchObject(ok)
    const { all } = await first.sees()
    const version = all.agreement.active?.version ?? 0
    for (const guest of circle.everyone)
      expect(await guest.ask({ type: 'ours.let-out', of: { is: 'agreement', version } })).toMatchObject(ok)
    expect((await first.sees()).all.lettings).toEqual([{ of: { is: 'agreement', version }, is: 'leaves' }])
    const seen = JSON.stringify(all)
    const before = await dump()
    expectNoWord(before, TYPED_IN_CIRCLE)
    expect(foundIn(before, sealedIn(seen)).length).toBeGreaterThan(0)

    // [S53] [G7] What one deletes is gone while the circle stays.
    expect(foundIn(before, sealedIn(`${mine} ${learned}`)).length).toBeGreaterThan(0)
    expect(await second.ask({ type: 'mine.delete' })).toMatchObject(ok)
    await expect
      .poll(
        async () => {
          await pass(3 * SECOND)
          return foundIn(await dump(), [...sealedIn(mine), ...sealedIn(learned)])
        },
        { timeout: SLOW / 2 },
      )
      .toEqual([])
    expect(foundIn(await dump(), sealedIn(shared)).length).toBeGreaterThan(0)

    expect(await second.ask({ type: 'circle.close' })).toMatchObject(ok)
    await pass(CLOSING)
    expect(await first.see()).toEqual({ refused: 'circle-closed' })
    await expect
      .poll(
        async () => {
          await pass(3 * SECOND)
          return foundIn(await dump(), sealedIn(seen))
        },
        { timeout: SLOW / 2 },
      )
      .toEqual([])
    expectNoWord(await dump(), TYPED_IN_CIRCLE)
  })
})
