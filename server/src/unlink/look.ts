import { setImmediate as immediately } from 'node:timers/promises'
import { ENVELOPE_BYTES } from '@rondo/shared/envelope/envelope'
import { LETTER_BYTES } from '@rondo/shared/envelope/letter'
import { toBase64url } from '@rondo/shared/seal/base64url'
import type { Evidence, Place } from './evidence.ts'
import { MarkFinder, type Sighting } from './mark-finder.ts'
import { marksOfCards, marksOfMembers } from './marks-of.ts'

/** One ballot as the matcher sees it: members and cards by their places among those who took part, and those that are shown. */
export interface Look {
  readonly evidence: Evidence
  /** By card: the place in the traffic at which its envelope came; -1: it did not. */
  readonly arrived: readonly number[]
  /** By card: who was connected when it came. Whoever had left before cannot have handed it in: everybody knows that. */
  readonly present: readonly (readonly number[])[]
  /** What was seen in each place. */
  readonly seen: readonly { readonly kind: Place['kind']; readonly sightings: readonly Sighting[] }[]
  /** By member: what was seen of cards in what was said by and to them. */
  readonly ofCards: readonly (readonly number[])[]
  /** By card: what was seen of members in its envelope. */
  readonly ofMembers: readonly (readonly number[])[]
}

/** Looks through the evidence of ballots that were held on one server. Others may be held meanwhile: no heartbeat is to wait for all of it. */
export async function lookAt(ballots: readonly Evidence[]): Promise<readonly Look[]> {
  const finder = new MarkFinder()
  for (const [ballot, evidence] of ballots.entries()) {
    await immediately()
    for (const [index, marks] of marksOfMembers(evidence).entries())
      for (const mark of marks) finder.add(mark, { ballot, is: 'member', index })
    for (const [index, marks] of marksOfCards(evidence).entries())
      for (const mark of marks) finder.add(mark, { ballot, is: 'card', index })
  }
  const known = new Map<Place, readonly Sighting[]>()
  const sightingsIn = async (place: Place): Promise<readonly Sighting[]> => {
    await immediately()
    const found = known.get(place) ?? finder.in(place.bytes)
    known.set(place, found)
    return found
  }
  const looks: Look[] = []
  for (const [ballot, evidence] of ballots.entries()) {
    const own = (sightings: readonly Sighting[]) => sightings.filter(({ owner }) => owner.ballot === ballot)
    const places: Place[] = [...evidence.places, { kind: 'versions', bytes: Buffer.from(evidence.versions.join('\n')) }]
    const ownIn = (bytes: Buffer, is: 'member' | 'card') =>
      own(finder.in(bytes)).flatMap(({ owner }) => (owner.is === is ? [owner.index] : []))
    const arrived = evidence.opened.map(({ sealed }) => arrivalOf(evidence, sealed))
    const seen: Look['seen'][number][] = []
    for (const place of places) seen.push({ kind: place.kind, sightings: own(await sightingsIn(place)) })
    looks.push({
      evidence,
      arrived,
      present: arrived.map((at) => presentAt(evidence, at)),
      seen,
      ofCards: evidence.members.map((member) =>
        ownIn(Buffer.from(saidWith(evidence, member).join('\n'), 'latin1'), 'card'),
      ),
      ofMembers: arrived.map((at) => {
        const came = evidence.traffic[at]
        return came?.is === 'envelope' ? ownIn(Buffer.from(came.body), 'member') : []
      }),
    })
  }
  return looks
}

const saidWith = ({ traffic }: Evidence, member: string): readonly string[] =>
  traffic.flatMap((one) => (one.is === 'packet' && one.member === member ? [one.text] : []))

/** The letter’s flag is not shown with the card. */
const SEALED_AT = ENVELOPE_BYTES - LETTER_BYTES + 1

const arrivalOf = ({ traffic }: Evidence, sealed: string): number =>
  traffic.findIndex((one) => one.is === 'envelope' && toBase64url(one.body.subarray(SEALED_AT)) === sealed)

function presentAt({ traffic, members }: Evidence, at: number): readonly number[] {
  const gone = traffic.slice(0, Math.max(at, 0)).flatMap((one) => (one.is === 'gone' ? [one.member] : []))
  return [...members.keys()].filter((index) => !gone.includes(members[index] as (typeof gone)[number]))
}
