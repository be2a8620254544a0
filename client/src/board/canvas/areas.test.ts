import { expect, test } from 'vitest'
import { between, grown, holds, isInside, meets, seenArea } from './areas.ts'

test('[B17] what is seen grows as one zooms out', () => {
  expect(seenArea({ at: [10, 20], zoom: 0.5 }, [400, 300])).toEqual({ at: [10, 20], size: [800, 600] })
})

test('[B17] what touches the window or lies around it is shown, what is far outside is not', () => {
  const near = grown({ at: [0, 0], size: [100, 100] }, 0.5)
  expect(near).toEqual({ at: [-50, -50], size: [200, 200] })
  expect(meets(near, { at: [150, 0], size: [10, 10] })).toBe(true)
  expect(meets(near, { at: [151, 0], size: [10, 10] })).toBe(false)
  expect(meets(near, { at: [-70, -70], size: [400, 400] })).toBe(true)
})

test('an area drawn towards the upper left is the same as one drawn towards the lower right', () => {
  expect(between([30, 40], [10, 10])).toEqual({ at: [10, 10], size: [20, 30] })
  expect(holds(between([0, 0], [50, 50]), { at: [10, 10], size: [40, 40] })).toBe(true)
  expect(holds(between([0, 0], [50, 50]), { at: [10, 10], size: [41, 40] })).toBe(false)
})

test('[B56] what lies in a bay of a loop is not in it', () => {
  const loop = [
    [0, 0],
    [100, 0],
    [100, 100],
    [60, 100],
    [60, 40],
    [40, 40],
    [40, 100],
    [0, 100],
  ] as const
  expect(isInside(loop, [20, 80])).toBe(true)
  expect(isInside(loop, [80, 80])).toBe(true)
  expect(isInside(loop, [50, 80])).toBe(false)
  expect(isInside(loop, [50, 20])).toBe(true)
  expect(isInside(loop, [120, 20])).toBe(false)
})
