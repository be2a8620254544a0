import type { ConnectionId, Hash } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import { describeStep } from './describe-step.ts'
import type { Dice } from './dice.ts'
import type { Trouble } from './faults.ts'
import { checkActs } from './invariants/never-waits.ts'
import { SimulatedMember } from './member.ts'
import { openRoom } from './open-room.ts'
import { Progress } from './progress.ts'
import type { Scenario } from './scenario.ts'
import { SessionLog } from './session-log.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { SimulatedServer } from './simulated-server.ts'
import { surroundingsIn } from './surroundings-in.ts'
import { demand } from './violation.ts'
import { VirtualTime } from './virtual-time.ts'
import { Watch } from './watch.ts'

/** Everything a session is played with: people, servers, one disk, the time, and who watches them. */
export class World {
  readonly time = new VirtualTime()
  readonly log = new SessionLog(() => this.time.now())
  readonly progress = new Progress(this.time, (now) => this.#look(now))
  readonly watch: Watch
  readonly members: readonly SimulatedMember[]
  readonly servers: readonly SimulatedServer[]
  /** Set while every server runs and reaches the store. */
  isFine = false
  /** Since when somebody is connected and the store answers. */
  #fineSince = this.time.now()

  constructor(scenario: Scenario, dice: Dice) {
    const { people, restless, steady, minute, servers } = scenario
    const around = surroundingsIn(this)
    const temper = { restless: restless * minute, steady: steady * minute }
    this.members = Array.from(
      { length: people },
      (_, index) => new SimulatedMember(index, around, dice.another(), temper),
    )
    const room = openRoom(scenario, this.members[0]?.seat as Hash, this.time.now())
    this.watch = new Watch(room, (step) => this.log.write(() => describeStep(step)))
    const disk = this.#disk(room, servers > 1)
    const parts = {
      time: this.time,
      disk,
      returned: (connection: ConnectionId) => this.watch.returned(connection),
      complained: (what: string, failure: unknown) => this.#complained(what, failure),
    }
    this.servers = Array.from(
      { length: servers },
      (_, index) => new SimulatedServer(`server ${index + 1}`, { ...parts, dice: dice.another() }),
    )
  }

  /** As last kept. */
  get room(): Room {
    return this.watch.room
  }

  get isOver(): boolean {
    return this.watch.isBurned || this.room.phase.is === 'over'
  }

  /** Of every server's store. */
  set trouble(trouble: Trouble) {
    for (const { faults } of this.servers) faults.trouble = trouble
  }

  /** On which the room has been written already. */
  #disk(room: Room, isShared: boolean): SimulatedDisk {
    let opened = false
    const disk = new SimulatedDisk(isShared, {
      kept: (kept) => this.progress.guard(() => opened && this.watch.kept(kept)),
      burned: () => {
        this.watch.isBurned = true
        this.log.write(() => 'burned')
      },
    })
    disk.write({ room, steps: [] }, null, this)
    opened = true
    return disk
  }

  #look(now: Moment): void {
    const isFine = this.isFine && this.members.some((member) => member.devices.isInside)
    if (isFine) checkActs(this.room, now, this.#fineSince)
    else this.#fineSince = now
  }

  #complained(what: string, failure: unknown): void {
    this.log.write(() => `log: ${what} ${JSON.stringify(failure)}`)
    const isExpected = what === 'a command failed' || what === 'what fell due could not be kept'
    if (!isExpected) this.progress.guard(() => demand(false, 'X7', () => `${what}: ${JSON.stringify(failure)}`))
  }
}
