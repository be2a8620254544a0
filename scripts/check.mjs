import { join } from 'node:path'
import { ensureBuilt, ensureInstalled } from './ensure.mjs'
import { root, run } from './run.mjs'
import { checkSize } from './size.mjs'

await ensureInstalled()

const bin =
  (path, ...words) =>
  () =>
    run(process.execPath, [join(root, 'node_modules', path), ...words])

/** `npm run check -- --write` mends what can be mended. */
const write = process.argv.includes('--write') ? ['--write'] : []

const checks = {
  'formatting and lint': bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...write, '.'),
  'types of shared': bin('typescript/bin/tsc', '-p', 'shared'),
  'types of the server': bin('typescript/bin/tsc', '-p', 'server'),
  'types of the stories': bin('typescript/bin/tsc', '-p', 'e2e'),
  'types of the measurements': bin('typescript/bin/tsc', '-p', 'bench'),
  'types of the client': () =>
    run(process.execPath, [join(root, 'client/node_modules/svelte-check/bin/svelte-check'), '--fail-on-warnings'], {
      cwd: join(root, 'client'),
    }),
  'unused code': bin('knip/bin/knip.js', '--no-progress'),
  'every rule has a test': () => run(process.execPath, [join(root, 'scripts/rules.mjs')]),
  'size in the browser': async () => {
    await ensureBuilt()
    return checkSize()
  },
}

const wrong = []
for (const [name, check] of Object.entries(checks)) {
  console.log(`— ${name}`)
  if ((await check()) !== 0) wrong.push(name)
}
console.log(wrong.length === 0 ? 'All checks passed.' : `Not in order: ${wrong.join(', ')}.`)
process.exitCode = wrong.length === 0 ? 0 : 1
