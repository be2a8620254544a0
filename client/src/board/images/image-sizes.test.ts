import type { Pair } from '@rondo/shared/board/board-item'
import { describe, expect, test } from 'vitest'
import { attemptsAt, sizeOnBoard } from './image-sizes.ts'
import { typeOfImage } from './image-type.ts'

describe('how a picture is written anew', () => {
  test('[B45] is with 1600 pixels a side at most, in its proportions, and never larger than it is', () => {
    expect(attemptsAt([4000, 3000])[0]?.size).toEqual([1600, 1200])
    expect(attemptsAt([300, 6000])[0]?.size).toEqual([80, 1600])
    expect(attemptsAt([640, 480])[0]?.size).toEqual([640, 480])
    expect(attemptsAt([1, 30_000]).every(({ size }) => size[0] === 1)).toBe(true)
  })

  test('[B45] is less fine first and smaller then, until there is nothing left to try', () => {
    const attempts = attemptsAt([1000, 500])
    expect(attempts[0]).toEqual({ size: [1000, 500], quality: 0.85 })
    const pixels = attempts.map(({ size }) => size[0] * size[1])
    expect(pixels).toEqual(pixels.toSorted((one, other) => other - one))
    expect(attempts.at(-1)).toEqual({ size: [300, 150], quality: 0.55 })
  })

  test('[B45] stands on the board so that it is seen whole', () => {
    const sizes: [Pair, Pair][] = [
      [
        [4200, 2100],
        [420, 210],
      ],
      [
        [100, 50],
        [100, 50],
      ],
    ]
    for (const [size, shown] of sizes) expect(sizeOnBoard(size)).toEqual(shown)
  })

  test('[B45] what is shown is what a browser writes, whatever somebody has sealed', () => {
    expect(typeOfImage(Uint8Array.of(0x52, 0x49, 0x46, 0x46, 1))).toBe('image/webp')
    expect(typeOfImage(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
    for (const other of ['<svg onload="x()">', '<html>', 'GIF89a', ''])
      expect(typeOfImage(new TextEncoder().encode(other))).toBe(null)
  })
})
