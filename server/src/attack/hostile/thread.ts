import { parentPort } from 'node:worker_threads'
import { Dice } from '../../simulation/dice.ts'
import { attacks } from '../attacks/all.ts'
import type { Known } from '../honest/circle.ts'
import { Ledger, type Spent } from './ledger.ts'
import type { Wire } from './wire.ts'
import type { World } from './world.ts'

/** What a thread of attackers is told. */
export interface Order {
  readonly port: number
  readonly seed: number
  readonly messages: number
  readonly circles: readonly Known[]
  readonly frames: readonly string[]
}

export type Report = { readonly total: number } | { readonly spent: Spent }

/** Attacks under way at the same time, and connections held at the most. */
const CROWD = 16
const HELD = 150
/** Milliseconds after which a thread gives up, whatever it has sent. */
const LONGEST = 480_000

/** Attacks until the ordered number of messages was sent, and reports. */
export async function attackFromThread({ port, seed, messages, circles, frames }: Order): Promise<void> {
  const ledger = new Ledger()
  const dice = new Dice(seed)
  const held: Wire[] = []
  const world: World = {
    port,
    ledger,
    circles,
    frames,
    hold(wire) {
      held.push(wire)
      if (held.length > HELD) held.shift()?.cut()
    },
  }
  const end = performance.now() + LONGEST
  const beat = setInterval(() => report({ total: ledger.total }), 1_000)
  const attacker = async () => {
    const own = dice.another()
    while (ledger.total < messages && performance.now() < end)
      await own.weighed(attacks, ({ weight }) => weight)?.strike(world, own)
  }
  await Promise.all(Array.from({ length: CROWD }, attacker))
  clearInterval(beat)
  for (const wire of held) wire.cut()
  report({ spent: ledger.spent })
}

const report = (what: Report): void => parentPort?.postMessage(what)
