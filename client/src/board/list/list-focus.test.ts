// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { focusItem, keepFocus } from './list-focus.ts'

let list: HTMLElement
let gone: string[] = []
const field = (id: string) => list.querySelector<HTMLElement>(`[data-item=${id}] textarea, [data-item=${id}] button`)
const focused = () => document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item ?? null

/** What a list does when it is drawn anew: takes it out, and puts it somewhere else or not. */
async function drawn(before: readonly string[], change: () => void) {
  const keeping = keepFocus(list, before, (id) => gone.push(id))
  change()
  return keeping
}

beforeEach(() => {
  gone = []
  list = document.createElement('ol')
  list.innerHTML = ['a', 'b', 'c']
    .map((id) => `<li data-item="${id}"><button></button><textarea></textarea></li>`)
    .join('')
  document.body.replaceChildren(list)
})

describe('who is at something in the list', () => {
  test('[B27] comes into the words of an item before its buttons', () => {
    expect(focusItem(list, 'b')).toBe(true)
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    expect(focusItem(list, 'gone')).toBe(false)
  })

  test('[B27] stays at it when it is moved', async () => {
    focusItem(list, 'a')
    await drawn(['a', 'b', 'c'], () => {
      const item = list.firstElementChild as HTMLElement
      item.remove()
      list.append(item)
    })
    expect([focused(), gone]).toEqual(['a', []])
  })

  test('[B27] is at the next one when it is deleted, at the one before when it was the last, and it is told which went', async () => {
    focusItem(list, 'b')
    await drawn(['a', 'b', 'c'], () => field('b')?.closest('li')?.remove())
    expect([focused(), gone]).toEqual(['c', ['b']])
    await drawn(['a', 'c'], () => field('c')?.closest('li')?.remove())
    expect([focused(), gone]).toEqual(['a', ['b', 'c']])
    expect(await drawn(['a'], () => field('a')?.closest('li')?.remove())).toBe(false)
    expect(gone).toEqual(['b', 'c', 'a'])
  })

  test('[B27] is not called back from where they went meanwhile', async () => {
    focusItem(list, 'a')
    await drawn(['a', 'b', 'c'], () => focusItem(list, 'c'))
    expect([focused(), gone]).toEqual(['c', []])
  })
})
