import { NOTE_LETTERS } from '@rondo/shared/board/note-letter'
import { formats } from '@rondo/shared/formats/index'
import { memberCommand } from '@rondo/shared/room/commands'
import type { Dice } from '../../simulation/dice.ts'
import { drawValue, type Idea } from '../../simulation/draw-value.ts'
import type { Known } from '../honest/circle.ts'
import { twist } from './mutate.ts'
import { hostileValue, NUMBERS, PROTOTYPE_NAMES, TRACE } from './values.ts'
import type { World } from './world.ts'

const EVENTS = [
  'command',
  'join',
  'probe',
  'tokens',
  'card',
  'board',
  'notes',
  'again',
  'whole',
  'change',
  'message',
  'data',
  'ping',
  'sync',
  'error ',
] as const

/** What only the clock and the server may ask of a room. */
const OTHERS_COMMANDS: readonly object[] = [
  { type: 'floor.open', segment: 'round-1' },
  { type: 'turn.expire', turn: 1 },
  { type: 'hold.expire', turn: 1 },
  { type: 'stage.expire', segment: 'round-1', stage: 'turns' },
  { type: 'previous.forget', until: 1 },
  { type: 'burn.expire', until: 1 },
  { type: 'servers.gone', servers: [], until: 1 },
  { type: 'member.join', member: 'abcdefghijkl', seat: 'x', name: TRACE, connection: 'x' },
  { type: 'member.connect', member: 'abcdefghijkl', connection: 'x' },
  { type: 'member.disconnect', member: 'abcdefghijkl', connection: 'x', lastSeen: 0 },
]

/** Letters of quiet writing, in their number and size or nearly so. */
function notesByChance(dice: Dice): string {
  const letter = () => 'A'.repeat(dice.chance(0.9) ? 1366 : dice.whole(0, 4000))
  const letters = Array.from({ length: dice.chance(0.9) ? NOTE_LETTERS : dice.whole(0, 40) }, letter)
  return JSON.stringify(['notes', { ballot: dice.chance(0.8) ? 'no-such-ballot-0' : TRACE, letters }])
}

const sealedByChance = (dice: Dice): string =>
  `1.${Array.from({ length: dice.whole(54, 200) }, () => dice.pick([...'abcXYZ019_-'])).join('')}`

/** An event and its arguments, written down: everything that a message may be, and much that it may not. */
export function drawEvent(circle: Known, { circles, frames }: World, dice: Dice): string {
  const command = () => ({ number: dice.whole(1, 40), command: drawCommand(circle, circles, dice) })
  switch (dice.whole(0, 9)) {
    case 0:
    case 1:
      return JSON.stringify(['command', command()])
    case 2:
    case 3:
      return twist(JSON.stringify(['command', command()]), dice)
    case 4:
      return `["command",{"number":${dice.pick(NUMBERS)},"command":${JSON.stringify(command().command)}}]`
    case 5:
      return JSON.stringify(['command', { number: dice.whole(1, 9), command: dice.pick(OTHERS_COMMANDS) }])
    case 6:
      if (dice.chance(0.3)) return notesByChance(dice)
      return `["join",{"name":${hostileValue(dice)},"agreed":${dice.pick(['true', 'false', '"true"', '1'])}}]`
    case 7:
      return `[${JSON.stringify(dice.pick(PROTOTYPE_NAMES))},${hostileValue(dice)}]`
    case 8:
      return replayed(frames, dice)
    default: {
      const args = Array.from({ length: dice.whole(0, 3) }, () => `,${hostileValue(dice)}`)
      return `["${dice.pick(EVENTS)}"${args.join('')}]`
    }
  }
}

/** What an honest member said earlier, as it was or a little different. */
function replayed(frames: readonly string[], dice: Dice): string {
  const events = frames.filter((text) => /^2\d*\[/.test(text))
  if (events.length === 0) return '["again",{}]'
  const json = dice.pick(events).replace(/^2\d*/, '')
  return dice.chance(0.4) ? json : twist(json, dice)
}

/** Whoever has left for good can do no more harm. */
const GIVES_UP: ReadonlySet<string> = new Set(['member.leave', 'member.shut-out'])

function drawCommand(circle: Known, circles: readonly Known[], dice: Dice): unknown {
  const of = dice.chance(0.7) ? circle : dice.pick(circles)
  const idea: Idea = (field) => {
    switch (field) {
      case 'segment':
        return dice.chance(0.2) ? 'no-such-part' : dice.pick(of.segments)
      case 'after':
        return dice.chance(0.3) ? null : dice.pick(of.segments)
      case 'member':
        return dice.pick(of.members)
      case 'to':
        return dice.pick<string>([...of.members, 'bring', 'teach'])
      case 'turn':
        return dice.whole(1, 60)
      case 'parts':
        return dice.pick(formats).agenda
      case 'card':
        // There are no cards here: what is no card of theirs has the shape of one.
        return dice.pick(of.members)
      case 'id':
      case 'partner':
        return dice.pick(of.members)
      case 'words':
        return sealedByChance(dice)
      case 'goesOnAs':
        return null
      case 'mustEndBy':
        return dice.pick([null, 0, 2 ** 53, 1e300])
      default:
        return undefined
    }
  }
  const schema = dice.pick(memberCommand.options)
  const command = drawValue(schema, 'command', dice, idea)
  return GIVES_UP.has(schema.entries.type.literal) && dice.chance(0.95) ? { type: 'host.pause' } : command
}
