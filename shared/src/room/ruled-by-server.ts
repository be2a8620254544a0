import { ballotRuled } from './ballots.ts'
import type { By } from './by.ts'
import { groupCards, hideCards } from './cards.ts'
import type { BallotCommand, CardsCommand, Command, PresenceCommand } from './commands.ts'
import type { Ruling } from './decision.ts'
import { keepCards } from './lettings.ts'
import { connect, disconnect, join, serversGone } from './presence.ts'
import type { Room } from './room.ts'

type ServerCommand = PresenceCommand | BallotCommand | CardsCommand

/** What becomes of the room by what a server says: who is here, and what it keeps for a ballot. */
export function ruledByServer(room: Room, command: ServerCommand, by: By): Ruling {
  switch (command.type) {
    case 'member.join':
      return join(room, command, by)
    case 'member.connect':
      return connect(room, command, by)
    case 'member.disconnect':
      return disconnect(room, command, by)
    case 'servers.gone':
      return serversGone(room, command, by)
    case 'ballot.key':
    case 'ballot.issue':
    case 'ballot.keep':
    case 'ballot.open':
      return ballotRuled(room, command, by)
    case 'cards.hide':
      return hideCards(room, command.cards)
    case 'cards.keep':
      return keepCards(room, command.cards)
    case 'cards.group':
      return groupCards(room, command.moves)
    default:
      return command satisfies never
  }
}

const SERVER: ReadonlySet<string> = new Set<ServerCommand['type']>([
  'member.join',
  'member.connect',
  'member.disconnect',
  'servers.gone',
  'ballot.key',
  'ballot.issue',
  'ballot.keep',
  'ballot.open',
  'cards.hide',
  'cards.keep',
  'cards.group',
])

export const isOfServer = (command: Command): command is ServerCommand => SERVER.has(command.type)
