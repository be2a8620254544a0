import type { CommitmentId, MemberId, SealedText } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { commitmentsShown } from '../commitment/commitments-shown.ts'
import type { CommitmentHome } from '../commitment/home.ts'
import { HomeBesideGuests } from './home-beside-guests.ts'

const [ada, adaHere, cy] = ['ada', 'ada here', 'cy'] as [MemberId, MemberId, MemberId]

/** A place that keeps commitments and opens its own words alone, with what it was asked for. */
function place(name: string, me: MemberId, owners: readonly MemberId[], others: readonly string[]) {
  const asked: string[] = []
  const seen = owners.map((owner) => ({ id: `${name} ${owner}`, owner, words: name, seenBy: 'group', attempts: [] }))
  const home = {
    me,
    seen: seen.map((one) => ({ ...one, isOpen: true, isThanked: false, partner: null })),
    own: { mine: [], asked: [], thanked: [] },
    others: others.map((id) => ({ id, name: id })),
    nameOf: (member: string) => `${member} of the ${name}`,
    memberOf: (inRoom: MemberId) => (name === 'room' ? inRoom : inRoom === adaHere ? ada : null),
    seal: () => `sealed for the ${name}`,
    open: (_: string, sealed: string) => (sealed === name ? { when: '', will: name, by: '', sure: null } : null),
    ask: async ({ id }: { id: string }) => {
      asked.push(id)
      return { ok: true }
    },
  }
  return { home: home as unknown as CommitmentHome, asked }
}

it('[K17] members see what a guest says in the room beside what is the circle’s, and thank there', async () => {
  const circle = place('circle', ada, [ada], ['bo'])
  const room = place('room', adaHere, [cy], [cy, 'bo here'])
  const home = new HomeBesideGuests(circle.home, room.home)
  const read = commitmentsShown(home).map(({ owner, words }) => [owner && home.nameOf(owner), words?.will])
  expect(read).toEqual([
    ['ada of the circle', 'circle'],
    ['cy of the room', 'room'],
  ])
  expect([adaHere, cy].map((one) => home.memberOf(one))).toEqual([ada, cy])
  const ids = ['room cy', 'circle ada', 'new'] as CommitmentId[]
  const words = { when: '', will: '', by: '', sure: null }
  expect(ids.map((id) => home.seal(id, words))).toEqual(
    ['room', 'circle', 'circle'].map((name) => `sealed for the ${name}` as SealedText),
  )
  for (const id of ids) await home.ask({ type: 'commitment.thank', id })
  expect([room.asked, circle.asked]).toEqual([['room cy'], ['circle ada', 'new']])
})
