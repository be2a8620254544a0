import { postponedTurn } from '../floor/end-turn.ts'
import { held } from '../floor/hold.ts'
import type { ConnectionId, Hash, MemberId, SealedText } from '../ids.ts'
import { between, lasting, latest, type Moment } from '../time.ts'
import type { Chance } from './chance.ts'
import type { ClockCommand, PresenceCommand } from './commands.ts'
import { deviceOf, serverOf } from './connection.ts'
import type { Ruling } from './decision.ts'
import { isLive, resumedAt, sessionClock, withFloor } from './live.ts'
import { memberIn, present, withMember } from './members.ts'
import { passFloorOn } from './parts.ts'
import type { Member, Presence, Room } from './room.ts'
import { soonWithoutThem } from './soon-over.ts'
import { settledFloor } from './take-back.ts'
import { turnNumbered, withTurn } from './turns.ts'

type Of<Type> = Extract<ClockCommand | PresenceCommand, { type: Type }>

/** Session seconds after which an empty room counts as paused since its last member left. */
export const EMPTY = 60

/** [R3] Somebody comes in and gets a seat, in a running round one with a whole turn at the end. */
export function join(room: Room, command: Of<'member.join'>, by: Chance): Ruling {
  if (memberIn(room, command.member)) {
    return connect(room, { ...command, type: 'member.connect', how: 'opened' }, by)
  }
  if (room.phase.is !== 'lobby' && room.phase.is !== 'live') return 'room-over'
  if (room.removed.includes(command.seat)) return 'removed'
  if (room.closed) return 'door-closed'
  if (room.members.length >= room.size) return 'room-full'
  const hosts = room.opener === command.seat
  const joined: Room = {
    ...room,
    members: [...room.members, newMember(command.member, command.seat, command.name, command.connection)],
    opener: hosts ? null : room.opener,
    chair: hosts && room.chair.host === null ? { host: command.member, former: null } : room.chair,
  }
  return afterReturn(joined, by)
}

const newMember = (id: MemberId, seat: Hash, name: SealedText, connection: ConnectionId): Member => ({
  id,
  seat,
  name,
  presence: { is: 'here', connection },
  timeFactor: 1,
  heard: false,
  devices: [],
})

/** [R4] The seat's newest connection counts; an older one has been taken over. A device that merely comes back takes no seat from another one. */
export function connect(room: Room, command: Of<'member.connect'>, by: Chance): Ruling {
  const before = memberIn(room, command.member)?.presence
  if (!before) return 'not-a-member'
  if (before.is === 'here' && !mayTakeOver(command, before.connection)) return 'too-late'
  const presence: Presence = { is: 'here', connection: command.connection }
  return afterReturn(withMember(room, command.member, { presence }), by)
}

/** [R4] Whoever opens the seat takes it over; what comes back by itself does so from the same device only, and what was there all along from nobody. */
function mayTakeOver({ how, connection }: Of<'member.connect'>, from: ConnectionId): boolean {
  if (how === 'opened' || connection === from) return true
  return how === 'back' && deviceOf(from) === deviceOf(connection)
}

/** [R5] A member whose connection ended is away since the last sign of life. */
export function disconnect(room: Room, command: Of<'member.disconnect'>, by: Chance): Ruling {
  const member = memberIn(room, command.member)
  if (!member || member.presence.is === 'away' || member.presence.connection !== command.connection) return 'too-late'
  return awaySince(room, member.id, command.lastSeen, by)
}

/** [R6] Servers have gone: who was connected to them may return unnoticed for a while. */
export function serversGone(room: Room, command: Of<'servers.gone'>, by: Chance): Ruling {
  const lastAlive = new Map(command.servers.map(({ server, lastAlive }) => [server, lastAlive]))
  let lastSeen: Moment | null = null
  const members = room.members.map((member): Member => {
    if (member.presence.is !== 'here') return member
    const { connection } = member.presence
    const alive = lastAlive.get(serverOf(connection))
    if (alive === undefined) return member
    lastSeen = lastSeen === null ? alive : latest(lastSeen, alive)
    return { ...member, presence: { is: 'doubtful', connection, lastSeen: alive, until: command.until } }
  })
  if (lastSeen === null) return 'not-now'
  const next = { ...room, members }
  // While somebody is connected to a server that runs, the room has gone on all along.
  if (members.some((member) => member.presence.is === 'here')) return next
  return goingOn(next, latest(lastSeen, room.at), by.at)
}

export function doubtExpired(room: Room, command: Of<'doubt.expire'>, by: Chance): Ruling {
  const presence = memberIn(room, command.member)?.presence
  if (presence?.is !== 'doubtful' || presence.connection !== command.connection || by.at < presence.until) {
    return 'too-late'
  }
  return awaySince(room, command.member, presence.lastSeen, by)
}

/** [T12] The hold is over: the speaker goes to the end with what was left. */
export function holdExpired(room: Room, number: number, by: Chance): Ruling {
  const found = turnNumbered(room, number)
  if (typeof found === 'string') return found
  const at = sessionClock(room, by.at)
  if (!found.turn.held || at < found.turn.held.until) return 'too-late'
  return passFloorOn(withFloor(found.room, postponedTurn(found.floor, found.turn, at)), by)
}

function awaySince(room: Room, id: MemberId, lastSeen: Moment, by: Chance): Room {
  const since = (lastSeen < by.at ? lastSeen : by.at) as Moment
  const away = withMember(room, id, { presence: { is: 'away', since } })
  const left = present(away).length === 0 ? { ...away, emptySince: lastAway(away, since) } : away
  const next = soonWithoutThem(left, by)
  if (!isLive(next) || next.phase.floor?.stage.at !== 'turn') return next
  const { turn } = next.phase.floor.stage
  if (turn.speaker !== id || turn.held) return next
  const at = sessionClock(next, by.at)
  return withTurn(next, next.phase.floor, held(turn, sessionClock(next, since), at, room.minute))
}

/** Whoever is told of last need not have gone last. */
const lastAway = (room: Room, since: Moment): Moment =>
  room.members.reduce((last, { presence }) => (presence.is === 'away' ? latest(last, presence.since) : last), since)

/** Somebody is here (again): an empty room goes on, a held speaker too, and everyone has a place. */
function afterReturn(room: Room, by: Chance): Room {
  const awake = room.emptySince === null ? room : { ...goingOn(room, room.emptySince, by.at), emptySince: null }
  return isLive(awake) ? settledFloor(awake, by) : awake
}

/** [R8] A room nobody was in for over 60 s counts as paused since then. */
function goingOn(room: Room, since: Moment, at: Moment): Room {
  const short = between(since, at) <= lasting(EMPTY, room.minute)
  return short || !isLive(room) || room.phase.paused ? room : resumedAt(room, since, at)
}
