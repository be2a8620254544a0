import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, getState, Map as YMap } from 'yjs'
import { type Reach, weighUpdate } from './weigh-update.ts'

/** With nothing on its way but this. */
const weigh = (update: Uint8Array, board: Doc, accepted: Reach = new Map()) => {
  const coming = (client: number) => accepted.get(client) ?? getState(board.store, client)
  return weighUpdate(update, { coming, doc: () => board })
}

interface Drawn {
  readonly board: Doc
  /** Each builds on the board. */
  readonly updates: readonly Uint8Array[]
}

/** A board on which two have drawn, and what a third one draws next: new, changed and deleted things, text, lists. */
function drawn(seed: readonly number[]): Drawn {
  const board = new Doc()
  const people = [new Doc(), new Doc(), new Doc()] as const
  for (const [place, person] of people.entries()) person.clientID = 1000 + place
  const share = () => {
    for (const person of people) applyUpdate(board, encodeStateAsUpdate(person, encodeStateVector(board)))
    for (const person of people) applyUpdate(person, encodeStateAsUpdate(board, encodeStateVector(person)))
  }
  const updates: Uint8Array[] = []
  for (const [step, number] of seed.entries()) {
    const isLast = step >= seed.length / 2
    if (step === Math.ceil(seed.length / 2)) {
      share()
      people[2].on('update', (update: Uint8Array) => updates.push(update))
    }
    draw(people[isLast ? 2 : step % 2] ?? people[2], number)
  }
  return { board, updates }
}

function draw(person: Doc, number: number): void {
  const items = person.getMap('items')
  const name = `item ${number % 5}`
  const kind = Math.floor(number / 5) % 5
  if (kind === 0) items.set(name, { x: number, words: 'sealed' })
  else if (kind === 1) items.delete(name)
  else if (kind === 2) items.set(name, new YMap([['z', number]]))
  else if (kind === 3) person.getArray(`text ${number % 2}`).push([`piece ${number}`, new Uint8Array([number % 256])])
  else person.getText('list').insert(0, `word ${number}`)
}

const seeds = fc.array(fc.nat(1000), { minLength: 4, maxLength: 30 })

/** Cut off, or with bytes changed, added and left out. */
const spoiling = fc.array(fc.record({ at: fc.nat(400), how: fc.nat(3), byte: fc.nat(255) }), {
  minLength: 1,
  maxLength: 4,
})

function spoil(update: Uint8Array, changes: readonly { at: number; how: number; byte: number }[]): Uint8Array {
  let bytes = [...update]
  for (const { at, how, byte } of changes) {
    const place = at % Math.max(1, bytes.length)
    if (how === 0) bytes = bytes.slice(0, place)
    else if (how === 1) bytes[place] = byte
    else if (how === 2) bytes.splice(place, 0, byte)
    else bytes.splice(place, 1)
  }
  return Uint8Array.from(bytes)
}

/** Whatever it says, the board has not changed; and what it lets through can be applied as a whole. */
function holds(board: Doc, update: Uint8Array): void {
  const before = encodeStateAsUpdate(board)
  const weighed = weigh(update, board)
  expect(encodeStateAsUpdate(board)).toEqual(before)
  if (typeof weighed === 'string') return
  const copy = new Doc()
  applyUpdate(copy, before)
  applyUpdate(copy, update)
  expect([copy.store.pendingStructs, copy.store.pendingDs]).toEqual([null, null])
  for (const [client, clock] of weighed.reach)
    expect(clock).toBe((copy.store.clients.get(client) ?? []).reduce((sum, { length }) => sum + length, 0))
  expect(weighed.isNews).toBe(!Buffer.from(encodeStateAsUpdate(copy)).equals(Buffer.from(before)))
}

describe('an update that nobody has looked into yet', () => {
  test('[B9] from an honest browser can be applied', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { board, updates } = drawn(seed)
        for (const update of updates) {
          expect(weigh(update, board)).toMatchObject({ items: expect.any(Array) })
          applyUpdate(board, update)
        }
      }),
    )
  })

  test('[B9] that was cut off or changed is refused or can be applied, and never changes the board by being read', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), spoiling, (seed, which, changes) => {
        const { board, updates } = drawn(seed)
        const all = [...updates, encodeStateAsUpdate(board)]
        holds(board, spoil(all[which % all.length] ?? new Uint8Array(), changes))
      }),
      { numRuns: 400 },
    )
  })

  test('[B9] that builds on what is accepted and not applied yet is whole', () => {
    const person = new Doc()
    const updates: Uint8Array[] = []
    person.on('update', (update: Uint8Array) => updates.push(update))
    person.getMap('items').set('one', 1)
    person.getMap('items').set('one', 2)
    const [first, second] = updates as [Uint8Array, Uint8Array]
    const board = new Doc()
    expect(weigh(second, board)).toBe('incomplete')
    const weighed = weigh(first, board)
    if (typeof weighed === 'string') throw new Error(weighed)
    expect(weigh(second, board, weighed.reach)).toMatchObject({ isNews: true, items: [] })
  })

  test('[B4] of which everything is there is no news, whatever was deleted', () => {
    const person = new Doc()
    person.getMap('items').set('one', 1)
    person.getMap('items').set('one', 2)
    person.getMap('items').delete('one')
    const board = new Doc()
    const whole = encodeStateAsUpdate(person)
    expect(weigh(whole, board)).toMatchObject({ isNews: true })
    applyUpdate(board, whole)
    expect(weigh(whole, board)).toMatchObject({ isNews: false })
    expect(weigh(encodeStateAsUpdate(person, encodeStateVector(board)), board)).toMatchObject({
      isNews: false,
    })
  })
})
