// Every rule of SPEC.md is quoted by a test, and every quoted rule is in SPEC.md.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const spec = readFileSync(join(root, 'SPEC.md'), 'utf8')
const rules = new Set([...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1]))

const quoted = new Set()
for (const folder of ['shared/src', 'server/src', 'client/src', 'e2e']) {
  for (const file of readdirSync(join(root, folder), { recursive: true })) {
    if (!/\.(test|spec)\.ts$|contract\.ts$/.test(file)) continue
    const text = readFileSync(join(root, folder, file), 'utf8')
    for (const match of text.matchAll(/['"`](?:\[[A-Z]\d+\] ?)+/g)) {
      for (const id of match[0].matchAll(/\[([A-Z]\d+)\]/g)) quoted.add(id[1])
    }
  }
}

const untested = [...rules].filter((rule) => !quoted.has(rule))
const unknown = [...quoted].filter((rule) => !rules.has(rule))
if (untested.length > 0) console.error(`No test quotes: ${untested.join(', ')}`)
if (unknown.length > 0) console.error(`Quoted by tests, but not in SPEC.md: ${unknown.join(', ')}`)
process.exitCode = untested.length + unknown.length > 0 ? 1 : 0
