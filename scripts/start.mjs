import { ensureBuilt, ensureInstalled } from './ensure.mjs'

await ensureInstalled()
await ensureBuilt()

process.env.NODE_ENV ??= 'production'
// In this very process, so that a signal, and also a kill, reaches the server itself.
await import('../server/dist/main.js')
