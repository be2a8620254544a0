import { drawKey } from '@rondo/shared/seal/draw'
import { hashOf, memberOf } from '@rondo/shared/seal/keys'
import { expect, test } from 'vitest'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { Invitation } from './invitation.ts'
import { openCircle } from './open-circle.ts'

/** A `fetch` that gives these answers, the last one from then on, and remembers what was asked; null: no server answers. */
function answering(...answers: ({ status: number; body: object } | null)[]) {
  const asked: { path: string; body: Record<string, unknown> }[] = []
  const ask: typeof fetch = async (url, init) => {
    asked.push({ path: new URL(String(url)).pathname, body: JSON.parse(String(init?.body)) })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (!answer) throw new TypeError('no network')
    return Response.json(answer.body, { status: answer.status })
  }
  return { asked, ask }
}

const yes = { status: 200, body: { ok: true, version: 2 } }

test('[G1] a circle is opened once, also when the first answer is lost, and no secret of it leaves the browser', async () => {
  const { asked, ask } = answering(null, { status: 201, body: { opened: 'before' } })
  const opened = await openCircle('https://rondo.test', ask, { purpose: 'Listening\nand more', name: 'Marguerite' })
  if ('refused' in opened) throw new Error(opened.refused)
  expect(asked).toHaveLength(2)
  expect(asked[1]).toEqual(asked[0])
  expect(asked[0]?.body).toMatchObject({
    circle: opened.circle,
    member: memberOf(opened.seat),
    seat: hashOf(opened.seat),
  })
  expect(asked[0]?.body.invitation).toEqual({ hash: hashOf(opened.invitation), token: expect.stringMatching(/^1\./) })
  const sent = JSON.stringify(asked)
  for (const secret of [opened.key, opened.seat, opened.invitation, 'Listening', 'Marguerite'])
    expect(sent).not.toContain(secret)
  expect(opened.title).toBe('Listening')
})

test('[G2] whoever joined and did not hear of it joins in the same seat, after a reload too', async () => {
  const tabMemory = memoryOfItsOwn()
  const [key, token] = [drawKey(), drawKey()]
  const parts = { server: 'https://rondo.test', key, token, tabMemory }
  const lost = answering({ status: 403, body: { refused: 'changed-meanwhile' } })
  expect(await new Invitation({ ...parts, fetch: lost.ask }).join('Bo', null, '')).toEqual({
    refused: 'changed-meanwhile',
  })
  const later = answering(yes)
  const joined = await new Invitation({ ...parts, fetch: later.ask }).join('Bo', 4, 'Listening')
  expect(joined).toMatchObject({ key, title: 'Listening' })
  expect(later.asked[0]?.body.seat).toBe(lost.asked[0]?.body.seat)
  expect(later.asked[0]?.body).toMatchObject({ agreement: 4, invitation: token })
})

test('[G2] what does not hold says so, and a server out of reach is tried again first', async () => {
  const parts = { server: 'https://rondo.test', key: drawKey(), token: drawKey(), tabMemory: memoryOfItsOwn() }
  const gone = answering({ status: 403, body: { refused: 'not-invited' } })
  expect(await new Invitation({ ...parts, fetch: gone.ask }).look()).toEqual({ refused: 'not-invited' })
  const away = answering(null)
  expect(await new Invitation({ ...parts, fetch: away.ask }).look()).toEqual({ refused: 'unreachable' })
  expect(away.asked.length).toBeGreaterThan(1)
})
