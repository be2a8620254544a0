import { after } from '@rondo/shared/time'
import { describe, expect, test } from 'vitest'
import type { StoreUnderTest } from './contract.ts'
import type { Specimens } from './specimens.ts'
import type { Versioned } from './store.ts'

const DAY = 24 * 60 * 60 * 1000

/** What every store must do with things of one kind. */
export function shelfContract<Id extends string, Thing extends Versioned<Id>>(
  name: string,
  openStore: () => Promise<StoreUnderTest>,
  specimens: Specimens<Id, Thing>,
): void {
  const { kind, days, fresh, later, otherwise, burning, shelfOf } = specimens

  async function open() {
    const opened = await openStore()
    const { store } = opened
    return {
      ...opened,
      shelf: shelfOf(store),
      one: () => fresh(store),
      soon: (milliseconds: number) => after(store.now(), milliseconds),
      reopenAfterCrash: async () => shelfOf(await opened.reopenAfterCrash()),
    }
  }

  describe(`the contract of a ${kind}’s store: ${name}`, () => {
    test(`[S1] a ${kind} is found as it was saved, and an unknown one is unknown`, async () => {
      const { shelf, one } = await open()
      const thing = one()
      expect(await shelf.load(thing.id)).toBe('unknown')
      expect(await shelf.save(thing, null)).toBe('saved')
      expect(await shelf.load(thing.id)).toEqual(thing)
      expect(await shelf.load(specimens.unknown)).toBe('unknown')
    })

    test(`[S2] a save of a ${kind} on top of another version than expected writes nothing`, async () => {
      const { shelf, one } = await open()
      const thing = one()
      expect(await shelf.save(later(thing), 1)).toBe('changed')
      await shelf.save(thing, null)
      expect(await shelf.save(thing, null)).toBe('changed')
      expect(await shelf.save(later(later(thing)), 2)).toBe('changed')
      expect(await shelf.load(thing.id)).toEqual(thing)
    })

    test(`[S2] of two who save a ${kind} at once exactly one wins, and the other finds what the winner wrote`, async () => {
      const { shelf, one } = await open()
      const thing = one()
      await shelf.save(thing, null)
      const race = [30, 40].map((mark) => later(thing, mark))
      const outcomes = await Promise.all(
        race.map(async (next) => ({ next, outcome: await shelf.save(next, 1), found: await shelf.load(thing.id) })),
      )
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'saved'])
      const winner = outcomes.find(({ outcome }) => outcome === 'saved')?.next
      for (const { found } of outcomes) expect(found).toEqual(winner)
    })

    test(`[S3] no answer about a ${kind} before the sync has returned`, async () => {
      const { shelf, one, hold } = await open()
      const thing = one()
      await shelf.save(thing, null)
      const release = hold()
      const answers: string[] = []
      const saving = shelf.save(later(thing), 1).then((saved) => answers.push(saved))
      const burned = shelf.burn(one().id).then(() => answers.push('burned'))
      // Another write of this machine has long come back by then.
      for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done))
      expect(answers).toEqual([])
      release()
      await Promise.all([saving, burned])
      expect(answers.sort()).toEqual(['burned', 'saved'])
    })

    test(`[S3] what was acknowledged of a ${kind} is there after a crash`, async () => {
      const { shelf, one, reopenAfterCrash } = await open()
      const things = Array.from({ length: 40 }, one)
      await Promise.all(things.map((thing) => shelf.save(thing, null)))
      await Promise.all(things.map((thing) => shelf.save(later(thing, 45), 1)))
      const reopened = await reopenAfterCrash()
      for (const thing of things) expect(await reopened.load(thing.id)).toEqual(later(thing, 45))
    })

    test(`[S4] a failed write of a ${kind} rejects, and the store goes on with what it really holds`, async () => {
      const { shelf, one, failOnce } = await open()
      const thing = one()
      await shelf.save(thing, null)
      failOnce()
      await expect(shelf.save(later(thing), 1)).rejects.toThrow()
      expect(await shelf.load(thing.id)).toEqual(thing)
      expect(await shelf.save(later(thing, 33), 1)).toBe('saved')
      expect(await shelf.load(thing.id)).toEqual(later(thing, 33))
    })

    test(`[S4] a ${kind} that somebody watches is found as it was last saved, whatever failed between`, async () => {
      const { shelf, one, failOnce, reopenAfterCrash } = await open()
      const thing = one()
      await shelf.save(thing, null)
      shelf.watch(thing.id, () => {})
      const second = later(thing, 33)
      expect(await shelf.save(second, 1)).toBe('saved')
      failOnce()
      await expect(shelf.save(later(second, 34), 2)).rejects.toThrow()
      expect(await shelf.load(thing.id)).toEqual(second)
      const third = otherwise(second)
      expect(await shelf.save(third, 2)).toBe('saved')
      for (const each of [shelf, await reopenAfterCrash()]) expect(await each.load(thing.id)).toEqual(third)
    })

    test(`[S5] a burned ${kind} refuses late saves, also after a crash`, async () => {
      const { shelf, one, reopenAfterCrash } = await open()
      const thing = one()
      await shelf.save(thing, null)
      await Promise.all([shelf.save(later(thing), 1), shelf.burn(thing.id)])
      const reopened = await reopenAfterCrash()
      for (const each of [shelf, reopened]) {
        expect(await each.load(thing.id)).toBe('burned')
        expect(await each.save(later(later(thing)), 2)).toBe('burned')
        expect(await each.save(thing, null)).toBe('burned')
      }
    })

    test(`[S6] [G13] a ${kind} is forgotten after ${days} days`, async () => {
      const { shelf, one, pass } = await open()
      const old = one()
      await shelf.save(old, null)
      await pass((days - 1) * DAY)
      const young = one()
      await shelf.save(young, null)
      expect(await shelf.load(old.id)).toEqual(old)
      await pass(2 * DAY)
      await expect.poll(() => shelf.load(old.id)).toBe('unknown')
      expect(await shelf.load(young.id)).toEqual(young)
      expect(await shelf.save(later(old), 1)).toBe('changed')
    })

    test(`[S7] [G12] a ${kind} burns in its time although nobody is there`, async () => {
      const { shelf, one, soon, pass } = await open()
      const thing = one()
      await shelf.save(burning(thing, soon(30_000)), null)
      await pass(25_000)
      expect(await shelf.load(thing.id)).toMatchObject({ id: thing.id })
      await pass(15_000)
      await expect.poll(() => shelf.load(thing.id)).toBe('burned')
      expect(await shelf.save(later(thing), 1)).toBe('burned')
    })

    test(`[S7] [G12] a ${kind} that somebody kept stays`, async () => {
      const { shelf, one, soon, pass } = await open()
      const thing = one()
      await shelf.save(burning(thing, soon(30_000)), null)
      const kept = burning(later(thing), null)
      await shelf.save(kept, 1)
      await pass(40_000)
      await pass(40_000)
      expect(await shelf.load(thing.id)).toEqual(kept)
    })
  })
}
