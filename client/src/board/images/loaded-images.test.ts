import type { ImageId } from '@rondo/shared/board/image'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { LoadedImages } from './loaded-images.svelte.ts'

const idOf = (name: number | string) => String(name).padStart(22, '-') as ImageId
const addresses = new Set<string>()

beforeEach(() => {
  addresses.clear()
  let next = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    addresses.add(`blob:${++next}`)
    return `blob:${next}`
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void addresses.delete(address))
})

describe('the pictures that are shown here', () => {
  test('[B49] are each fetched once, for however many show it', async () => {
    const load = vi.fn(async () => new Blob(['x']))
    const images = new LoadedImages(load)
    const [one, other] = [images.hold(idOf(1)), images.hold(idOf(1))]
    expect(one.image.is).toBe('loading')
    await expect.poll(() => other.image.is).toBe('there')
    expect([one.image, load.mock.calls.length]).toEqual([other.image, 1])
    one.release()
    other.release()
    expect(images.hold(idOf(1)).image.url).toBe('blob:1')
  })

  test('[B49] are let go when nothing shows them any more, the oldest first, and what is shown stays', async () => {
    const images = new LoadedImages(async () => new Blob(['x']))
    const held = images.hold(idOf('shown'))
    for (let id = 0; id < 30; id++) {
      const { image, release } = images.hold(idOf(id))
      await expect.poll(() => image.is).toBe('there')
      release()
    }
    expect(addresses.size).toBe(13)
    expect(addresses.has(held.image.url)).toBe(true)
    images.close()
    expect(addresses.size).toBe(0)
  })

  test('[B49] those that could not be had are fetched again, and no others', async () => {
    const load = vi.fn<(id: ImageId) => Promise<Blob | null>>(async () => new Blob(['x']))
    load.mockResolvedValueOnce(null).mockRejectedValueOnce(new Error('no answer'))
    const images = new LoadedImages(load)
    const held = [1, 2, 3].map((id) => images.hold(idOf(id)).image)
    await expect.poll(() => held.map((image) => image.is)).toEqual(['failed', 'failed', 'there'])
    images.again()
    await expect.poll(() => held.map((image) => image.is)).toEqual(['there', 'there', 'there'])
    expect(load).toHaveBeenCalledTimes(5)
  })

  test('[B49] what comes when nobody wants it any more keeps no memory', async () => {
    let come = (_: Blob) => {}
    const images = new LoadedImages(() => new Promise((done) => (come = done)))
    const { image } = images.hold(idOf(1))
    images.close()
    come(new Blob(['x']))
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    expect([image.is, addresses.size]).toEqual(['loading', 0])
  })
})
