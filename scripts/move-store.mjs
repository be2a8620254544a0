import { join } from 'node:path'
import { ensureBuilt, ensureInstalled } from './ensure.mjs'
import { root, run } from './run.mjs'

await ensureInstalled()
await ensureBuilt()
// A directory is meant as seen from where npm was called.
const cwd = process.env.INIT_CWD ?? root
const program = join(root, 'server/dist/move-store.js')
process.exitCode = await run(process.execPath, [program, ...process.argv.slice(2)], { cwd })
