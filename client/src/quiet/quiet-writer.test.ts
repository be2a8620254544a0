import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { ServerProcess } from '../session/testing/server-process.ts'
import { QuietMemory } from './quiet-memory.ts'
import { goOn, type Writer, writersAt } from './testing/writer.ts'

let server: ServerProcess

beforeAll(async () => {
  vi.stubGlobal('WebSocket', WebSocket)
  // Every window lasts the shortest time that there is.
  server = await ServerProcess.start('source', { MINUTE_MS: '6000' })
})

afterAll(() => server.remove())

const NOTES = ['Herons stand still', 'The ferry — at 7 “sharp” 🛶', 'a\nsecond line']

const allReady = (everyone: readonly Writer[]) => {
  for (const { writer } of everyone) writer.beReady(true)
}

test('[B20] [B36] what one has written survives a reload, is on the board with everybody’s once all are ready, and is wiped here then', async () => {
  const { ada, bo, cy, everyone } = await writersAt(server.port, 'ada', 'bo', 'cy')
  ada.writer.write([NOTES[0]!, '  ', NOTES[1]!])
  await ada.reload()
  await ada.is('writing')
  expect(ada.writer.notes).toEqual([NOTES[0], '  ', NOTES[1]])
  bo.writer.write([NOTES[2]!])
  allReady(everyone)
  await Promise.all(everyone.map((one) => one.sees(({ state }) => state.is === 'opened')))
  expect((await cy.notesOnBoard(3)).toSorted()).toEqual(NOTES.toSorted())
  for (const one of everyone) {
    await one.is('none')
    expect(one.writer.notes).toEqual([])
    expect(one.ownNotes).toEqual([])
  }
})

test('[E31] whoever writes on is not ready any more', async () => {
  const { ada, bo, cy, everyone } = await writersAt(server.port, 'ada', 'bo', 'cy')
  allReady([ada, bo])
  expect(ada.writer.isReady).toBe(true)
  await ada.reload()
  await ada.is('writing')
  expect(ada.writer.isReady).toBe(true)
  ada.writer.write(['One more'])
  expect(ada.writer.isReady).toBe(false)
  allReady([cy])
  await cy.person.client.ask({ type: 'ballot.ready', segment: 'write' as never, ready: true })
  await cy.sees(({ state }) => state.is === 'drafting')
  allReady(everyone)
  await Promise.all(everyone.map((one) => one.sees(({ state }) => state.is === 'opened')))
  expect(await cy.notesOnBoard(1)).toEqual(['One more'])
})

test('[B37] what was not handed in stays among one’s own notes, and never comes later', async () => {
  const { ada, bo, cy, host } = await writersAt(server.port, 'ada', 'bo', 'cy')
  ada.writer.write([NOTES[0]!])
  bo.writer.write([NOTES[1]!])
  bo.close()
  await ada.person.until(() => ada.person.all?.members.some(({ awaySince }) => awaySince !== null) ?? false)
  allReady([ada, cy])
  await ada.sees(({ state }) => state.is === 'opened')
  await bo.reload()
  await bo.is('missed')
  expect(bo.ownNotes).toMatchObject([{ text: NOTES[1] }])
  expect(bo.writer.notes).toEqual([NOTES[1]])
  await bo.reload()
  await bo.is('missed')
  await goOn(host)
  await bo.person.until(() => bo.person.all?.phase.is === 'live' && bo.person.all.phase.running.stage !== 'shown')
  expect(new QuietMemory(bo.memory, bo.person.client.keys.room).missed(null)).toEqual([NOTES[1]])
  expect(await ada.notesOnBoard(1)).toEqual([NOTES[0]])
})

test('[B37] when the part ends before anything left, it stays with whoever wrote it', async () => {
  const { ada, host } = await writersAt(server.port, 'ada', 'bo', 'cy')
  ada.writer.write([NOTES[0]!, NOTES[1]!])
  await goOn(host)
  await ada.is('none')
  expect(ada.ownNotes).toMatchObject([{ segment: 'write', text: `${NOTES[0]}\n\n${NOTES[1]}` }])
})

test('[E32] after *Undo* one writes on where one was', async () => {
  const { ada, host } = await writersAt(server.port, 'ada', 'bo', 'cy')
  ada.writer.write([NOTES[0]!, NOTES[1]!])
  await goOn(host)
  await ada.is('none')
  await host.person.client.ask({ type: 'host.undo' })
  await ada.is('writing')
  expect(ada.writer.notes).toEqual([NOTES[0], NOTES[1]])
  expect(ada.ownNotes).toMatchObject([{ segment: 'write', text: `${NOTES[0]}\n\n${NOTES[1]}` }])
})

test('[E32] after *Undo* whoever was ready is told that they are not, until they say so again', async () => {
  const { ada, bo, host } = await writersAt(server.port, 'ada', 'bo', 'cy')
  ada.writer.write([NOTES[0]!])
  ada.writer.beReady(true)
  expect(ada.writer.isBack).toBe(false)
  await goOn(host)
  for (const one of [ada, bo]) await one.is('none')
  await host.person.client.ask({ type: 'host.undo' })
  for (const one of [ada, bo]) await one.is('writing')
  expect([ada.writer.isReady, ada.writer.isBack]).toEqual([false, true])
  ada.writer.beReady(true)
  expect(ada.writer.isBack).toBe(false)
})

test('[B36] eight notes at most, each as long as fits into its letter', async () => {
  const { ada, everyone } = await writersAt(server.port, 'ada', 'bo', 'cy')
  const long = '雨'.repeat(280)
  ada.writer.write(Array.from({ length: 9 }, () => long))
  expect(ada.writer.notes).toHaveLength(8)
  allReady(everyone)
  await ada.sees(({ state }) => state.is === 'opened')
  expect(await ada.notesOnBoard(8)).toEqual(Array(8).fill(long))
})
