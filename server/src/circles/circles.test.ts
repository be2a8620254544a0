import type { CommitmentId, LineId, RoomId, SessionId } from '@rondo/shared/ids'
import type { CircleSeen } from '@rondo/shared/protocol/circle'
import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { hashOf } from '@rondo/shared/seal/keys'
import { expect, test } from 'vitest'
import { dumpOf } from '../store/dump-of.ts'
import { circleOn } from '../testing/circle.ts'
import { server } from '../testing/group.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SESSION = 'aSession-one' as SessionId
const ROOM = 'aRoomOfTheOne-00' as RoomId

async function circle<Name extends string>(...names: readonly Name[]) {
  const host = await server()
  return { ...host, host, ...(await circleOn(host.port, ...names)) }
}

const namesOf = (seen: CircleSeen) => seen.all.members.map(({ id }) => id)

test('[G1] the same body opens its circle once, another body for it is refused', async () => {
  const { ada, opening, store, id } = await circle('ada')
  expect(await ada.post('', opening)).toEqual({ opened: 'before', circle: id })
  const other = { ...opening, seat: hashOf(drawSeat()) }
  expect(await ada.post('', other)).toEqual({ refused: 'circle-taken' })
  expect(await store.circles.load(id)).toMatchObject({ version: 1, members: [{ id: ada.member, seat: opening.seat }] })
})

test('[G2] somebody new comes in by the invitation, once, and everybody sees them', async () => {
  const { ada, come, invitation } = await circle('ada')
  const bo = come()
  expect(await bo.knock(invitation)).toMatchObject({ members: [{ id: ada.member }], isFull: false })
  expect(await bo.see()).toEqual({ refused: 'wrong-key' })
  expect(await bo.join(invitation, 'Bo')).toEqual({ ok: true, version: 2 })
  expect(await bo.join(invitation, 'Bo')).toEqual({ ok: true, version: 2 })
  for (const guest of [ada, bo]) expect(namesOf(await guest.sees())).toEqual([ada.member, bo.member])
})

test('[G2] whoever comes accepts the agreement that holds', async () => {
  const { ada, come, invitation } = await circle('ada')
  const line = 'one-line-000' as LineId
  await ada.ask({ type: 'agreement.add', line, words: ada.seal('line', 'What is said here stays here', line) })
  const { draft } = (await ada.sees()).all.agreement
  await ada.ask({ type: 'agreement.accept', version: draft?.version ?? 0 })
  const { active } = (await ada.sees()).all.agreement
  expect(active?.lines).toHaveLength(1)
  const bo = come()
  expect(await bo.knock(invitation)).toMatchObject({ agreement: { version: active?.version } })
  expect(await bo.join(invitation, 'Bo', null)).toEqual({ refused: 'changed-meanwhile' })
  expect(await bo.join(invitation, 'Bo', active?.version)).toMatchObject({ ok: true })
})

test('[G2] a circle has 24 seats', async () => {
  const names = Array.from({ length: 24 }, (_, place) => `member ${place}`)
  const { come, invitation } = await circle(...names)
  expect(await come().knock(invitation)).toMatchObject({ isFull: true })
  expect(await come().join(invitation)).toEqual({ refused: 'room-full' })
})

test('[G3] an invitation that was replaced lets nobody in, and shows nothing', async () => {
  const { ada, bo, come, invitation } = await circle('ada', 'bo')
  const next = drawKey()
  const replacing = { hash: hashOf(next), token: bo.seal('invitation', next) }
  expect(await bo.ask({ type: 'invitation.replace', invitation: replacing })).toMatchObject({ ok: true })
  const refused = { refused: 'not-invited' }
  expect(await come().knock(invitation)).toEqual(refused)
  expect(await come().join(invitation)).toEqual(refused)
  expect(await come().knock(next)).toMatchObject({ isFull: false })
  expect((await ada.sees()).all.invitation).toBe(replacing.token)
  expect(await ada.ask({ type: 'invitation.replace', invitation: null })).toMatchObject({ ok: true })
  for (const token of [invitation, next]) {
    expect(await come().knock(token)).toEqual(refused)
    expect(await come().join(token)).toEqual(refused)
  }
})

test('[G8] a seat with another secret shuts out the devices without it, also one that waits', async () => {
  const { ada, bo, come, invitation } = await circle('ada', 'bo')
  const phone = ada.another()
  const before = await phone.sees()
  const waiting = phone.see(before.all.version)
  const [secret, token] = [drawSeat(), drawKey()]
  const replacing = { hash: hashOf(token), token: ada.seal('invitation', token) }
  expect(await ada.ask({ type: 'seat.replace', seat: hashOf(secret), invitation: replacing })).toMatchObject({
    ok: true,
  })
  const wrong = { refused: 'wrong-key' }
  expect(await waiting).toEqual(wrong)
  expect(await ada.see()).toEqual(wrong)
  expect(await phone.ask({ type: 'name.set', name: ada.seal('name', 'Mallory', ada.member) })).toEqual(wrong)
  const after = await ada.another(secret).sees()
  const news = [{ what: 'invitation', by: ada.member, until: expect.anything() }]
  const { token: sealed } = replacing
  expect(after.all).toEqual({ ...before.all, version: before.all.version + 1, invitation: sealed, news })
  expect((await bo.sees()).all).toEqual(after.all)
  // It knows the invitation before, and does not come back by it as somebody new.
  expect(await come().join(invitation)).toEqual({ refused: 'not-invited' })
  expect(await come().join(token)).toMatchObject({ ok: true })
})

test('[G12] a circle that nobody keeps is closed after 72 h, for everybody and for good', async () => {
  const { ada, bo, come, invitation, opening, clock, store, id } = await circle('ada', 'bo')
  await ada.ask({ type: 'circle.close' })
  expect(await bo.ask({ type: 'session.open', session: SESSION, room: ROOM })).toEqual({ refused: 'circle-closing' })
  clock.leap(72 * HOUR - 1)
  expect((await bo.sees()).all.closing).toMatchObject({ by: ada.member })
  clock.leap(60_000)
  const closed = { refused: 'circle-closed' }
  expect(await bo.ask({ type: 'circle.object' })).toEqual(closed)
  for (const guest of [ada, bo]) expect(await guest.see()).toEqual(closed)
  expect(await come().knock(invitation)).toEqual(closed)
  expect(await come().join(invitation)).toEqual(closed)
  expect(await ada.post('', opening)).toEqual(closed)
  expect(await store.circles.load(id)).toBe('burned')
})

test('[G12] whoever looks too early is not in time either: what is due is done when it is looked at', async () => {
  const { ada, bo, clock, store, id } = await circle('ada', 'bo')
  await ada.ask({ type: 'circle.close' })
  // Between two looks of the store itself.
  clock.leap(72 * HOUR - 1)
  clock.leap(1)
  expect(await bo.ask({ type: 'circle.object' })).toEqual({ refused: 'circle-closed' })
  expect(await store.circles.load(id)).toBe('burned')
})

test('[G12] anybody keeps the circle', async () => {
  const { ada, bo, clock } = await circle('ada', 'bo')
  await ada.ask({ type: 'circle.close' })
  clock.leap(71 * HOUR)
  expect(await bo.ask({ type: 'circle.object' })).toMatchObject({ ok: true })
  clock.leap(10 * HOUR)
  expect((await ada.sees()).all.closing).toBe(null)
})

test('[G7] the last one to leave closes the circle', async () => {
  const { ada, bo, store, id } = await circle('ada', 'bo')
  expect(await ada.ask({ type: 'member.leave', keep: false })).toMatchObject({ ok: true })
  expect(await ada.see()).toEqual({ refused: 'wrong-key' })
  expect(await bo.ask({ type: 'member.leave', keep: true })).toMatchObject({ ok: true })
  expect(await bo.see()).toEqual({ refused: 'circle-closed' })
  expect(await store.circles.load(id)).toBe('burned')
})

test('[G13] a circle is forgotten 400 days after its last session', async () => {
  const { ada, clock } = await circle('ada')
  clock.leap(399 * DAY)
  const shown = (await ada.sees()).all.livesUntil
  await ada.ask({ type: 'session.open', session: SESSION, room: ROOM })
  clock.leap(2 * DAY)
  expect((await ada.sees()).all.livesUntil).toBeGreaterThan(shown)
  clock.leap(400 * DAY)
  expect(await ada.see()).toEqual({ refused: 'unknown-circle' })
  expect(await ada.ask({ type: 'circle.close' })).toEqual({ refused: 'unknown-circle' })
})

test('[G14] a command that is sent twice happens once and is answered twice', async () => {
  const { ada, fail } = await circle('ada', 'bo')
  const purpose = { type: 'purpose.set', words: ada.seal('purpose', 'Something else'), revision: 1 } as const
  const twice = await Promise.all([ada.ask(purpose, 1), ada.ask(purpose, 1)])
  expect(twice).toEqual([
    { ok: true, version: 3 },
    { ok: true, version: 3 },
  ])
  const seen = await ada.sees()
  expect([seen.all.version, seen.lastCommand]).toEqual([3, 1])
  expect((await ada.another().sees()).lastCommand).toBe(0)
  const again = { ...purpose, revision: 2 }
  fail(3)
  expect(await ada.ask(again, 2)).toEqual({ refused: 'try-again' })
  expect(await ada.ask(again, 2)).toEqual({ ok: true, version: 4 })
  expect(await ada.ask(again, 1)).toEqual({ refused: 'too-late' })
})

test('[G14] what all do at once happens, each once', async () => {
  const names = Array.from({ length: 24 }, (_, place) => `member ${place}`)
  const { everyone } = await circle(...names)
  const answers = await Promise.all(everyone.map((guest) => guest.ask({ type: 'agreement.pass' })))
  expect(answers.filter((answer) => 'refused' in answer)).toEqual([])
  const versions = answers.map((answer) => ('ok' in answer ? answer.version : 0))
  expect(versions.sort((one, other) => one - other)).toEqual(everyone.map((_, place) => 25 + place))
  const { draft } = (await (everyone[0] ?? expect.fail()).sees()).all.agreement
  expect(draft?.toContribute).toBe(0)
})

test('[G15] no answer holds a seat, a device, or an invitation that is open', async () => {
  const { ada, bo, everyone, come, invitation, opening, store, id } = await circle('ada', 'bo')
  const commitment = 'a-commitment' as CommitmentId
  const words = ada.seal('commitment', 'Call the printer', commitment)
  const saying = {
    type: 'commitment.say',
    id: commitment,
    revision: 0,
    isShared: false,
    seenBy: 'group',
    words,
  } as const
  await ada.ask(saying)
  await bo.ask({ type: 'session.open', session: SESSION, room: ROOM })
  const cy = come()
  await cy.knock(invitation)
  await cy.join(invitation, 'Cy')
  for (const guest of [...everyone, cy]) {
    await guest.sees()
    await guest.ask({ type: 'agreement.pass' })
    await guest.see(0)
  }
  const kept = await store.circles.load(id)
  if (typeof kept === 'string') throw new Error(kept)
  const secrets = [
    invitation,
    opening.invitation.hash,
    ...kept.members.flatMap(({ seat, devices }) => [seat, ...devices.map(({ device }) => device)]),
    ...[...everyone, cy].flatMap(({ seat, device }) => [seat, hashOf(seat), device]),
  ]
  const all = [...everyone, cy].flatMap(({ heard }) => heard).join('\n')
  expect(all).toContain(bo.member)
  for (const secret of secrets) expect(all.includes(secret)).toBe(false)
})

test('[G16] [S60] [S61] nothing that was typed, no secret and no name of anything is kept or logged', async () => {
  const { Adaline: ada, bo, invitation, id, directory, log, opened, fail } = await circle('Adaline', 'bo')
  const rhythm = JSON.stringify({ every: 'own', note: 'Every other Tuesday in the old library' })
  await bo.ask({ type: 'rhythm.set', words: bo.seal('rhythm', rhythm), revision: 0 })
  const line = 'one-line-000' as LineId
  await ada.ask({ type: 'agreement.add', line, words: ada.seal('line', 'Nobody interrupts anybody', line) })
  fail(3)
  expect(await bo.ask({ type: 'agreement.pass' })).toEqual({ refused: 'try-again' })
  await ada.post('/ask', '{"protocol": "Nobody interrupts anybody"')
  const kept = await dumpOf(directory)
  const said = log.join('\n')
  const typed = ['Adaline', 'hard things', 'Tuesday', 'library', 'interrupts']
  const secrets = [invitation, ada.seat, bo.seat, Buffer.from(opened.keys.words).toString('base64url')]
  for (const text of [...typed, ...secrets]) {
    expect(kept.includes(text), text).toBe(false)
    expect(said.includes(text), text).toBe(false)
  }
  expect(said).toContain('a circle could not be')
  for (const name of [id, ada.member, bo.member, ada.device, '127.0.0.1']) expect(said.includes(name)).toBe(false)
})

test('[S3] [S44] what was acknowledged is there after a crash', async () => {
  const { ada, bo, host } = await circle('ada', 'bo')
  await ada.ask({ type: 'purpose.set', words: ada.seal('purpose', 'Something else'), revision: 1 })
  const before = await bo.sees()
  const { port } = await host.crash()
  for (const guest of [ada, bo]) guest.port = port
  expect(await bo.sees()).toEqual(before)
  expect((await ada.sees()).lastCommand).toBe(1)
})
