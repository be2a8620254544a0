import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled } from './ensure.mjs'
import { root } from './run.mjs'

await ensureInstalled()
// The envelopes’ thread is what was built last, also from the sources.
await ensureBuilt()

const parts = [
  { words: ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/src/main.ts'], cwd: root },
  { words: [join(root, 'node_modules/vite/bin/vite.js')], cwd: join(root, 'client') },
].map(({ words, cwd }) => spawn(process.execPath, words, { cwd, stdio: 'inherit' }))

const stop = () => {
  for (const part of parts) part.kill('SIGTERM')
}
// Ctrl+C reaches the parts by itself; this process only waits for them.
process.on('SIGINT', () => {})
process.on('SIGTERM', stop)
for (const part of parts) {
  part.once('exit', (code) => {
    process.exitCode ||= code ?? 0
    stop()
  })
}
