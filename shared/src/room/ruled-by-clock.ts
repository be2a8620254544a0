import { askingExpired } from './asked.ts'
import { ballotLost } from './ballots.ts'
import type { By } from './by.ts'
import type { ClockCommand, Command } from './commands.ts'
import type { Ruling } from './decision.ts'
import { burnExpired } from './ending.ts'
import { floorOpened, stageExpired } from './hosting.ts'
import { doubtExpired, holdExpired } from './presence.ts'
import type { Room } from './room.ts'
import { turnExpired } from './turns.ts'

/** What becomes of the room by a moment that has come. */
export function ruledByClock(room: Room, command: ClockCommand, by: By): Ruling {
  switch (command.type) {
    case 'floor.open':
      return floorOpened(room, command.segment, by)
    case 'turn.expire':
      return turnExpired(room, command.turn, by)
    case 'hold.expire':
      return holdExpired(room, command.turn, by)
    case 'stage.expire':
      return stageExpired(room, command.segment, command.stage, by)
    case 'asking.expire':
      return askingExpired(room, command.segment, command.until, by)
    case 'doubt.expire':
      return doubtExpired(room, command, by)
    case 'previous.forget':
      return room.previous?.until === command.until ? { ...room, previous: null } : 'too-late'
    case 'burn.expire':
      return burnExpired(room, command.until, by)
    case 'ballot.lost':
      return ballotLost(room, command.ballot, command.window, by)
    default:
      return command satisfies never
  }
}

const CLOCK: ReadonlySet<string> = new Set<ClockCommand['type']>([
  'floor.open',
  'turn.expire',
  'hold.expire',
  'stage.expire',
  'asking.expire',
  'doubt.expire',
  'previous.forget',
  'burn.expire',
  'ballot.lost',
])

export const isOfClock = (command: Command): command is ClockCommand => CLOCK.has(command.type)
