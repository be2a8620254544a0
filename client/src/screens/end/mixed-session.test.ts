import { writeCard } from '@rondo/shared/envelope/card-letter'
import type { Ours } from '@rondo/shared/export/ours'
import { challenges, lesson } from '@rondo/shared/formats/parts'
import { roundForEveryone } from '@rondo/shared/formats/round-for-everyone'
import type { BallotId, CardId, CircleId, MemberId, PublicKey, SegmentId } from '@rondo/shared/ids'
import type { Collection } from '@rondo/shared/room/room'
import { viewFor } from '@rondo/shared/room/view-for'
import { viewForAll } from '@rondo/shared/room/view-for-all'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { drawKey } from '@rondo/shared/seal/draw'
import { roomKeys } from '@rondo/shared/seal/keys'
import { Group, idOf } from '@rondo/shared/testing/group'
import { commitmentOf, saying } from '@rondo/shared/testing/saying'
import type { Moment } from '@rondo/shared/time'
import { expect, it } from 'vitest'
import { commitmentCalendar } from '../../calendar/commitment-calendar.ts'
import { keepCircle } from '../../circle/circles-on-device.ts'
import { keepDraft } from '../../commitment/kept-draft.ts'
import { asJson } from '../../export/as-json.ts'
import { asMarkdown } from '../../export/as-markdown.ts'
import { asText } from '../../export/as-text.ts'
import { keepReport } from '../../review/kept-report.ts'
import { seatOnDevice, seenOnDevice } from '../../session/device.ts'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import { keepNote } from '../../session/my-notes.ts'
import type { RoomClient } from '../../session/room-client.ts'
import { RoomState } from '../../session/room-state.svelte.ts'
import { SealedWords } from '../../session/sealed-words.ts'
import { promisedIn, reportsIn } from './commitments.ts'
import { takenAlong } from './taken-along.ts'

const [ada, bo, cy] = ['ada', 'bo', 'cy'].map(idOf) as [MemberId, MemberId, MemberId]
const NAMES = { ada: 'Adalberta', bo: 'Bonifatius', cy: 'Cyprienne' }
const cardOf = (name: string) => name.padEnd(12, '_') as CardId

/** A session that is over, with every kind of thing, and every way to let it out; `seen` is the room as Ada has it. */
function mixedSession() {
  const key = drawKey()
  const keys = roomKeys(key)
  if (!keys) throw new Error('a drawn key is a key')
  const words = new SealedWords(keys)
  const people = new Group(['ada', 'bo', 'cy'], { agenda: [...roundForEveryone.agenda, challenges(), lesson('teach')] })
  people.room = {
    ...people.room,
    id: keys.room,
    title: words.seal('title', '', 'Tuesday'),
    members: people.room.members.map((one) => ({
      ...one,
      name: words.seal('name', one.id, NAMES[one.id.replace(/_+/, '') as keyof typeof NAMES]),
    })),
  }
  const place = { ballot: 'ballot' as BallotId, publicKey: 'key' as PublicKey }
  const collect = (...texts: readonly string[]) => {
    const cards = texts.map((text) => ({
      id: cardOf(text.split(' ')[0] ?? ''),
      sealed: toBase64url(writeCard(keys.words, place, text).subarray(1)),
      hidden: false,
    }))
    const collection: Collection = { segment: 'challenges' as SegmentId, ...place, cards, groups: [] }
    people.room = { ...people.room, collections: [collection] }
  }
  const say = (by: string, text: string, change: Partial<ReturnType<typeof saying>> = {}) => {
    const id = commitmentOf(text.split(' ')[0] ?? '')
    const said = words.seal('commitment', id, JSON.stringify({ when: '', will: text, by: '2030-01-31', sure: null }))
    const command = { ...saying(id, said, change), segment: 'commit' as SegmentId }
    expect(people.ask(by, command), text).toBe(null)
    return { is: 'commitment', id, words: said } as const
  }
  const letOut = (of: Ours, ...by: string[]) => {
    for (const name of by) expect(people.ask(name, { type: 'ours.let-out', of })).toBe(null)
  }
  const all = (...of: Ours[]) => {
    for (const one of of) letOut(one, 'ada', 'bo', 'cy')
  }
  const card = (name: string): Ours => ({ is: 'card', card: cardOf(name) })
  const end = () => {
    people.ask('ada', { type: 'session.start' })
    while (people.room.phase.is === 'live') people.ask('ada', { type: 'host.next', segment: people.part })
  }
  const seenBy = (me: MemberId) => {
    const views = { at: 'inside', all: viewForAll(people.room), own: viewFor(people.room, me) }
    const state = { connection: { is: 'connected' }, views, pending: false, measured: 0 }
    return new RoomState({ state, words, keys, member: me, watch: () => () => {} } as unknown as RoomClient)
  }
  return { people, key, keys, collect, say, letOut, all, card, end, seenBy }
}

it('[W18] [W20] [W22] no byte of what stays leaves a mixed session, in any file, and all that may leave does', () => {
  const { people, keys, collect, say, letOut, all, card, end, seenBy } = mixedSession()
  collect(
    'unasked0 nobody',
    'asked000 two',
    'kept0000 one',
    'theme000 and Cyprienne',
    'claimed0 Bonifatius',
    'named000 his',
    'unnamed0 his',
    'mine0000 hers',
  )
  end()
  for (const name of ['claimed0', 'named000', 'unnamed0']) people.ask('bo', { type: 'card.claim', card: cardOf(name) })
  people.ask('ada', { type: 'card.claim', card: cardOf('mine0000') })
  for (const name of ['named000', 'unnamed0']) people.ask('bo', { type: 'card.name', card: cardOf(name), named: true })
  all(card('theme000'), card('claimed0'), card('named000'))
  letOut(card('asked000'), 'ada', 'bo')
  letOut(card('kept0000'), 'ada', 'bo')
  people.tell({ type: 'cards.keep', cards: [cardOf('kept0000')] })

  all(say('bo', 'ours0000 with Cyprienne', { isShared: true }))
  letOut(say('ada', 'shared00 half of us', { isShared: true }), 'ada', 'cy')
  const kept = say('cy', 'shared01 somebody minds', { isShared: true })
  all(kept)
  people.ask('bo', { type: 'ours.keep', of: kept })

  say('ada', 'own00000 of hers')
  say('ada', 'own00001 for her alone', { seenBy: 'me' })
  const out = (by: string, { id }: { id: ReturnType<typeof commitmentOf> }, letOut: 'themes' | 'with-name') =>
    people.ask(by, { type: 'commitment.let-out', id, letOut })
  say('bo', 'others00 stays')
  out('bo', say('bo', 'others01 Bonifatius asks Cyprienne'), 'themes')
  out('bo', say('bo', 'others02 under his name'), 'with-name')
  out('cy', say('cy', 'private0 hers', { seenBy: 'me' }), 'with-name')

  const memory = memoryOfItsOwn()
  keepNote(memory, keys.room, 'teach' as SegmentId, 'note0000 for herself')
  // Whoever passed it on would have named herself.
  keepNote(memory, keys.room, 'challenges' as SegmentId, 'hidden00 of hers')

  const room = seenBy(ada)
  const things = takenAlong(room, memory)
  const mine = promisedIn(room).find((one) => one.mine)
  const files = {
    markdown: asMarkdown('Tuesday', things),
    json: asJson('Tuesday', things),
    text: asText('Tuesday', things),
  }
  const leaves = [
    'theme000',
    'claimed0',
    'named000',
    'mine0000',
    'ours0000',
    'own00000',
    'own00001',
    'others01',
    'others02',
    'note0000',
  ]
  const stays = [
    'hidden00',
    'unasked0',
    'asked000',
    'kept0000',
    'unnamed0',
    'shared00',
    'shared01',
    'others00',
    'private0',
    NAMES.cy,
    NAMES.ada,
  ]
  for (const [name, file] of Object.entries(files)) {
    for (const word of leaves) expect(file, `${word} in ${name}`).toContain(word)
    for (const word of stays) expect(file, `${word} in ${name}`).not.toContain(word)
    // His name stands beside what he put it on, and nowhere else.
    expect(file.split(NAMES.bo), name).toHaveLength(3)
    for (const id of [bo, cy]) expect(file, name).not.toContain(id)
  }
  expect(files.text).toContain('We will ours0000 with somebody')

  if (!mine?.words) throw new Error('nothing of one’s own')
  const now = 0 as Moment
  const calendar = commitmentCalendar({ id: 'one', revision: 1, words: mine.words, title: 'Tuesday', now })
  expect(calendar).toContain('own00000')
  for (const word of [...leaves, ...stays].filter((one) => one !== 'own00000')) expect(calendar).not.toContain(word)
})

it('[W20] nothing leaves of a session in which nobody let out anything, but one’s own', () => {
  const { collect, say, end, seenBy } = mixedSession()
  collect('unasked0 nobody')
  end()
  say('bo', 'ours0000', { isShared: true })
  say('bo', 'others00')
  expect(takenAlong(seenBy(ada), memoryOfItsOwn())).toEqual([])
  expect(takenAlong(seenBy(bo), memoryOfItsOwn()).map(({ text }) => text)).toEqual(['others00'])
})

it('[W16] [W18] what was written and not said goes along, beside what was said, and once it was said, once', () => {
  const { say, end, seenBy } = mixedSession()
  end()
  say('bo', 'own00000')
  const { id } = say('ada', 'ours0000', { isShared: true })
  const memory = memoryOfItsOwn()
  const room = seenBy(bo)
  const draft = { when: '', by: '', sure: null, seenBy: 'group', isShared: false, partner: null } as const
  keepDraft(memory, room.home.id, { ...draft, will: 'draft000' })
  keepReport(memory, room.home.id, id, { learned: 'learned0', changed: null })
  const taken = () => takenAlong(room, memory).map(({ text }) => text)
  expect(taken()).toEqual(['draft000', expect.stringContaining('learned0'), 'own00000'])
  expect(reportsIn(room, memory), 'on the last page').toEqual(['We will ours0000\nlearned0'])
  keepDraft(memory, room.home.id, { ...draft, will: 'own00000' })
  expect(taken()).toEqual([expect.stringContaining('learned0'), 'own00000'])
})

it('[W18] of whoever has left while this device looked on no name stands in what others let out', () => {
  const { people, key, keys, say, end, seenBy } = mixedSession()
  end()
  const { id } = say('bo', 'others00 Cyprienne asks Dorothea')
  people.ask('bo', { type: 'commitment.let-out', id, letOut: 'themes' })
  people.ask('cy', { type: 'member.leave' })
  const memory = memoryOfItsOwn()
  seatOnDevice(memory, key, null, 1)
  const circle = 'circle' as CircleId
  seenOnDevice(memory, keys.room, { title: '', circle, names: Object.values(NAMES) })
  const place = { circle, key: '', member: ada, seat: '', coming: null, title: '', openedAt: 1 }
  keepCircle(memory, { ...place, names: ['Dorothea'] })
  people.room = { ...people.room, circle: { id: circle, hasPromises: false } }
  expect(takenAlong(seenBy(ada), memory).map(({ text }) => text)).toEqual(['others00 somebody asks somebody'])
})
