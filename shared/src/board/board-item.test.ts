import { describe, expect, it } from 'vitest'
import { itemFrom } from './board-item.ts'

const fieldsOf = (more: object) => {
  const fields = new Map<string, unknown>(Object.entries({ kind: 'image', at: [0, 0], size: [10, 10], ...more }))
  return (name: string) => fields.get(name)
}

describe('an item with a picture', () => {
  it('[B45] names it by its id, and what can be none names nothing', () => {
    const id = 'a_b-c'.padEnd(22, 'x')
    expect(itemFrom('one', fieldsOf({ image: id }))?.image).toBe(id)
    for (const image of ['', '../../rooms/x', `${id}x`, `${id.slice(1)}/`, 7, null, undefined, [id]])
      expect(itemFrom('one', fieldsOf({ image }))?.image, String(image)).toBe(null)
  })
})
