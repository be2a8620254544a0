// @vitest-environment happy-dom
import type { ItemId } from '@rondo/shared/board/board-item'
import { mount, tick, unmount } from 'svelte'
import { expect, onTestFinished, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { boardWords } from '../../words/board.ts'
import { BoardDocument } from '../board-document.ts'
import type { BoardState } from '../board-state.svelte.ts'
import { boardAtHand } from '../testing/board-at-hand.ts'
import BoardList from './BoardList.svelte'

const at = (y: number) => ({ kind: 'note', at: [0, y], size: [160, 140] }) as const

/** A list of three notes, in the middle one of which one has written. */
async function writing() {
  const board = boardAtHand()
  const ids = board.add([at(0), at(200), at(400)])
  document.body.replaceChildren()
  const list = mount(BoardList, { target: document.body, props: { board } })
  onTestFinished(() => unmount(list))
  await tick()
  const [, field] = document.querySelectorAll('textarea')
  field?.focus()
  if (field) field.value = 'Why now'
  field?.dispatchEvent(new Event('input'))
  return { board, ids, field }
}

/** Somebody else takes these off, and may put them back. */
function other(board: BoardState) {
  const theirs = new BoardDocument(new Doc())
  applyUpdate(theirs.doc, encodeStateAsUpdate(board.document.doc))
  const tell = async () => {
    applyUpdate(board.document.doc, encodeStateAsUpdate(theirs.doc))
    await tick()
    await tick()
  }
  return {
    takesOff: (ids: readonly ItemId[]) => {
      theirs.remove(ids)
      return tell()
    },
    putsBack: () => {
      theirs.undo()
      return tell()
    },
  }
}

const line = () => document.querySelector<HTMLElement>('li > [role=status]')
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  return document.activeElement?.dispatchEvent(event)
}

test('[B75] whoever writes in what somebody else deletes is at a line in its place, which takes no letter', async () => {
  const { board, ids } = await writing()
  await other(board).takesOff(ids.slice(1, 2))
  expect(line()?.textContent).toBe(boardWords.writtenGone)
  expect(document.activeElement).toBe(line())
  expect([...document.querySelectorAll('li')].indexOf(line()?.closest('li') as HTMLLIElement)).toBe(1)
  expect(line()?.parentElement?.textContent).toContain(boardWords.copyWritten)
  expect([press('s'), press(' '), press('Tab')]).toEqual([false, false, true])
})

test('[B75] it is there when all of the board is cleared, too, until one has read it', async () => {
  const { board, ids } = await writing()
  await other(board).takesOff(ids)
  expect(document.activeElement).toBe(line())
  line()?.parentElement?.querySelector<HTMLElement>('.row > button')?.click()
  await tick()
  await tick()
  expect(line()).toBe(null)
  expect(document.activeElement?.tagName).toBe('BUTTON')
})

test('[B75] when it is put back one is in it again, with what one wrote', async () => {
  const { board, ids } = await writing()
  const somebody = other(board)
  await somebody.takesOff(ids)
  await somebody.putsBack()
  expect(line()).toBe(null)
  expect(document.activeElement).toBe(document.querySelectorAll('textarea')[1])
  expect(document.querySelectorAll('textarea')[1]?.value).toBe('Why now')
})

test('[B75] [B27] what one takes off oneself leaves no line, and one is at what comes next', async () => {
  const { board, field } = await writing()
  field?.closest('li')?.querySelector('button')?.click()
  await tick()
  const removes = [...(field?.closest('li')?.querySelectorAll('button') ?? [])].at(-1)
  removes?.focus()
  removes?.click()
  await tick()
  await tick()
  expect(board.sorted).toHaveLength(2)
  expect(line()).toBe(null)
  expect(document.activeElement).toBe(document.querySelectorAll('textarea')[1])
})

test('[B75] a board that begins anew took nothing off', async () => {
  const { board } = await writing()
  board.again()
  await tick()
  expect(board.sorted).toEqual([])
  expect(line()).toBe(null)
})
