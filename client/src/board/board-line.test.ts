import type { NewItem } from '@rondo/shared/board/board-item'
import type { BoardFarewell } from '@rondo/shared/board/farewell'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { network } from '../session/testing/network.ts'
import { type Person, three } from '../session/testing/people.ts'
import { ServerProcess } from '../session/testing/server-process.ts'
import { BoardDocument } from './board-document.ts'
import { BoardLine } from './board-line.ts'

const SLOW = 60_000

// Browsers have one.
beforeAll(() => void vi.stubGlobal('WebSocket', WebSocket))

const note = (x: number): NewItem => ({ kind: 'note', at: [x, 0], size: [160, 160] })

function atBoard({ client }: Person) {
  const board = new BoardDocument()
  const ends: BoardFarewell[] = []
  const line = new BoardLine(board.doc, {
    server: client.server,
    room: client.keys.room,
    ticket: () => client.boardTicket(),
    changed: () => {},
    ended: (why) => ends.push(why),
  })
  onTestFinished(() => line.close())
  return { board, line, ends }
}

test('[B4] what was drawn while the line was lost, or its server dead, is kept in the end, and nothing that was is missing', {
  timeout: SLOW,
}, async () => {
  const server = await ServerProcess.start('source')
  onTestFinished(() => server.remove())
  const mine = await network(server.port)
  const people = await three([mine.port, server.port, server.port])
  const [ada, bo] = [atBoard(people.ada), atBoard(people.bo)]
  await expect.poll(() => ada.line.isInStep && bo.line.isInStep, { timeout: SLOW / 4 }).toBe(true)
  const places = ({ board }: typeof ada) => board.sorted.map(({ at }) => at[0]).sort((one, other) => one - other)

  ada.board.add([note(1)])
  expect(ada.line.isKept).toBe(false)
  await expect.poll(() => ada.line.isKept).toBe(true)
  mine.cut()
  ada.board.add([note(2)])
  bo.board.add([note(3)])
  await expect.poll(() => bo.line.isKept).toBe(true)
  expect(ada.line.isKept).toBe(false)
  mine.mend()
  await expect
    .poll(() => [places(ada), places(bo)], { timeout: SLOW / 4 })
    .toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ])

  await server.kill()
  ada.board.add([note(4)])
  bo.board.add([note(5)])
  await server.restart()
  await expect
    .poll(() => [places(ada), places(bo)], { timeout: SLOW / 4 })
    .toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ])
  await expect.poll(() => [ada.line.isKept, bo.line.isKept], { timeout: SLOW / 4 }).toEqual([true, true])
  expect([ada.ends, bo.ends]).toEqual([[], []])
})

test('[B3] whoever draws where only the host may is told so, and does not come back by itself', {
  timeout: SLOW,
}, async () => {
  const server = await ServerProcess.start('source')
  onTestFinished(() => server.remove())
  const people = await three([server.port, server.port, server.port])
  const bo = atBoard(people.bo)
  await expect.poll(() => bo.line.isInStep, { timeout: SLOW / 4 }).toBe(true)
  await people.ada.client.ask({ type: 'board.let', drawers: 'host' })
  // [B83] At first it is taken still.
  const drawOn = () => {
    bo.board.add([note(1)])
    return bo.ends
  }
  await expect.poll(drawOn, { timeout: SLOW / 4, interval: 200 }).toEqual(['read-only'])
  expect(bo.line.isKept).toBe(false)
})
