import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { drawSeat } from '@rondo/shared/seal/draw'
import { hashOf } from '@rondo/shared/seal/keys'
import { expect, test } from 'vitest'
import { circleOn } from '../testing/circle.ts'
import { group, server } from '../testing/group.ts'
import { freshOpening } from '../testing/opening.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'

test('[S70] the same body opens its room once, another body for it is refused', async () => {
  const { post, store } = await server()
  const { opening } = freshOpening()
  const twice = await Promise.all([post(opening), post(opening)])
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 201])
  expect(await twice[0]?.json()).toEqual({ room: opening.room })
  expect((await post(opening)).status).toBe(200)
  const other = await post({ ...opening, door: hashOf(drawSeat()) })
  expect(other.status).toBe(409)
  expect(await other.json()).toEqual({ refused: 'room-taken' })
  expect(await store.load(opening.room)).toMatchObject({ version: 1, door: opening.door })
})

test('[S71] a body without the shape it must have opens nothing', async () => {
  const { post, store } = await server()
  const { opening } = freshOpening()
  const [first] = opening.agenda
  const wrong: [unknown, number, string][] = [
    ['', 400, 'malformed'],
    ['{"room":', 400, 'malformed'],
    ['null', 400, 'malformed'],
    [[], 400, 'malformed'],
    [{}, 400, 'malformed'],
    [{ ...opening, more: 1 }, 400, 'malformed'],
    [{ ...opening, title: 'Thursday circle' }, 400, 'malformed'],
    [{ ...opening, room: '../../../../../..' }, 400, 'malformed'],
    [{ ...opening, agenda: [] }, 400, 'malformed'],
    [{ ...opening, agenda: [first, first] }, 400, 'malformed'],
    [{ ...opening, agenda: [{ ...first, kind: 'constructor' }] }, 400, 'malformed'],
    [{ ...opening, title: `1.${'a'.repeat(70_000)}` }, 413, 'too-large'],
  ]
  for (const [body, status, refused] of wrong) {
    const response = await post(body)
    expect([response.status, await response.json()]).toEqual([status, { refused }])
  }
  const plain = await post(opening, { 'Content-Type': 'text/plain' })
  expect(plain.status).toBe(400)
  expect(await store.load(opening.room)).toBe('unknown')
})

test('[S13] another page cannot open rooms', async () => {
  const { post, port } = await server()
  const { opening } = freshOpening()
  const refused = await post(opening, { Origin: 'https://elsewhere.example' })
  expect([refused.status, await refused.json()]).toEqual([403, { refused: 'wrong-origin' }])
  expect((await post(opening, { Origin: `http://127.0.0.1:${port}` })).status).toBe(201)
})

test('[S72] 600 openings a minute from one address, and then too often', async () => {
  const { post } = await server()
  const answers: number[] = []
  for (let batch = 0; batch < 13; batch++) {
    const fifty = await Promise.all(Array.from({ length: 50 }, () => post('{}')))
    answers.push(...fifty.map(({ status }) => status))
  }
  expect(answers.filter((status) => status === 400)).toHaveLength(600)
  expect(answers.filter((status) => status === 429)).toHaveLength(50)
})

test('[S73] a store that does not take the room says try again', async () => {
  const { post, fail } = await server()
  const { opening } = freshOpening()
  fail(1)
  const response = await post(opening)
  expect([response.status, await response.json()]).toEqual([503, { refused: 'try-again' }])
  expect((await post(opening)).status).toBe(201)
})

test('[S74] it says when it can serve', async () => {
  const { port, store } = await server()
  const health = () => fetch(`http://127.0.0.1:${port}/healthz`)
  const well = await health()
  expect([well.status, await well.json()]).toEqual([200, { ok: true }])
  await store.close()
  expect((await health()).status).toBe(503)
})

test('[E23] it says where to turn, if the operator has said so', async () => {
  for (const note of ['Turn to the works council.', null]) {
    const { port } = await server(note === null ? {} : { reportingNote: note })
    const response = await fetch(`http://127.0.0.1:${port}/api/reporting-note`)
    expect([response.status, await response.json()]).toEqual([200, { note }])
  }
})

test('[D20] a store that does not answer in time is not well', async () => {
  const { port, store } = await server()
  store.load = () => new Promise(() => {})
  const health = await fetch(`http://127.0.0.1:${port}/healthz`)
  expect([health.status, await health.json()]).toEqual([503, { ok: false }])
})

test('[D21] the metrics have counts and durations, and no name of anything', async () => {
  const { ada, bo, port, opened, id } = await group('ada', 'bo')
  await ada.reaches(await ada.ask({ type: 'plan.set', minutes: 40, mustEndBy: null }))
  expect(await ada.ask({ type: 'host.pause' })).toEqual({ refused: 'not-now' })
  await ada.say('nonsense', {})
  const { ada: first, id: circle } = await circleOn(port, 'ada')
  await first.ask({ type: 'circle.object' })
  const response = await fetch(`http://127.0.0.1:${port}/metrics`)
  const text = await response.text()
  for (const line of [
    'rondo_rooms 1',
    'rondo_connections{place="inside"} 2',
    'rondo_connections{place="door"} 0',
    'rondo_messages_total{message="join",outcome="ok"} 2',
    'rondo_messages_total{message="command",outcome="ok"} 1',
    'rondo_messages_total{message="command",outcome="not-now"} 1',
    'rondo_messages_total{message="unknown",outcome="malformed"} 1',
    'rondo_store_seconds_count{operation="save",outcome="saved"} ',
    'rondo_messages_total{message="circle-open",outcome="ok"} 1',
    'rondo_messages_total{message="circle-ask",outcome="too-late"} 1',
    'rondo_store_seconds_count{operation="circle-load",outcome="found"} ',
    'nodejs_eventloop_lag_p99_seconds ',
  ]) {
    expect(text).toContain(line)
  }
  for (const secret of [
    id,
    circle,
    first.member,
    ada.member,
    bo.member,
    opened.seat,
    ada.device,
    'nonsense',
    '127.0.0.1',
  ]) {
    expect(text).not.toContain(secret)
  }
})

/** Asks for exactly this path: fetch would tidy it up first. */
function raw(port: number, path: string): Promise<[string, boolean, string]> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      response.on('end', () => resolve([path, (response.statusCode ?? 0) >= 400, body]))
    })
    asking.on('error', reject).end()
  })
}

/** A built client as the server finds it. */
async function builtClient(): Promise<string> {
  const directory = await temporaryDirectory()
  await mkdir(join(directory, 'assets'))
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Rondo</title>')
  await writeFile(
    join(directory, 'assets/main-1a2b.js'),
    `export const words = ${JSON.stringify('word '.repeat(1000))}`,
  )
  return directory
}

test('[S75] pages are never kept and assets for ever', async () => {
  const { port } = await server({ clientDirectory: await builtClient() })
  const get = (path: string, headers = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { Accept: 'text/html', ...headers } })
  for (const path of ['/', '/new', '/r/abcdefghijklmnop', '/c/abcdefghijklmnop', '/mine']) {
    const page = await get(path)
    expect([path, page.status, page.headers.get('cache-control')]).toEqual([path, 200, 'no-cache'])
    expect(await page.text()).toContain('Rondo')
  }
  const asset = await get('/assets/main-1a2b.js', { 'Accept-Encoding': 'gzip' })
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(asset.headers.get('content-encoding')).toBe('gzip')
})

test('[S75] what is not there is said so, and no address gets out of the directory', async () => {
  const { port } = await server({ clientDirectory: await builtClient() })
  const get = (path: string, accept = '*/*') =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { Accept: accept } })
  const page = await get('/elsewhere', 'text/html')
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  for (const path of [
    '/assets/gone.js',
    '/api/elsewhere',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2findex.html',
  ]) {
    expect(await raw(port, path)).toEqual([path, true, '{"refused":"malformed"}'])
  }
  const broken = await get('/r/%E0%A4%A')
  expect([broken.status, await broken.json()]).toEqual([400, { refused: 'malformed' }])
})

test('[S76] security headers: own scripts only, no framing, TLS only where there is TLS', async () => {
  const clientDirectory = await builtClient()
  const plain = await server({ clientDirectory })
  const proxied = await server({ clientDirectory, trustProxy: true })
  const headersOf = async (port: number, sent = {}) =>
    (await fetch(`http://127.0.0.1:${port}/`, { headers: sent })).headers
  const tls = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'rondo.example' }

  const here = await headersOf(plain.port, tls)
  const policy = here.get('content-security-policy') ?? ''
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy.split(';')).toContain(rule)
  }
  expect(policy).not.toMatch(/unsafe|upgrade-insecure|\*/)
  expect(policy).toContain(`ws://127.0.0.1:${plain.port}`)
  expect(here.get('referrer-policy')).toBe('no-referrer')
  expect(here.get('permissions-policy')).toContain('screen-wake-lock=(self)')
  for (const absent of ['strict-transport-security', 'x-powered-by', 'set-cookie']) expect(here.get(absent)).toBeNull()

  const behind = await headersOf(proxied.port, tls)
  expect(behind.get('strict-transport-security')).toContain('max-age=')
  expect(behind.get('content-security-policy')).toContain('upgrade-insecure-requests')
  expect(behind.get('content-security-policy')).toContain('wss://rondo.example')
})
