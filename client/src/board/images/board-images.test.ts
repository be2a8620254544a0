import type { ImageId } from '@rondo/shared/board/image'
import { openBytes } from '@rondo/shared/seal/seal'
import { describe, expect, test, vi } from 'vitest'
import { addClipped, clippedItems } from '../out/clipped-items.ts'
import { boardAtHand } from '../testing/board-at-hand.ts'
import { BoardImages } from './board-images.svelte.ts'
import type { Written } from './write-anew.ts'

/** As far as it says how large it is: 800 × 400. */
const PIXELS = Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 1, 0x90, 3, 0x20, 3)
const FILE = new Blob(['a picture'])
const yes = () => new Response('{"ok":true}')
const no = (refused: string) => new Response(JSON.stringify({ refused }), { status: 409 })

/** A board with pictures, and a server in memory that answers as it is told. */
function around(
  write: () => Promise<Written | 'unreadable' | 'too-large'> = async () => ({ bytes: PIXELS, size: [800, 400] }),
) {
  const board = boardAtHand()
  const answers: (() => Response | Promise<Response>)[] = []
  const kept = new Map<string, Uint8Array>()
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method?: string; body: Uint8Array }) => {
    const id = url.split('/').at(-1) ?? ''
    if (method !== 'PUT') return new Response(Uint8Array.from(kept.get(id) ?? []))
    const answer = await (answers.shift() ?? yes)()
    if (answer.ok) kept.set(id, body)
    return answer
  })
  board.room.client.boardTicket = async () => 'ticket'
  board.images = new BoardImages(board, write)
  return { board, images: board.images, answers, kept }
}

describe('pictures on a board', () => {
  test('[B46] are on it only once they are kept, sealed, under an id of their own', async () => {
    const { board, images, answers, kept } = around()
    let answer = (_: Response) => {}
    answers.push(() => new Promise((done) => (answer = done)))
    const adding = images.add([FILE], [500, 500])
    await expect.poll(() => answers.length).toBe(0)
    expect([board.sorted.length, images.coming.length]).toEqual([0, 1])
    answer(yes())
    await adding
    const [item] = board.sorted
    expect(item).toMatchObject({ kind: 'image', at: [290, 395], size: [420, 210] })
    expect([[...board.selected], images.coming]).toEqual([[item?.id], []])
    const { room, words } = board.room.client.keys
    const sealed = kept.get(item?.image ?? '') ?? new Uint8Array()
    expect(openBytes(words, { room, field: 'image', item: item?.image ?? '' }, sealed)).toEqual(PIXELS)
    expect(openBytes(words, { room, field: 'image', item: 'another' }, sealed)).toBe(null)
    const blob = await images.blobOf(item?.image as ImageId)
    expect([blob?.type, blob?.size]).toEqual(['image/jpeg', PIXELS.length])
    board.undo()
    expect(board.sorted).toEqual([])
  })

  test('[B46] that got nowhere wait with a sentence, and are the same when they are tried again', async () => {
    const { board, images, answers, kept } = around()
    const ids: string[] = []
    answers.push(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => no('try-again'),
    )
    await images.add([FILE], null)
    const [coming] = images.coming
    if (!coming) throw new Error('It does not wait')
    expect([coming.failed, coming.canTryAgain]).toEqual([expect.stringContaining('still here'), true])
    await images.again(coming)
    expect([coming.failed, board.sorted.length]).toEqual([expect.stringContaining('still here'), 0])
    await images.again(coming)
    ids.push(...board.sorted.map(({ image }) => image ?? ''))
    expect([images.coming, ids]).toEqual([[], [...kept.keys()]])
  })

  test('[B45] [B48] say in a sentence why they cannot come, and can be left', async () => {
    for (const [why, words] of [
      ['unreadable', 'not a picture'],
      ['too-large', 'too large'],
    ] as const) {
      const { board, images } = around(async () => why)
      await images.add([FILE], null)
      expect(images.coming[0]).toMatchObject({ failed: expect.stringContaining(words), canTryAgain: false })
      expect(board.sorted).toEqual([])
      if (images.coming[0]) images.leave(images.coming[0])
      expect(images.coming).toEqual([])
    }
    const { images, answers } = around()
    answers.push(() => no('full'))
    await images.add([FILE], null)
    expect(images.coming[0]).toMatchObject({ failed: expect.stringContaining('no more pictures'), canTryAgain: false })
  })

  test('[B3] [B47] wait while drawing is for others', async () => {
    const { board, images, answers, kept } = around()
    const all = board.room.all as { drawers: string }
    all.drawers = 'host'
    ;(board.room as { isHost: boolean }).isHost = false
    await images.add([FILE], null)
    expect([kept.size, images.coming[0]?.failed]).toEqual([0, expect.stringContaining('for others')])
    all.drawers = 'everyone'
    if (images.coming[0]) await images.again(images.coming[0])
    expect([kept.size, board.sorted.length]).toEqual([1, 1])
    answers.push(() => {
      all.drawers = 'host'
      return yes()
    })
    await images.add([FILE], null)
    expect([board.sorted.length, images.coming.at(-1)?.failed]).toEqual([1, expect.stringContaining('for others')])
  })

  test('[B46] that come together stand beside each other, twelve at most, and that there were more is said', async () => {
    const { board, images } = around()
    await images.add(Array(14).fill(FILE), [0, 0])
    expect(new Set(board.sorted.map(({ at }) => String(at))).size).toBe(12)
    expect(images.said).toContain('more than 12')
  })

  test('[B70] what is said of them is true: that one came while it is there, and nothing of one that failed', async () => {
    const { board, images, answers } = around()
    await images.add([FILE], [0, 0])
    expect(images.said).toBe('The picture is on the board.')
    board.undo()
    expect(images.said).toBe('')
    answers.push(() => no('full'))
    await images.add([FILE], [0, 0])
    expect(images.said).toBe('')
  })

  test('[B51] are the same picture again when an item is duplicated', async () => {
    const { board, images, kept } = around()
    await images.add([FILE], [0, 0])
    addClipped(board, clippedItems(board, board.sorted), [24, 24])
    const [one, other] = board.sorted
    expect([one?.image, one?.id === other?.id, kept.size]).toEqual([other?.image, false, 1])
  })
})
