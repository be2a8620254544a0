import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Box } from './box.ts'

const bytes = (size: number, first: number) => new Uint8Array(size).fill(first + 1)
const inputOf = (place: number) => bytes(32, place)
const letterOf = (place: number) => bytes(1024, place)

function boxOf(count: number, most = count): Box {
  const box = new Box(most)
  for (let place = 0; place < count; place++) box.put(inputOf(place), letterOf(place))
  return box
}

describe('the box', () => {
  it('[E8] knows a token with its letter, and with another one', () => {
    const box = boxOf(3)
    expect(box.find(inputOf(1), letterOf(1))).toBe('same')
    expect(box.find(inputOf(1), letterOf(2))).toBe('spent')
    expect(box.find(inputOf(3), letterOf(1))).toBe(null)
    const changed = letterOf(1)
    changed[1023]! ^= 1
    expect(box.find(inputOf(1), changed)).toBe('spent')
  })

  it('[E8] keeps what was put into it, whatever becomes of the bytes that came', () => {
    const box = new Box(4)
    const [input, letter] = [inputOf(0), letterOf(0)]
    box.put(input, letter)
    input.fill(0)
    letter.fill(0)
    expect(box.find(inputOf(0), letterOf(0))).toBe('same')
    expect(box.letters()).toEqual([letterOf(0)])
  })

  it('[E10] takes one envelope more than there can be, and no other', () => {
    const box = boxOf(4)
    expect(box.put(inputOf(4), letterOf(4))).toBe(true)
    expect(box.put(inputOf(5), letterOf(5))).toBe(false)
    expect(box.count).toBe(5)
    expect(box.find(inputOf(5), letterOf(5))).toBe(null)
  })

  it('[E11] gives its letters in an order that says nothing of the one in which they came', () => {
    const [times, count] = [4_800, 4]
    const came = Array.from({ length: count }, () => Array.from({ length: count }, () => 0))
    let asBefore = 0
    for (let time = 0; time < times; time++) {
      const order = boxOf(count)
        .letters()
        .map(([first]) => (first ?? 0) - 1)
      for (const [place, arrival] of order.entries()) came[arrival]![place]!++
      for (const [place, arrival] of order.entries()) if (order[place + 1] === arrival + 1) asBefore++
    }
    // 1,200 are expected of each; six standard deviations are 180.
    for (const often of came.flat()) expect(Math.abs(often - times / 4)).toBeLessThan(180)
    // Three pairs of neighbours each, a quarter of them in the order of arrival: 3,600 are expected; six standard deviations are 320.
    expect(Math.abs(asBefore - (times * 3) / 4)).toBeLessThan(360)
  })

  it('[E11] leaves no byte of an input or a letter when it is wiped', () => {
    const copies: Uint8Array[] = []
    const { set } = Uint8Array.prototype
    const copying = vi.spyOn(Uint8Array.prototype, 'set').mockImplementation(function (this: Uint8Array, ...given) {
      copies.push(this)
      set.apply(this, given)
    })
    onTestFinished(() => copying.mockRestore())
    const box = boxOf(4)
    const letters = box.letters()
    expect(copies.map(({ length }) => length).toSorted()).toEqual([1024, 1024, 1024, 1024, 32, 32, 32, 32])
    box.wipe()
    for (const copy of [...copies, ...letters]) expect(copy.every((byte) => byte === 0)).toBe(true)
    expect(box.count).toBe(0)
    expect(box.letters()).toEqual([])
    expect(box.find(inputOf(0), letterOf(0))).toBe(null)
  })
})
