import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { playwrightCounts, vitestCounts } from './counts.mjs'
import { ensureBuilt, ensureInstalled } from './ensure.mjs'
import { findRedis } from './redis.mjs'
import { root, run } from './run.mjs'

const PROJECTS = { rules: ['shared', 'client'], server: ['server'] }

const words = process.argv.slice(2)
const chosen = words.filter((word) => ['rules', 'server', 'browser'].includes(word))
/** Any other word narrows down which test files run. */
const only = words.filter((word) => !chosen.includes(word))
const wanted = chosen.length > 0 ? chosen : ['rules', 'server', 'browser']

await ensureInstalled()
await ensureBuilt()

const reports = mkdtempSync(join(tmpdir(), 'rondo-test-'))
let passed = 0
let failed = 0
const add = (counts) => {
  passed += counts.passed
  failed += counts.failed
}

if (wanted.includes('server') && !(await findRedis())) {
  console.error(
    'The server’s tests need Redis, and none was found: sudo apt-get install redis-server, or set REDIS_SERVER.',
  )
  failed += 1
}

const projects = wanted.flatMap((word) => PROJECTS[word] ?? [])
if (projects.length > 0) {
  const report = join(reports, 'vitest.json')
  const code = await run(process.execPath, [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...projects.map((name) => `--project=${name}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...only,
  ])
  add(vitestCounts(report, code))
}

if (wanted.includes('browser')) {
  const browser = await findBrowser()
  if (browser) {
    const report = join(reports, 'playwright.json')
    const code = await run(
      process.execPath,
      [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json', ...only],
      { cwd: join(root, 'e2e'), env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
    )
    add(playwrightCounts(report, code))
  } else {
    console.error(
      'The browser stories need a Chromium, and none was found: sudo apt-get install chromium, or set CHROMIUM_PATH.',
    )
    failed += 1
  }
}

rmSync(reports, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
