import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { ServerProcess } from '../session/testing/server-process.ts'
import { type Writer, writersAt } from './testing/writer.ts'

beforeAll(() => void vi.stubGlobal('WebSocket', WebSocket))

/** Three who have written and handed in; a fourth one is here, and the box stays closed as long as nothing of theirs comes. */
async function handedIn() {
  const server = await ServerProcess.start('source', { MINUTE_MS: '6000' })
  onTestFinished(() => server.remove())
  const { di, everyone, ...others } = await writersAt(server.port, 'ada', 'bo', 'cy', 'di')
  const three = [others.ada, others.bo, others.cy]
  for (const [place, { writer }] of three.entries()) writer.write([`note ${place}`])
  for (const { writer } of everyone) writer.beReady(true)
  di.writer.close()
  await Promise.all(three.map((one) => one.is('handed')))
  return { server, di, three, ...others }
}

const isWindow = (one: Writer, window: 1 | 2) =>
  one.sees(({ state }) => state.is === 'handing' && state.window === window && state.until !== null)

test('[B37] when the server dies in the window, everybody hands in again, and each note is there once', async () => {
  const { server, di, three, ada } = await handedIn()
  await server.kill()
  await server.restart()
  await isWindow(ada, 2)
  di.writer.start()
  await Promise.all(three.map((one) => one.sees(({ state }) => state.is === 'opened')))
  expect((await ada.notesOnBoard(3)).toSorted()).toEqual(['note 0', 'note 1', 'note 2'])
  for (const one of three) expect(one.ownNotes).toEqual([])
}, 60_000)

test('[B37] when it dies twice, everybody keeps what they wrote, or throws it away', async () => {
  const { server, ada, bo, cy } = await handedIn()
  for (const window of [1, 2] as const) {
    await isWindow(ada, window)
    await server.kill()
    await server.restart()
  }
  await Promise.all([ada, bo, cy].map((one) => one.is('failed')))
  await ada.sees(({ state }) => state.is === 'void' && state.why === 'keeper-lost')
  expect(ada.writer.notes).toEqual(['note 0'])
  ada.writer.decide('keep')
  bo.writer.decide('throw-away')
  expect([ada, bo, cy].map(({ ownNotes }) => ownNotes.map(({ text }) => text))).toEqual([['note 0'], [], ['note 2']])
  expect([ada.writer.part, bo.writer.part, cy.writer.part]).toEqual(['none', 'none', 'failed'])
}, 90_000)
