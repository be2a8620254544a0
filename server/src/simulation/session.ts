import { after } from '@rondo/shared/time'
import type { Dice } from './dice.ts'
import { NO_TROUBLE } from './faults.ts'
import { checkPresence } from './invariants/who-is-here.ts'
import { leaveAlone } from './leave-alone.ts'
import { strike } from './mischief.ts'
import { drawScenario, type Scenario } from './scenario.ts'
import { World } from './world.ts'

/** Milliseconds after which every server that sleeps has woken up. */
const TROUBLES_END = 95_000
/** Milliseconds without any trouble after which everyone has seen everything. */
const CALM = 45_000
const SECOND = 1_000
/** How often each is asked what may leave. */
const ASKED = 6

/** One session from the first one who comes in to its end: trouble, a calm, trouble again, and then it is left alone. */
export class Session {
  readonly world: World
  readonly #dice: Dice
  readonly #scenario: Scenario
  #isCalm = false

  constructor(dice: Dice) {
    this.#dice = dice
    this.#scenario = drawScenario(dice)
    this.world = new World(this.#scenario, dice)
  }

  async play(): Promise<void> {
    const { world } = this
    const { minute, minutes, trouble, oneComesBack } = this.#scenario
    const isOver = () => world.isOver
    for (const server of world.servers) server.start()
    this.#comeIn()
    await world.progress.run(2 * minute)
    world.trouble = trouble
    this.#strikeNext()
    await world.progress.runUntil(after(world.time.now(), (minutes * minute) / 2), isOver)
    await this.#calmDown()
    this.#stir()
    await world.progress.runUntil(after(world.time.now(), minutes * minute), isOver)
    await world.progress.run(minute / 2)
    await this.#sayWhatMayLeave()
    await this.#calmDown()
    if (oneComesBack) await this.#restart()
    await leaveAlone(world, minute)
  }

  #comeIn(): void {
    const { late, openerComes, minute, minutes } = this.#scenario
    const { members, time } = this.world
    for (const [index, member] of members.entries()) {
      if (index === 0 && !openerComes) continue
      const isLate = index >= members.length - late
      const when = isLate ? this.#dice.between(1, minutes) * minute : this.#dice.between(0, 1) * minute
      // Who has not come by the end does not come.
      time.plainlyIn(when, () => this.#isCalm || member.come())
    }
    this.#begin()
  }

  /** Until it is under way somebody sees to it. */
  #begin(): void {
    const { time, watch, members } = this.world
    time.plainlyIn(this.#scenario.minute, () => {
      if (this.world.room.phase.is !== 'lobby' || watch.isBurned) return
      this.#dice.pick(members).begin()
      this.#begin()
    })
  }

  #strikeNext(): void {
    const { blows, minute } = this.#scenario
    if (blows === 0) return
    this.world.time.in(this.#dice.wait(blows * minute), () => {
      if (!this.#isCalm) strike(this.world, this.#dice)
      this.#strikeNext()
    })
  }

  /** Nothing goes wrong and nobody presses anything for a while: then every copy is the store's. */
  async #calmDown(): Promise<void> {
    const { world } = this
    const { log, progress, members, servers, watch } = world
    log.write(() => 'calm')
    this.#isCalm = true
    world.trouble = NO_TROUBLE
    for (const member of members) member.calm()
    for (const server of servers) server.start()
    await progress.run(TROUBLES_END)
    for (const { faults } of servers) faults.isDown = false
    world.isFine = true
    await progress.run(CALM)
    const { version } = world.room
    await progress.run(CALM / 4)
    if (watch.isBurned) return
    for (const member of members) for (const copy of member.devices.copies) watch.caughtUp(copy, version)
    const connected = members.filter((member) => member.devices.isInside).map(({ member }) => member)
    checkPresence(world.room, new Set(connected))
  }

  #stir(): void {
    const { world } = this
    world.log.write(() => 'stir')
    this.#isCalm = false
    world.isFine = false
    world.trouble = this.#scenario.trouble
    for (const member of world.members) member.stir()
  }

  /** On the last page everybody is asked, most say yes, and somebody may not. */
  async #sayWhatMayLeave(): Promise<void> {
    const { members, progress, room, watch } = this.world
    if (room.phase.is !== 'over' || watch.isBurned) return
    for (let time = 0; time < ASKED; time++) {
      for (const member of members) member.sayWhatMayLeave()
      await progress.run(SECOND)
    }
  }

  async #restart(): Promise<void> {
    const { log, progress, servers } = this.world
    log.write(() => 'all servers die, one comes back')
    for (const server of servers) server.kill()
    await progress.run(this.#dice.between(500, 100_000))
    servers[0]?.start()
    await progress.run(CALM)
  }
}
