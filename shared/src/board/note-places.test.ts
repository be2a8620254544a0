import { describe, expect, it } from 'vitest'
import { seededRandom } from '../testing/random.ts'
import type { Pair } from './board-item.ts'
import { notePlaces } from './note-places.ts'
import { NOTE } from './note-size.ts'

const box = (at: Pair, size: Pair = NOTE) => ({ at, size })
type Box = ReturnType<typeof box>

const overlap = (one: Box, other: Box): boolean =>
  [0, 1].every((side) => {
    const [a, b, c, d] = [one.at[side], one.size[side], other.at[side], other.size[side]] as [
      number,
      number,
      number,
      number,
    ]
    return a < c + d && c < a + b
  })

describe('where the notes of quiet writing go', () => {
  it('[B38] in rows, from the beginning of an empty board', () => {
    expect(notePlaces(0, [])).toEqual([])
    expect(notePlaces(4, [])).toEqual([
      [40, 100],
      [220, 100],
      [400, 100],
      [40, 260],
    ])
  })

  it('[B38] below everything that is on the board, beginning at its left', () => {
    expect(notePlaces(1, [box([40, 300], [560, 400]), box([900, -50])])).toEqual([[40, 760]])
  })

  it('[B38] where nobody draws, nothing counts', () => {
    expect(notePlaces(1, [box([0, 1e300]), box([-1e9, 0]), box([10, 10])])).toEqual([[10, 210]])
    expect(notePlaces(1, [box([0, 1e300])])).toEqual([[40, 100]])
  })

  it('[B38] lies on nothing, whatever is there', () => {
    const random = seededRandom(7)
    for (let run = 0; run < 200; run++) {
      const number = (from: number, to: number) => from + random() * (to - from)
      const there = Array.from({ length: Math.floor(number(0, 30)) }, () =>
        box([number(-900, 900), number(-900, 900)], [number(1, 600), number(1, 600)]),
      )
      const boxes = notePlaces(Math.floor(number(1, 190)), there).map((at) => box(at))
      const lying = boxes.filter((one, place) =>
        [...there, ...boxes.slice(place + 1)].some((other) => overlap(one, other)),
      )
      expect(lying).toEqual([])
    }
  })
})
