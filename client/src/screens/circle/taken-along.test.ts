import { viewForCircleMember } from '@rondo/shared/circle/view-for-circle-member'
import type { SeenBy } from '@rondo/shared/commitment/commitment'
import type { Ours } from '@rondo/shared/export/ours'
import type { SealedText } from '@rondo/shared/ids'
import { drawKey } from '@rondo/shared/seal/draw'
import { circleKeys } from '@rondo/shared/seal/keys'
import { circleOf, commitmentOf, lineOf } from '@rondo/shared/testing/circle'
import { idOf } from '@rondo/shared/testing/group'
import { expect, it } from 'vitest'
import type { CircleClient } from '../../circle/circle-client.ts'
import { CircleState } from '../../circle/circle-state.svelte.ts'
import { changeCircle, keepCircle } from '../../circle/circles-on-device.ts'
import { keepInTab } from '../../circle/form-in-tab.ts'
import { keepFields } from '../../circle/kept-fields.ts'
import { keepDraft } from '../../commitment/kept-draft.ts'
import { asJson } from '../../export/as-json.ts'
import { asMarkdown } from '../../export/as-markdown.ts'
import { keepReport } from '../../review/kept-report.ts'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import { SealedWords } from '../../session/sealed-words.ts'
import { leftOver } from './left-over.ts'
import { oursOf, takenAlong } from './taken-along.ts'

const NAMES = { ada: 'Adalberta', bo: 'Bonifatius', cy: 'Cyprienne' }
const everyone = ['ada', 'bo', 'cy'] as const

/** A circle in which a line holds, and each kind of commitment is there; `seen` is the circle as Ada has it. */
function mixedCircle() {
  const keys = circleKeys(drawKey())
  if (!keys) throw new Error('a drawn key is a key')
  const words = new SealedWords(keys)
  const people = circleOf(...everyone)
  for (const name of everyone) people.ask(name, { type: 'name.set', name: words.seal('name', idOf(name), NAMES[name]) })
  const line = words.seal('line', lineOf('one'), 'lineheld as Cyprienne said')
  people.ask('ada', { type: 'agreement.add', line: lineOf('one'), words: line })
  for (const name of ['bo', 'cy']) people.ask(name, { type: 'agreement.pass' })
  for (const name of everyone) people.ask(name, { type: 'agreement.accept', version: people.draft.version })
  const agreement = (): Ours => ({ is: 'agreement', version: people.circle.agreement.active?.version ?? -1 })
  const sealed = (id: string, text: string): SealedText =>
    words.seal('commitment', commitmentOf(id), JSON.stringify({ when: '', will: text, by: '', sure: null }))
  const say = (by: string, text: string, isShared = false, seenBy: SeenBy = 'group') => {
    const id = text.split(' ')[0] ?? ''
    const said = sealed(id, text)
    const command = { type: 'commitment.say', id: commitmentOf(id), revision: 0, isShared, seenBy } as const
    expect(people.ask(by, { ...command, words: said })).toBe(null)
    return { is: 'commitment', id: commitmentOf(id), words: said } as const
  }
  const report = (by: string, id: string, learned: string) =>
    people.ask(by, {
      type: 'commitment.report',
      id: commitmentOf(id),
      revision: people.commitment(id)?.revision ?? 0,
      outcome: 'partly',
      learned: words.seal('learned', commitmentOf(id), learned),
      words: null,
    })
  const letOut = (of: Ours, ...by: readonly string[]) => {
    for (const name of by) expect(people.ask(name, { type: 'ours.let-out', of })).toBe(null)
  }
  const seen = () => {
    const own = viewForCircleMember(people.circle, idOf('ada'))
    const state = { connection: 'connected', views: { all: people.view, own }, pending: false }
    return new CircleState({
      state,
      words,
      keys,
      member: idOf('ada'),
      watch: () => () => {},
    } as unknown as CircleClient)
  }
  return { people, agreement, say, report, letOut, seen }
}

it('[W18] [W20] a circle’s files hold one’s own with what was learned, what others let out, and what all let out', () => {
  const { people, agreement, say, report, letOut, seen } = mixedCircle()
  const memory = memoryOfItsOwn()
  const files = () => {
    const things = takenAlong(seen(), memory)
    return [asMarkdown('Circle', things), asJson('Circle', things)]
  }
  const expectIn = (leaves: readonly string[], stays: readonly string[]) => {
    for (const file of files()) {
      for (const word of leaves) expect(file).toContain(word)
      for (const word of [...stays, ...Object.values(NAMES)]) expect(file).not.toContain(word)
    }
  }
  say('ada', 'own00000 of hers')
  report('ada', 'own00000', 'learned0')
  say('bo', 'others00 stays')
  const theme = say('bo', 'others01 Bonifatius asks Cyprienne')
  report('bo', 'others01', 'learned1')
  people.ask('bo', { type: 'commitment.let-out', id: theme.id, letOut: 'themes' })
  const ours = say('bo', 'ours0000 with Cyprienne', true)
  report('ada', 'ours0000', 'learned2')
  const other = say('bo', 'ours0001 with nobody', true)

  letOut(agreement(), 'ada', 'bo')
  letOut(ours, 'ada', 'bo')
  letOut(other, ...everyone)
  people.ask('cy', { type: 'ours.keep', of: other })
  const always = ['others00', 'ours0001', 'learned1', 'learned2']
  expectIn(['own00000', 'learned0', 'others01'], [...always, 'lineheld', 'ours0000'])
  expect(oursOf(seen()).map(({ text, asked }) => [text, asked.is, asked.haveIAgreed])).toEqual([
    ['Our agreement', 'asked', true],
    ['We will ours0000 with Cyprienne', 'asked', true],
    ['We will ours0001 with nobody', 'stays', false],
  ])

  letOut(agreement(), 'cy')
  letOut(ours, 'cy')
  expectIn(['own00000', 'learned0', 'others01', 'lineheld as somebody said', 'ours0000'], always)
  expect(files()[0]).toContain('We will ours0000 with somebody')
})

it('[W16] [W18] what waits on this device goes along, and so does what a partner let out for whoever asks', () => {
  const { people, say, seen } = mixedCircle()
  const memory = memoryOfItsOwn()
  const circle = seen()
  const mine = say('ada', 'own00000 of hers').id
  const draft = { when: 'evening', will: 'draft000', by: '', sure: null, seenBy: 'group', isShared: false } as const
  keepDraft(memory, circle.id, { ...draft, partner: null })
  keepReport(memory, circle.id, mine, { learned: 'learned0', changed: null })
  keepFields(memory, circle.id, 'line', { revision: 0, typed: { line: 'line0000' } })
  const { id } = say('bo', 'partner0 asks', false, 'partner')
  people.ask('bo', { type: 'commitment.ask', id, partner: idOf('ada') })
  people.ask('bo', { type: 'commitment.let-out', id, letOut: 'themes' })
  const file = asMarkdown('Circle', takenAlong(seen(), memory))
  for (const word of ['own00000', 'draft000', 'learned0', 'line0000', 'partner0']) expect(file).toContain(word)
})

it('[V22] [W16] of two tabs the file of each holds what stands in its own form beside what the other keeps on the device, and nothing twice', () => {
  const [device, tab] = [memoryOfItsOwn(), memoryOfItsOwn()]
  const circle = mixedCircle().seen()
  const write = (will: string) => {
    const draft = { when: '', will, by: '', sure: null, seenBy: 'group', isShared: false, partner: null } as const
    keepDraft(device, circle.id, draft)
  }
  const texts = () => takenAlong(circle, device, tab).map(({ text }) => text)
  write('draft000')
  keepInTab(device, tab, circle.id)
  expect(texts()).toEqual(['draft000'])
  write('draft001')
  expect(texts()).toEqual(['draft001', 'draft000'])
  expect(leftOver(circle.home, device, tab).map(({ text }) => text)).toEqual(texts())
  write('')
  keepInTab(device, tab, circle.id)
  expect(texts()).toEqual([])
})

it('[W18] [K14] one’s own for whoever asks says who that is, and one that nobody asks about is for oneself alone', () => {
  const { people, say, seen } = mixedCircle()
  const { id } = say('ada', 'own00000', false, 'partner')
  people.ask('ada', { type: 'commitment.ask', id, partner: idOf('bo') })
  say('ada', 'own00001', false, 'partner')
  const memory = memoryOfItsOwn()
  const draft = { when: '', will: 'draft000', by: '', sure: 4, seenBy: 'partner', isShared: false } as const
  keepDraft(memory, seen().id, { ...draft, partner: idOf('cy') })
  const [asked, alone, unsaid] = takenAlong(seen(), memory)
  expect(asked).toMatchObject({ text: 'own00000', asks: NAMES.bo, seenBy: 'partner' })
  expect(asked).not.toHaveProperty('unseen')
  expect(alone).toMatchObject({ text: 'own00001', unseen: 'only-me' })
  expect(unsaid).toMatchObject({ text: 'draft000', sure: 4, asks: NAMES.cy, seenBy: 'partner', unseen: 'not-said' })
})

it('[W18] of whoever has left the circle no name stands in what others let out', () => {
  const { people, say, seen } = mixedCircle()
  const memory = memoryOfItsOwn()
  const { id } = say('bo', 'others00 Bonifatius asks Cyprienne')
  people.ask('bo', { type: 'commitment.let-out', id, letOut: 'themes' })
  const circle = seen()
  const { keys, member } = circle.client
  keepCircle(memory, { circle: keys.circle, key: '', member, seat: '', coming: null, title: '', openedAt: 1 })
  changeCircle(memory, keys.circle, { names: Object.values(NAMES) })
  people.ask('cy', { type: 'member.leave', keep: false })
  expect(takenAlong(seen(), memory).map(({ text }) => text)).toEqual(['others00 somebody asks somebody'])
})
