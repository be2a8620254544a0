import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from '../fixtures.ts'
import { openRoom } from '../plan.ts'

const PRACTICE = fileURLToPath(new URL('../../scripts/practice.mjs', import.meta.url))

test.use({ environment: { MINUTE_MS: '1000' } })
test.setTimeout(240_000)

test('one person tries it alone: one click, Start, and the first turn of one’s own', async ({ server, person }) => {
  const ada = await person('Ada')
  await ada.page.goto(server.url)
  await ada.page.getByRole('link', { name: 'Try it alone' }).click()
  await expect(ada.people.getByRole('listitem')).toHaveCount(5)
  await ada.button('Start').click()
  await expect(ada.timeLeft).toBeVisible()
  await expect(ada.button('I’m done')).toBeVisible({ timeout: 90_000 })
  await ada.isDone()
})

test('simulated members come from the command line, and tell what they saw to the end', async ({ server, person }) => {
  const ada = await person('Ada')
  const link = await openRoom(ada, server.url, { minutes: 20, people: 5 })
  const program = spawn(process.execPath, [PRACTICE, link, '--people', '4', '--seed', '7', '--start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  program.stdout.on('data', (text: Buffer) => {
    told += text.toString()
  })
  await expect(ada.people.getByRole('listitem')).toHaveCount(5)
  const ended = once(program, 'exit')
  await expect(ada.page.getByText(/Everyone had a turn: \d of \d\./)).toBeVisible({ timeout: 200_000 })
  expect((await ended)[0]).toBe(0)
  const lines = told
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { who: string; saw: string })
  expect(new Set(lines.map(({ who }) => who)).size).toBe(4)
  expect(lines.map(({ saw }) => saw)).toContain('over')
})
