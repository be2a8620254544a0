// @vitest-environment happy-dom
import type { CommitmentId } from '@rondo/shared/ids'
import { memberOf } from '@rondo/shared/seal/keys'
import { expect, test, vi } from 'vitest'
import { CircleState } from './circle-state.svelte.ts'
import { drawItem } from './draw-item.ts'
import { Revising } from './revising.svelte.ts'
import { CircleAtHand } from './testing/circle-at-hand.ts'

async function entered() {
  const atHand = new CircleAtHand()
  const circle = new CircleState(atHand.client())
  await vi.waitFor(() => expect(circle.all).not.toBe(null))
  return { atHand, circle, other: atHand.client() }
}

test('[C25] [G16] the words of a circle are opened for its screens', async () => {
  const { atHand, circle } = await entered()
  const me = memberOf(atHand.seat)
  expect([circle.purpose, circle.title, circle.nameOf(me)]).toEqual(['Listening', 'Listening', 'Ada'])
  expect(circle.members).toEqual([{ id: me, name: 'Ada', isMe: true, hue: 1 }])
  const next = { at: '2030-01-01T10:00', zone: 'Europe/Berlin', minutes: 60, call: '' }
  expect(await circle.writeNext(next, 0)).toMatchObject({ ok: true })
  expect(await circle.writeRhythm({ every: 'week', note: 'Mondays' }, 0)).toMatchObject({ ok: true })
  expect([circle.next, circle.rhythm]).toEqual([next, { every: 'week', note: 'Mondays' }])
})

test('[G5] a draft says who is still waited for, and what holds is read', async () => {
  const { circle } = await entered()
  expect(circle.agreement).toBe(null)
  expect(circle.draft?.toContribute.map(({ name }) => name)).toEqual(['Ada'])
  await circle.addLine('We start on time')
  expect(circle.draft?.toContribute).toEqual([])
  expect(circle.draft?.lines.map(({ text }) => text)).toEqual(['We start on time'])
  await circle.ask({ type: 'agreement.accept', version: circle.draft?.version ?? 0 })
  expect(circle.draft).toBe(null)
  expect(circle.agreement?.map(({ text }) => text)).toEqual(['We start on time'])
})

test('[K4] [K11] one’s own commitment is read whole, and shown to others without other words', async () => {
  const { circle } = await entered()
  const id = drawItem<CommitmentId>()
  const words = { when: 'the week starts', will: 'ask', by: '2030-01-01', sure: 7 }
  await circle.sayCommitment(words, { id, revision: 0, isShared: false, seenBy: 'me' })
  const [mine] = circle.commitments
  expect(mine).toMatchObject({ id, words, isMine: true, seenBy: 'me', askedBy: { is: 'nobody' }, attempts: [] })
  if (!mine) throw new Error('no commitment')
  await circle.showCommitment(mine, 'group')
  expect(circle.commitments[0]).toMatchObject({ seenBy: 'group', sealed: mine.sealed, revision: 2 })
})

test('[G4] whoever was slower is told so once, and then writes on top of what they were shown', async () => {
  const { circle, other } = await entered()
  const revising = new Revising(() => circle.all?.purpose.revision ?? 0)
  revising.begin()
  await other.ask({ type: 'purpose.set', words: other.words.seal('purpose', '', 'Faster'), revision: 1 })
  await vi.waitFor(() => expect(circle.purpose).toBe('Faster'))
  const write = (revision: number) => circle.writePurpose('Slower', revision)
  expect(await revising.save(write)).toBe(false)
  expect([revising.isChanged, revising.isOpen]).toEqual([true, true])
  expect(await revising.save(write)).toBe(true)
  expect([circle.purpose, revising.isOpen]).toEqual(['Slower', false])
})
