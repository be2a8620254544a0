import { expect, test } from '../fixtures.ts'
import { endWriting, speakerOf, startAndGoOn, takeTurns } from '../floor.ts'
import { contentsOf } from '../kept.ts'

const TYPED = {
  title: 'The heron stands in shallow water',
  question: 'Which stone in your shoe have you stopped noticing',
  call: 'https://call.example/quiet-otter-room',
  when: 'the budget meeting opens',
  will: 'ask Imogen what she would drop',
}
const NAMES = ['Wilhelmina', 'Barnabas', 'Clementine'] as const

test.use({
  ownServer: true,
  environment: { MINUTE_MS: '6000' },
  plan: { title: TYPED.title, question: TYPED.question, call: TYPED.call },
})

test('what was typed is in no message, no log line and no file', async ({ group, server }) => {
  const { everyone, wilhelmina, link } = await group(...NAMES)
  await startAndGoOn(wilhelmina)
  await takeTurns(everyone, 3)
  await expect(wilhelmina.page.getByText(TYPED.question).first()).toBeVisible()
  await takeTurns(everyone, 3)

  for (const one of everyone) {
    await one.page.getByRole('textbox', { name: 'When' }).fill(TYPED.when)
    await one.page.getByRole('textbox', { name: 'I will' }).fill(TYPED.will)
  }
  await endWriting(wilhelmina)
  const speaker = await speakerOf(everyone)
  await speaker.button('Say it to the group').click()
  for (const one of everyone) {
    await expect(one.page.getByRole('list', { name: 'Commitments' })).toContainText(TYPED.will)
  }

  const secret = link.split('#')[1] ?? ''
  const searched = [...Object.values(TYPED), ...NAMES, secret]
  const sent = everyone.flatMap((one) => one.watched.sent).join('\n')
  expect(sent.length).toBeGreaterThan(1_000)
  const places = {
    sent,
    asked: everyone.flatMap((one) => one.watched.asked).join('\n'),
    said: server.said,
    kept: await contentsOf(server.dataDir),
  }
  expect(places.kept.length).toBeGreaterThan(1_000)
  for (const [place, contents] of Object.entries(places)) {
    for (const words of searched) expect(contents.includes(words), `“${words}” ${place}`).toBe(false)
  }
  expect(server.said).not.toMatch(/127\.0\.0\.1:\d{5}|::1:\d{5}/)
})

test('the pages come with the headers that keep them closed', async ({ server, request }) => {
  const answer = await request.get(`${server.url}/new`)
  expect(answer.ok()).toBe(true)
  const headers = answer.headers()
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).not.toContain('unsafe-eval')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers['set-cookie']).toBeUndefined()
})

test('a malformed address or body is refused, and everybody else goes on undisturbed', async ({
  group,
  server,
  request,
}) => {
  const { ada } = await group('Ada', 'Bo', 'Cy')
  for (const path of ['/%E0%A4%A', '/r/%00', '/api/nothing', '/../../etc/passwd', '/assets/none.js']) {
    const answer = await request.get(server.url + path)
    expect(answer.status(), path).toBeLessThan(500)
  }
  for (const data of ['{', '[]', '"x"', JSON.stringify({ room: '__proto__' }), 'x'.repeat(200_000)]) {
    const answer = await request.post(`${server.url}/api/rooms`, {
      data,
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status()).toBeGreaterThanOrEqual(400)
    expect(answer.status()).toBeLessThan(500)
  }
  await ada.button('Start').click()
  await expect(ada.timeLeft).toBeVisible()
})
