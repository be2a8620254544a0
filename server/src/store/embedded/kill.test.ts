import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { CircleId, RoomId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../../testing/temporary-directory.ts'
import { TestClock } from '../../testing/test-clock.ts'
import { openEmbeddedStore } from './open.ts'

const SAVER = fileURLToPath(new URL('./saver.ts', import.meta.url))

/** Lets a saver run until it has been answered `answers` times, kills it, and gives the last version of each room and circle it was told of. */
async function killedAfter(answers: number, directory: string): Promise<Map<string, number>> {
  const saver = spawn(process.execPath, ['--import', 'tsx', SAVER, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  saver.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    if (printed.split('\n').length > answers) saver.kill('SIGKILL')
  })
  await once(saver, 'close')
  const last = new Map<string, number>()
  for (const line of printed.split('\n').slice(0, -1)) {
    const [kind = '', id = '', version] = line.split(' ')
    last.set(`${kind} ${id}`, Number(version))
  }
  return last
}

test('[S3] a server killed while it saves has lost nothing it had acknowledged', { timeout: 60_000 }, async () => {
  for (const answers of [1, 7, 60, 301, 900]) {
    const directory = await temporaryDirectory()
    const acknowledged = await killedAfter(answers, directory)
    expect([...acknowledged.values()].reduce((sum, version) => sum + version, 0)).toBeGreaterThanOrEqual(answers)
    const store = await openEmbeddedStore(directory, { clock: new TestClock(), roomDays: 30, circleDays: 400 })
    for (const [name, version] of acknowledged) {
      const [kind = '', id = ''] = name.split(' ')
      const found = await (kind === 'room' ? store.load(id as RoomId) : store.circles.load(id as CircleId))
      expect(found).toMatchObject({ id })
      expect(typeof found === 'object' && found.version).toBeGreaterThanOrEqual(version)
    }
    await store.close()
  }
})
