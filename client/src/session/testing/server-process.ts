import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))

/** A server as it runs in earnest: a process of its own, which can be killed and started again where it was. */
export interface ServerProcess {
  readonly port: number
  kill(): Promise<void>
  start(): Promise<void>
  /** For good. */
  stop(): Promise<void>
}

/** Starts the real server on a spare port; `minute` is how long a session's minute lasts, in milliseconds. */
export async function serverProcess(minute: number): Promise<ServerProcess> {
  const [port, directory] = [await sparePort(), await mkdtemp(join(tmpdir(), 'rondo-session-'))]
  let child: ChildProcess | null = null
  const server: ServerProcess = {
    port,
    async kill() {
      if (!child) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      child = null
      await gone
    },
    async start() {
      child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
        cwd: ROOT,
        env: {
          ...process.env,
          PORT: String(port),
          HOST: '127.0.0.1',
          DATA_DIR: directory,
          MINUTE_MS: String(minute),
          LOG_LEVEL: 'silent',
        },
        stdio: 'ignore',
      })
      await isServing(port, child)
    },
    async stop() {
      await server.kill()
      await rm(directory, { recursive: true, force: true })
    },
  }
  await server.start()
  return server
}

async function sparePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port to be had')
  return address.port
}

/** Asks until the server says that it can serve. */
async function isServing(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error(`the server ended with ${child.exitCode}`)
}
