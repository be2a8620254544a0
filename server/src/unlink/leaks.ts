import { unpackEnvelope } from '@rondo/shared/envelope/envelope'
import { toBase64url } from '@rondo/shared/seal/base64url'
import type { Evidence, Place, Played, Traffic } from './evidence.ts'

/** What would be seen of a server that gives somebody away. */
export type Leak = (played: Played) => Evidence

type Envelope = Extract<Traffic, { is: 'envelope' }>

const sealedIn = ({ body }: Envelope): string =>
  toBase64url(unpackEnvelope(body)?.letter.subarray(1) ?? new Uint8Array())

/** The evidence with another traffic, in which each envelope with a card is what `become` makes of it and of its author. */
const withEnvelopes =
  (become: (envelope: Envelope, author: string, all: readonly Traffic[]) => readonly Traffic[]): Leak =>
  ({ evidence, truth }) => ({
    ...evidence,
    traffic: evidence.traffic.flatMap((one) => {
      const author = one.is === 'envelope' ? truth.get(sealedIn(one)) : undefined
      return one.is === 'envelope' && author ? become(one, author, evidence.traffic) : [one]
    }),
  })

/** The first blinded element that this member sent. */
function blindedOf(member: string, traffic: readonly Traffic[]): string {
  const said = traffic.flatMap((one) => (one.is === 'packet' && one.member === member ? [one.text] : []))
  return /"blinded":\["([\w-]{43})"/.exec(said.join('\n'))?.[1] ?? ''
}

/** In the place of the token’s output. */
const OUTPUT_AT = 57

function withOutput(body: Uint8Array, output: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(body)
  changed.set(output.subarray(0, 64), OUTPUT_AT)
  return changed
}

const beside =
  (kind: Place['kind'], write: (author: string, card: string) => string): Leak =>
  ({ evidence, truth }) => {
    const lines = evidence.opened.map(({ id, sealed }) => write(truth.get(sealed) ?? '', id))
    return { ...evidence, places: [...evidence.places, { kind, bytes: Buffer.from(lines.join('\n'.repeat(5_000))) }] }
  }

/** Servers that must be found out, by what they do wrong. */
export const leaks: Readonly<Record<string, Leak>> = {
  'cards are opened in their order of arrival': ({ evidence }) => {
    const arrived = evidence.traffic.flatMap((one) => (one.is === 'envelope' ? [sealedIn(one)] : []))
    const byArrival = evidence.opened.toSorted(
      (one, other) => arrived.indexOf(one.sealed) - arrived.indexOf(other.sealed),
    )
    return { ...evidence, opened: byArrival }
  },
  'card ids go up in their order of arrival': ({ evidence }) => {
    const arrived = evidence.traffic.flatMap((one) => (one.is === 'envelope' ? [sealedIn(one)] : []))
    const opened = evidence.opened.map((card) => {
      const number = String(arrived.indexOf(card.sealed)).padStart(12, '0')
      return { ...card, id: number as typeof card.id }
    })
    return { ...evidence, opened }
  },
  'an envelope has its member’s blinded element in it': withEnvelopes((envelope, author, all) => {
    const blinded = Buffer.from(blindedOf(author, all), 'base64url')
    return [{ ...envelope, body: withOutput(envelope.body, Buffer.concat([blinded, blinded])) }]
  }),
  'an envelope has it in hex': withEnvelopes((envelope, author, all) => {
    const hex = Buffer.from(blindedOf(author, all), 'base64url').toString('hex')
    return [{ ...envelope, body: withOutput(envelope.body, Buffer.from(hex)) }]
  }),
  'a token is told to the member whose it is': withEnvelopes((envelope, author) => {
    const token = toBase64url(unpackEnvelope(envelope.body)?.input ?? new Uint8Array())
    const told = { is: 'packet', at: envelope.at, member: author as never, from: 'server', text: token } as const
    return [envelope, told]
  }),
  'members say something right before they hand in': withEnvelopes((envelope, author) => {
    const said = {
      is: 'packet',
      at: envelope.at,
      member: author as never,
      from: 'member',
      text: '42["typing"]',
    } as const
    return [said, envelope]
  }),
  'everybody hands in when it is their turn': ({ evidence, truth }) => {
    const envelopes = evidence.traffic.filter((one) => one.is === 'envelope')
    const placeOf = (one: Envelope) => evidence.members.indexOf(truth.get(sealedIn(one)) as never)
    const inTurn = envelopes.toSorted((one, other) => placeOf(one) - placeOf(other))
    return { ...evidence, traffic: [...evidence.traffic.filter((one) => one.is !== 'envelope'), ...inTurn] }
  },
  'the log names member and card': beside('log', (author, card) => JSON.stringify({ author, card, msg: 'opened' })),
  'the store keeps who wrote a card, in base64 of its JSON': beside('files', (author, card) =>
    Buffer.from(JSON.stringify({ author, card })).toString('base64'),
  ),
  'the memory has raw ids beside each other': beside('memory', (author, card) => `${author}....${card}`),
}
