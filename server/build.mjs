import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const packagesOf = (path) => Object.keys(JSON.parse(readFileSync(here(path), 'utf8')).dependencies)
const packages = [...packagesOf('package.json'), ...packagesOf('../shared/package.json')]

await build({
  entryPoints: [here('src/main.ts'), here('src/move-store.ts'), here('src/envelope/envelope-worker.ts')],
  outdir: here('dist'),
  // Side by side, wherever the sources are: one finds the other there.
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Our own code is one file; packages stay where npm put them.
  external: packages.filter((name) => !name.startsWith('@rondo/')),
  logLevel: 'warning',
})
