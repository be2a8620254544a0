import { ensureBuilt, ensureInstalled } from './ensure.mjs'

/** How often to look whether npm is still there, in milliseconds. */
const LOOK = 250

await ensureInstalled()
await ensureBuilt()

process.env.NODE_ENV ??= 'production'

// npm passes a signal on to the shell between it and this process, and that shell keeps it to itself.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK)
  look.unref()
}

// In this very process, so that a signal, and also a kill, reaches the server itself.
await import('../server/dist/main.js')
