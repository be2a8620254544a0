import type { ImageId } from '@rondo/shared/board/image'
import { beforeEach, expect, test, vi } from 'vitest'
import { boardAtHand } from '../testing/board-at-hand.ts'
import { LiveItems } from './live-items.svelte.ts'

const size = [160, 140] as const

// So few are put into the page at once: no frame is waited for.
beforeEach(() => {
  vi.stubGlobal('cancelAnimationFrame', () => {})
})

test('[B17] near by, what is around the window is in the page; from afar nothing is', () => {
  const board = boardAtHand()
  board.window = [800, 600]
  board.add([
    { kind: 'note', at: [0, 0], size },
    { kind: 'image', at: [200, 0], size, image: 'picture'.padEnd(22, '-') as ImageId },
    { kind: 'note', at: [9000, 0], size },
  ])
  const items = new LiveItems(board)
  const shown = () => items.shown.map(({ item }) => item.kind)
  items.look()
  expect(shown()).toEqual(['note', 'image'])
  board.camera = { at: [0, 0], zoom: 0.4 }
  items.look()
  expect(shown()).toEqual([])
  expect([...items.fromBelow()]).toHaveLength(3)
  board.camera = { at: [0, 0], zoom: 0.5 }
  items.look()
  expect(shown()).toEqual(['note', 'image'])
  expect(items.isFilled).toBe(true)
  items.close()
})

test('[B17] whatever looks different is another version, also where it is not in the page', () => {
  const board = boardAtHand()
  const [id] = board.add([{ kind: 'note', at: [9000, 0], size }])
  const items = new LiveItems(board)
  const live = id && items.get(id)
  if (!live) throw new Error('it was put there')
  const versions = [items.version]
  for (const act of [
    () => items.preview({ ...live.item, at: [9001, 0] }),
    () => items.fade(live, true),
    () => board.change([live.id], () => ({ colour: 2 })),
  ]) {
    act()
    expect(versions).not.toContain(items.version)
    versions.push(items.version)
  }
  items.close()
})
