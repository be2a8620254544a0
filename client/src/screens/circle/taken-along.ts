import { type Leaving, mayLeave } from '@rondo/shared/export/may-leave'
import type { Ours } from '@rondo/shared/export/ours'
import type { CircleState } from '../../circle/circle-state.svelte.ts'
import { namesOfCircle } from '../../circle/circles-on-device.ts'
import { type AskedAbout, askedAbout } from '../../export/asked-about.ts'
import { askedFor } from '../../export/asked-for.ts'
import { commitmentItem, lineItem } from '../../export/items.ts'
import { unsaidOf } from '../../export/unsaid-of.ts'
import type { Memory } from '../../session/ports.ts'
import { circleWords as words } from '../../words/circle.ts'
import { commitmentSentence } from '../../words/commitment-sentence.ts'
import { commitmentWords } from '../../words/commitments.ts'
import { unsaidLine } from './unsaid-line.ts'

/** Something that belongs to all of the circle, and how it stands with letting it out. */
export interface OursShown {
  readonly key: string
  readonly of: Exclude<Ours, { is: 'card' }>
  readonly text: string
  readonly asked: AskedAbout
}

/** [W20] The agreement that holds, and what is promised by all, as far as it opens here. */
export function oursOf(circle: CircleState): readonly OursShown[] {
  const active = circle.all?.agreement.active
  const shared = circle.commitments.flatMap(({ id, owner, sealed, words: said }) =>
    owner === null && said
      ? [
          {
            key: id,
            of: { is: 'commitment' as const, id, words: sealed },
            text: commitmentSentence(said.when, said.will, true),
          },
        ]
      : [],
  )
  const agreement = active
    ? [{ key: 'agreement', of: { is: 'agreement' as const, version: active.version }, text: words.ourAgreement }]
    : []
  return [...agreement, ...shared].map((one) => ({ ...one, asked: askedIn(circle, one.of) }))
}

/** [W18] What a member takes along from a circle; with `tab`: what stands in its form, too. */
export function takenAlong(circle: CircleState, memory: Memory, tab: Memory | null = null): readonly Leaving[] {
  const { all, own, agreement, myId } = circle
  const mine = own?.commitments.mine ?? []
  const asked = own?.commitments.asked ?? []
  const known = new Set([...mine, ...asked].map(({ id }) => id))
  const others = (all?.commitments ?? []).filter(({ id }) => !known.has(id))
  const commitments = [...mine, ...asked, ...others].flatMap((one) => {
    const name = one.owner === null ? commitmentWords.ofUs : circle.nameOf(one.owner)
    const asked = askedIn(circle, { is: 'commitment', id: one.id, words: one.words })
    const open = (...sealed: Parameters<typeof circle.client.words.open>) => circle.client.words.open(...sealed)
    const asks = askedFor(one)
    return commitmentItem(one, name, asked.is === 'leaves', open, asks ? circle.nameOf(asks) : '') ?? []
  })
  const active = all?.agreement.active
  const isLetOut = active != null && askedIn(circle, { is: 'agreement', version: active.version }).is === 'leaves'
  const lines = (agreement ?? []).flatMap(({ text }) => (text === null ? [] : [lineItem(text, isLetOut)]))
  const line = unsaidLine(memory, circle.id, myId)
  const names = [...circle.members.map(({ name }) => name), ...namesOfCircle(memory, circle.id)]
  return mayLeave([...commitments, ...unsaidOf(circle.home, memory, tab), ...line, ...lines], myId, names)
}

const askedIn = ({ all, own }: CircleState, of: Ours): AskedAbout =>
  askedAbout(of, all?.lettings ?? [], own?.lettings ?? [])
