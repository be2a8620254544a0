import { expect, test } from 'vitest'
import { isOurs } from './image-sizes.ts'
import { sizeOfImage } from './size-of-image.ts'

const text = (words: string) => [...new TextEncoder().encode(words)]
const webp = (chunk: string, ...rest: readonly number[]) =>
  Uint8Array.from([...text('RIFF'), 0, 0, 0, 0, ...text(`WEBP${chunk}`), 0, 0, 0, 0, ...rest])
const jpeg = (wide: readonly number[], high: readonly number[]) =>
  Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 9, 9, 0xff, 0xff, 0xc0, 0, 17, 8, ...high, ...wide, 3)

test('[B49] how large a picture is stands in its first bytes', () => {
  expect(sizeOfImage(webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 0x40, 6, 0x20, 3))).toEqual([1600, 800])
  expect(sizeOfImage(webp('VP8L', 0x2f, 0x3f, 0x06, 0xc8, 0x00, 0))).toEqual([1600, 801])
  expect(sizeOfImage(webp('VP8X', 0, 0, 0, 0, 0x1f, 0x4e, 0, 0x1f, 0x4e, 0))).toEqual([20_000, 20_000])
  expect(sizeOfImage(jpeg([0x06, 0x40], [0x03, 0x20]))).toEqual([1600, 800])
  for (const other of [webp('VP8 '), webp('ANIM', 1, 2), jpeg([], []), Uint8Array.of(0xff, 0xd8), Uint8Array.of()])
    expect(sizeOfImage(other)).toBe(null)
})

test('[B49] one that no browser of ours wrote is not shown', () => {
  expect(isOurs(webp('VP8X', 0, 0, 0, 0, 0x3f, 0x06, 0, 0x3f, 0x06, 0))).toBe(true)
  expect(isOurs(webp('VP8X', 0, 0, 0, 0, 0x40, 0x06, 0, 0, 0, 0))).toBe(false)
  expect(isOurs(webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 0, 0, 0, 0))).toBe(false)
  expect(isOurs(jpeg([0x4e, 0x20], [0x4e, 0x20]))).toBe(false)
  expect(isOurs(Uint8Array.of(0xff, 0xd8, 0xff))).toBe(false)
})
