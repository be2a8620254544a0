import { BOARD_LIMITS } from '@rondo/shared/board/board-limits'
import type { BoardFarewell } from '@rondo/shared/board/farewell'
import type { MemberId, RoomId } from '@rondo/shared/ids'
import { describe, expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { createLog } from '../log.ts'
import { MemoryBoards } from '../testing/memory-boards.ts'
import { TestClock } from '../testing/test-clock.ts'
import type { AtBoard } from './at-board.ts'
import { Boards } from './boards.ts'
import type { LiveBoard } from './live-board.ts'

const room = 'a-room-000000000' as RoomId
const NOTHING = Uint8Array.of(0)

/** Somebody who only counts. */
class Onlooker implements AtBoard {
  readonly member: MemberId
  mayDraw = true
  kept = 0
  news = 0
  farewell: BoardFarewell | null = null

  constructor(name: string) {
    this.member = name as MemberId
  }

  draw(news: Buffer | null, kept: number): void {
    if (news) this.news++
    this.kept += kept
  }

  show(): void {}

  end(why: BoardFarewell): void {
    this.farewell = why
  }
}

function open() {
  const shelf = new MemoryBoards()
  const clock = new TestClock()
  const boards = new Boards({ shelf, clock, log: createLog('silent') })
  return { shelf, clock, boards }
}

/** A browser, with each of its updates at hand. */
function browser() {
  const doc = new Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const draw = (change: () => void): Uint8Array => {
    doc.transact(change)
    return updates.at(-1) ?? new Uint8Array()
  }
  return { items: doc.getMap<unknown>('items'), draw }
}

/** Others’ turns of the event loop go by until it holds. */
const until = (holds: () => boolean) => expect.poll(holds).toBe(true)

async function held(boards: Boards): Promise<{ board: LiveBoard; ada: Onlooker; bo: Onlooker; release(): void }> {
  const { board, release } = await boards.hold(room)
  const [ada, bo] = [new Onlooker('ada'), new Onlooker('bo')]
  board.visitors.add(ada).add(bo)
  return { board, ada, bo, release }
}

describe('boards on a server', () => {
  test('[B9] nobody draws under the client id of somebody else; what they draw next is theirs', async () => {
    const { shelf, boards } = open()
    const { board, ada, bo } = await held(boards)
    const { items, draw } = browser()
    const first = draw(() => items.set('one', 1))
    const second = draw(() => items.set('two', 2))
    expect(board.take(first, ada)).toBeNull()
    expect(board.take(second, bo)).toBe('not-yours')
    await until(() => ada.kept === 1)
    expect([await board.takeFirst(second, bo), shelf.kept.length]).toEqual(['not-yours', 1])
    expect(board.take(second, ada)).toBeNull()
    // What came already may be told again by anybody.
    expect(board.take(first, bo)).toBeNull()
    await until(() => ada.kept === 2)
  })

  test('[B5] a board is loaded once for however many come at once', async () => {
    const { shelf, boards } = open()
    const all = await Promise.all(Array.from({ length: 20 }, () => boards.hold(room)))
    expect(new Set(all.map(({ board }) => board)).size).toBe(1)
    expect([shelf.loads, boards.open]).toEqual([1, 1])
  })

  test('[B5] a board that could not be loaded is loaded again for whoever comes next', async () => {
    const { shelf, boards } = open()
    shelf.isOut = true
    await expect(boards.hold(room)).rejects.toThrow()
    shelf.isOut = false
    await expect(boards.hold(room)).resolves.toMatchObject({ board: { room } })
    expect(shelf.loads).toBe(2)
  })

  test('[B5] it is let go half a minute after the last one has left, and whoever is back before finds it', async () => {
    const { shelf, clock, boards } = open()
    const first = await boards.hold(room)
    first.release()
    await clock.move(29_000)
    const second = await boards.hold(room)
    expect(second.board).toBe(first.board)
    second.release()
    await clock.move(29_000)
    expect([boards.open, shelf.listener === null]).toEqual([1, false])
    await clock.move(1_000)
    await until(() => boards.open === 0 && shelf.listener === null)
  })

  test('[B5] [B4] what is not kept yet keeps it open, and is kept when the store is there again', async () => {
    const { shelf, clock, boards } = open()
    const { board, ada, bo, release } = await held(boards)
    const { items, draw } = browser()
    shelf.isOut = true
    expect(
      board.take(
        draw(() => items.set('one', 1)),
        ada,
      ),
    ).toBeNull()
    release()
    for (let second = 0; second < 60; second++) {
      await clock.move(1_000)
      await new Promise((done) => setImmediate(done))
    }
    expect([boards.open, ada.kept, bo.news, shelf.kept.length]).toEqual([1, 0, 0, 0])
    shelf.isOut = false
    await expect
      .poll(async () => {
        await clock.move(1_000)
        return [ada.kept, bo.news, shelf.kept.length, boards.open]
      })
      .toEqual([1, 1, 1, 0])
  })

  test('[B4] a server that stops keeps what it has taken, and stops also when the store does not answer', async () => {
    for (const isOut of [false, true]) {
      const { shelf, boards } = open()
      const { board, ada } = await held(boards)
      const { items, draw } = browser()
      shelf.isOut = isOut
      board.take(
        draw(() => items.set('one', 1)),
        ada,
      )
      await boards.stop()
      expect([ada.farewell !== null, ada.kept, shelf.kept.length]).toEqual(isOut ? [true, 0, 0] : [true, 1, 1])
      await expect(boards.hold(room)).rejects.toThrow()
    }
  })

  test('[B4] nobody waits for a quiet moment: what is kept is told while others go on drawing', async () => {
    const { shelf, boards } = open()
    const { board, ada } = await held(boards)
    const { items, draw } = browser()
    board.take(
      draw(() => items.set('kept', 1)),
      ada,
    )
    await until(() => ada.kept === 1)
    shelf.isOut = true
    board.take(
      draw(() => items.set('not kept', 1)),
      ada,
    )
    const told = new Doc()
    applyUpdate(told, board.since(NOTHING))
    expect(told.getMap('items').toJSON()).toEqual({ kept: 1 })
  })

  test('[B3] [B4] whoever brings nothing new is only told that it is kept, reader or not', async () => {
    const { shelf, boards } = open()
    const { board, ada, bo } = await held(boards)
    const { items, draw } = browser()
    const update = draw(() => items.set('one', 1))
    board.take(update, ada)
    await until(() => ada.kept === 1)
    bo.mayDraw = false
    expect([board.take(update, bo), bo.kept, shelf.kept.length]).toEqual([null, 1, 1])
    expect(
      board.take(
        draw(() => items.set('two', 2)),
        bo,
      ),
    ).toBe('read-only')
    expect(board.since(NOTHING)).toEqual(update)
  })

  test('[B6] [B10] a full board says so, keeps what is there, and has room again when something was deleted', async () => {
    const { shelf, boards } = open()
    const { board, ada, bo } = await held(boards)
    const { items, draw } = browser()
    const large = 'x'.repeat(900 * 1024)
    let outcome: BoardFarewell | null = null
    let taken = 0
    while (outcome === null) {
      outcome = board.take(
        draw(() => items.set(`note ${taken}`, large)),
        ada,
      )
      if (outcome === null) taken++
    }
    expect([outcome, taken]).toEqual(['full', Math.floor(BOARD_LIMITS.size / (900 * 1024))])
    await until(() => ada.kept === taken)
    // In another browser: the one before has what was refused.
    const other = browser()
    applyUpdate(other.items.doc ?? new Doc(), board.since(NOTHING))
    expect(other.items.size).toBe(taken)
    expect(
      board.take(
        other.draw(() => other.items.set('small', large)),
        bo,
      ),
    ).toBe('full')
    await until(() => shelf.compactions > 0)
    const emptied = browser()
    applyUpdate(emptied.items.doc ?? new Doc(), board.since(NOTHING))
    const deleting = emptied.draw(() => {
      for (let note = 0; note < 5; note++) emptied.items.delete(`note ${note}`)
    })
    expect(board.take(deleting, bo)).toBeNull()
    await until(() => bo.kept === 1)
    const more = emptied.draw(() => emptied.items.set('there is room', large))
    await expect.poll(() => board.take(more, bo)).toBeNull()
    await board.settled()
  })

  test('[B10] it holds 20,000 items, of which each can be changed still', async () => {
    const { boards } = open()
    const { board, ada } = await held(boards)
    const { items, draw } = browser()
    const all = draw(() => {
      for (let note = 0; note < BOARD_LIMITS.items; note++) items.set(`note ${note}`, 1)
    })
    expect(board.take(all, ada)).toBeNull()
    await until(() => ada.kept === 1)
    expect(
      board.take(
        draw(() => items.set('note 7', 2)),
        ada,
      ),
    ).toBeNull()
    expect(
      board.take(
        draw(() => items.set('one more', 1)),
        ada,
      ),
    ).toBe('full')
    await board.settled()
  })

  test('[B7] [B9] whoever builds on what this server has not heard of yet is believed once the store has it', async () => {
    const { shelf, boards } = open()
    const { board, ada, bo } = await held(boards)
    const { items, draw } = browser()
    const first = draw(() => items.set('one', 1))
    const second = draw(() => items.set('one', 2))
    expect(board.take(second, ada)).toBe('incomplete')
    expect(await board.takeFirst(second, ada)).toBe('incomplete')
    shelf.kept.push(first)
    expect(await board.takeFirst(second, ada)).toBeNull()
    await until(() => ada.kept === 1)
    expect(shelf.kept).toEqual([first, second])
    // The first one when it was heard of, the second when it was kept.
    expect([ada.news, bo.news]).toEqual([1, 2])
  })

  test('[B7] what was heard before is not told again when all of it is looked at', async () => {
    const { shelf, boards } = open()
    const { ada, board } = await held(boards)
    const { items, draw } = browser()
    const [first, second] = [draw(() => items.set('one', 1)), draw(() => items.set('one', 2))]
    // Out of order, as two lines may bring them.
    shelf.listener?.added([second])
    shelf.listener?.added([first])
    const told = ada.news
    shelf.listener?.added([first, second])
    expect([told, ada.news]).toEqual([2, 2])
    expect(board.since(NOTHING)).toEqual(encodeStateAsUpdate(items.doc ?? new Doc()))
  })
})
