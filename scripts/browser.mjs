import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root, run } from './run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path))

/** Where a Chromium is: the one asked for by CHROMIUM_PATH, an installed one, else Playwright's own, fetched when it must be. Null when there is none to be had. */
export async function findBrowser() {
  const asked = process.env.CHROMIUM_PATH
  if (asked) return existsSync(asked) ? asked : null
  const installed =
    ['/usr/bin/chromium', ...NAMES.map((name) => `/usr/bin/${name}`)].find((path) => existsSync(path)) ?? onPath()
  if (installed) return installed

  const playwright = createRequire(join(root, 'e2e/package.json'))('@playwright/test')
  const own = playwright.chromium.executablePath()
  if (existsSync(own)) return own
  console.log('No Chromium is installed; fetching Playwright’s own.')
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  await run(process.execPath, [cli, 'install', '--with-deps', 'chromium'])
  if (!existsSync(own)) await run(process.execPath, [cli, 'install', 'chromium'])
  return existsSync(own) ? own : null
}
