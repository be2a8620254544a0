import type { CircleCommand } from '@rondo/shared/circle/commands'
import type { CommitmentId, SealedText } from '@rondo/shared/ids'
import { PROTOCOL } from '@rondo/shared/protocol/version'
import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { circleKeys } from '@rondo/shared/seal/keys'
import { expect, test } from 'vitest'
import { circleOn } from '../testing/circle.ts'
import { CircleGuest } from '../testing/circle-guest.ts'
import { freshCircle } from '../testing/circle-opening.ts'
import { server } from '../testing/group.ts'

const PASS: CircleCommand = { type: 'agreement.pass' }

async function circle() {
  const host = await server()
  const made = await circleOn(host.port, 'ada', 'bo')
  const { ada } = made
  const identity = { ...ada.identity, device: ada.device }
  const asking = { ...identity, number: 1, command: PASS }
  const seeing = { ...identity, after: 0 }
  const knocking = { protocol: PROTOCOL, circle: made.id, invitation: made.invitation }
  return { ...host, ...made, asking, seeing, knocking }
}

test('[G21] whoever asks with a secret that is not the member’s is refused, and nothing changes', async () => {
  const { ada, bo, come, store, id } = await circle()
  const before = await store.circles.load(id)
  const wrong = { refused: 'wrong-key' }
  for (const guest of [ada.another(drawSeat()), ada.another(bo.seat), come()]) {
    expect(await guest.see()).toEqual(wrong)
    expect(await guest.ask(PASS)).toEqual(wrong)
  }
  expect(await store.circles.load(id)).toEqual(before)
})

test('[G21] an unknown circle is unknown to everybody', async () => {
  const { port } = await circle()
  const keys = circleKeys(drawKey())
  if (!keys) throw new Error('A drawn key is a key')
  const guest = new CircleGuest({ port, keys })
  const unknown = { refused: 'unknown-circle' }
  expect(await guest.see()).toEqual(unknown)
  expect(await guest.ask(PASS)).toEqual(unknown)
  expect(await guest.knock(drawKey())).toEqual(unknown)
  expect(await guest.join(drawKey())).toEqual(unknown)
})

test('[G21] another page asks nothing of a circle', async () => {
  const { ada, asking, seeing, knocking, store, id } = await circle()
  const before = await store.circles.load(id)
  const elsewhere = { headers: { Origin: 'https://elsewhere.example' } }
  const bodies = { '': freshCircle().opening, '/ask': asking, '/see': seeing, '/door': knocking, '/join': {} }
  for (const [path, body] of Object.entries(bodies)) {
    expect(await ada.post(path, body, elsewhere), path).toEqual({ refused: 'wrong-origin' })
  }
  expect(await store.circles.load(id)).toEqual(before)
})

test('[S20] [S71] a body without the shape it must have changes nothing', async () => {
  const { ada, asking, seeing, knocking, store, id, port } = await circle()
  const before = await store.circles.load(id)
  const { opening } = freshCircle()
  const wrong: [string, unknown][] = [
    ['', { ...opening, more: 1 }],
    ['', { ...opening, purpose: 'Getting hard things done' }],
    ['', { ...opening, circle: '../../../../../..' }],
    ['', '{"protocol":'],
    ['', 'null'],
    ['', []],
    ['/ask', { ...asking, number: 0 }],
    ['/ask', { ...asking, number: 1.5 }],
    ['/ask', { ...asking, command: { type: 'member.join' } }],
    ['/ask', { ...asking, command: { type: 'session.over', room: id } }],
    ['/ask', { ...asking, command: { type: 'closing.expire', until: 0 } }],
    ['/ask', { ...asking, command: { type: 'constructor' } }],
    ['/ask', { ...asking, command: { ...PASS, more: 1 } }],
    ['/ask', { ...asking, member: '__proto__' }],
    ['/see', { ...seeing, after: -1 }],
    ['/see', { ...seeing, seat: ['x'] }],
    ['/door', { ...knocking, invitation: 7 }],
    ['/join', { ...knocking, agreement: 'any' }],
  ]
  for (const [path, body] of wrong) {
    expect(await ada.post(path, body), JSON.stringify(body)).toEqual({ refused: 'malformed' })
  }
  const plain = { headers: { 'Content-Type': 'text/plain' } }
  expect(await ada.post('/ask', asking, plain)).toEqual({ refused: 'malformed' })
  expect(await ada.post('/ask', { ...asking, more: 'x'.repeat(70_000) })).toEqual({ refused: 'too-large' })
  expect(await ada.post('/elsewhere', asking)).toEqual({ refused: 'malformed' })
  const got = await fetch(`http://127.0.0.1:${port}/api/circles`)
  expect([got.status, await got.json()]).toEqual([404, { refused: 'malformed' }])
  expect(await store.circles.load(id)).toEqual(before)
  expect(await store.circles.load(opening.circle)).toBe('unknown')
})

test('[S12] a page of yesterday is asked to load itself anew', async () => {
  const { ada, asking, seeing, knocking } = await circle()
  const old = { protocol: PROTOCOL - 1 }
  const bodies = { '': { ...freshCircle().opening, ...old }, '/ask': { ...asking, ...old }, '/join': old }
  const others = { '/see': { ...seeing, ...old, after: null }, '/door': { ...knocking, ...old } }
  for (const [path, body] of Object.entries({ ...bodies, ...others })) {
    expect(await ada.post(path, body), path).toEqual({ refused: 'old-client' })
  }
})

test('[S72] 600 openings and knocks a minute from one address, and then too often', async () => {
  const { ada } = await circle()
  const answers: unknown[] = []
  for (let batch = 0; batch < 13; batch++) {
    const path = batch % 2 === 0 ? '/door' : ''
    answers.push(...(await Promise.all(Array.from({ length: 50 }, () => ada.post(path, '{}')))))
  }
  const tooOften = answers.filter((answer) => JSON.stringify(answer) === '{"refused":"too-often"}')
  expect(tooOften.length).toBeGreaterThanOrEqual(50)
  expect(tooOften.length).toBeLessThan(60)
})

test('[G22] a circle does not grow without an end, and can be made smaller', async () => {
  const { ada, bo, store, id } = await circle()
  const found = await store.circles.load(id)
  if (typeof found === 'string') throw new Error(found)
  const commitment = {
    id: 'a-commitment' as CommitmentId,
    owner: ada.member,
    seenBy: 'me',
    words: `1.${'x'.repeat(2 * 1024 * 1024)}` as SealedText,
    revision: 1,
    partner: null,
    isOpen: true,
    attempts: [],
    undoable: null,
    letOut: 'stays',
    thanked: [],
  } as const
  await store.circles.save({ ...found, version: found.version + 1, commitments: [commitment] }, found.version)
  const rhythm = { type: 'rhythm.set', words: bo.seal('rhythm', 'Every week'), revision: 0 } as const
  expect(await bo.ask(rhythm)).toEqual({ refused: 'too-large' })
  expect((await bo.sees()).all.rhythm.words).toBe(null)
  expect(await ada.ask({ type: 'commitment.withdraw', id: commitment.id })).toMatchObject({ ok: true })
  expect(await bo.ask(rhythm)).toMatchObject({ ok: true })
})

test('[G21] answers are kept nowhere, and have the status that goes with them', async () => {
  const { port, asking, seeing, knocking } = await circle()
  const { opening } = freshCircle()
  const post = (path: string, body: unknown) =>
    fetch(`http://127.0.0.1:${port}/api/circles${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const expected: [string, unknown, number][] = [
    ['', opening, 201],
    ['', opening, 200],
    ['', { ...opening, member: asking.member }, 409],
    ['/see', seeing, 200],
    ['/ask', asking, 200],
    ['/door', knocking, 200],
    ['/see', { ...seeing, seat: drawSeat() }, 403],
    ['/door', { ...knocking, invitation: drawKey() }, 403],
    ['/see', { ...seeing, circle: 'AAAAAAAAAAAAAAAA' }, 404],
    ['/see', {}, 400],
  ]
  for (const [path, body, status] of expected) {
    const response = await post(path, body)
    expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, status, 'no-store'])
    await response.text()
  }
})
