// @vitest-environment happy-dom
import type { SeenBy } from '@rondo/shared/commitment/commitment'
import type { CommitmentId } from '@rondo/shared/ids'
import { drawItem, drawKey } from '@rondo/shared/seal/draw'
import { memberOf } from '@rondo/shared/seal/keys'
import { expect, test, vi } from 'vitest'
import type { CommitmentWords } from '../commitment/commitment-words.ts'
import { Draft } from '../commitment/draft.svelte.ts'
import { CircleState } from './circle-state.svelte.ts'
import { addLine, replaceInvitation, writeNext, writePurpose, writeRhythm } from './circle-writing.ts'
import { Revising } from './revising.svelte.ts'
import { sealedInvitation } from './sealed-invitation.ts'
import { CircleAtHand } from './testing/circle-at-hand.ts'

async function entered() {
  const atHand = new CircleAtHand()
  const circle = new CircleState(atHand.client())
  await vi.waitFor(() => expect(circle.all).not.toBe(null))
  return { atHand, circle, other: atHand.client() }
}

const say = ({ home }: CircleState, id: CommitmentId, words: CommitmentWords, seenBy: SeenBy) =>
  home.ask({ type: 'commitment.say', id, revision: 0, isShared: false, seenBy, words: home.seal(id, words) })

test('[C25] [G16] the words of a circle are opened for its screens', async () => {
  const { atHand, circle } = await entered()
  const me = memberOf(atHand.seat)
  expect([circle.purpose, circle.title, circle.nameOf(me)]).toEqual(['Listening', 'Listening', 'Ada'])
  expect(circle.members).toEqual([{ id: me, name: 'Ada', isMe: true, hue: 1 }])
  const next = { at: '2030-01-01T10:00', zone: 'Europe/Berlin', minutes: 60, call: '' }
  expect(await writeNext(circle.client, next, 0)).toMatchObject({ ok: true })
  expect(await writeRhythm(circle.client, { every: 'week', note: 'Mondays' }, 0)).toMatchObject({ ok: true })
  expect([circle.next, circle.rhythm]).toEqual([next, { every: 'week', note: 'Mondays' }])
})

test('[G5] a draft says how many are still waited for, and whether oneself is; what holds is read', async () => {
  const { circle } = await entered()
  expect(circle.agreement).toBe(null)
  expect(circle.draft).toMatchObject({ toContribute: 1, haveIContributed: false, toAccept: [{ name: 'Ada' }] })
  await addLine(circle.client, 'We start on time')
  expect(circle.draft).toMatchObject({ toContribute: 0, haveIContributed: true })
  expect(circle.draft?.lines.map(({ text }) => text)).toEqual(['We start on time'])
  await circle.ask({ type: 'agreement.accept', version: circle.draft?.version ?? 0 })
  expect(circle.draft).toBe(null)
  expect(circle.agreement?.map(({ text }) => text)).toEqual(['We start on time'])
})

test('[G3] every member reads the invitation that holds, whoever made it', async () => {
  const { atHand, circle, other } = await entered()
  const first = circle.invitationLink
  expect(first).toMatch(new RegExp(`#${atHand.key}\\.[\\w-]{22}$`))
  const token = drawKey()
  await replaceInvitation(other, token)
  await vi.waitFor(() => expect(circle.invitationLink).not.toBe(first))
  expect(circle.invitationLink?.endsWith(`.${token}`)).toBe(true)
  await other.ask({
    type: 'invitation.replace',
    invitation: sealedInvitation(other.words, 'no token\nhttps://elsewhere.example'),
  })
  await vi.waitFor(() => expect(circle.invitationLink).toBe(null))
  expect(circle.all?.isInviting).toBe(true)
})

test('[K4] [K11] one’s own commitment is read whole, and shown to others without other words', async () => {
  const { circle } = await entered()
  const id = drawItem<CommitmentId>()
  const words = { when: 'the week starts', will: 'ask', by: '2030-01-01', sure: 7 }
  await say(circle, id, words, 'me')
  const [mine] = circle.commitments
  expect(mine).toMatchObject({ id, words, isMine: true, seenBy: 'me', askedBy: { is: 'nobody' }, attempts: [] })
  if (!mine) throw new Error('no commitment')
  const draft = new Draft(circle.home, id)
  draft.fields.seenBy = 'group'
  await draft.say((command) => circle.home.ask(command))
  expect(circle.commitments[0]).toMatchObject({ seenBy: 'group', sealed: mine.sealed, revision: 2 })
})

test('[G4] whoever was slower is told so once, and then writes on top of what they were shown', async () => {
  const { circle, other } = await entered()
  const revising = new Revising(() => circle.all?.purpose.revision ?? 0)
  revising.begin()
  await other.ask({ type: 'purpose.set', words: other.words.seal('purpose', '', 'Faster'), revision: 1 })
  await vi.waitFor(() => expect(circle.purpose).toBe('Faster'))
  const write = (revision: number) => writePurpose(circle.client, 'Slower', revision)
  expect(await revising.save(write)).toBe(false)
  expect([revising.isChanged, revising.isOpen]).toEqual([true, true])
  expect(await revising.save(write)).toBe(true)
  expect([circle.purpose, revising.isOpen]).toEqual(['Slower', false])
})

test('[K8] what another device said of one’s own meanwhile is shown before one’s words replace it', async () => {
  const { atHand, circle } = await entered()
  const phone = new CircleState(atHand.client())
  await vi.waitFor(() => expect(phone.all).not.toBe(null))
  const id = drawItem<CommitmentId>()
  const words = { when: 'the week starts', will: 'ask', by: '2030-01-01', sure: null }
  await say(circle, id, words, 'group')
  await vi.waitFor(() => expect(phone.commitments).toHaveLength(1))
  const drafts = [circle, phone].map((one) => new Draft(one.home, id))
  const [slow, fast] = drafts as [Draft, Draft]
  await circle.ask({ type: 'commitment.let-out', id, letOut: 'themes' })
  expect(slow.isOutdated, 'the fields say nothing of that').toBe(false)
  fast.fields.will = 'listen'
  await fast.say((command) => phone.home.ask(command))
  expect(fast.isOutdated).toBe(false)
  await vi.waitFor(() => expect(slow.isOutdated).toBe(true))
  slow.fields.will = 'ask twice'
  expect(await slow.say((command) => circle.home.ask(command))).toMatchObject({ ok: true })
  expect([slow.isOutdated, circle.commitments[0]?.words?.will]).toEqual([false, 'ask twice'])
})
