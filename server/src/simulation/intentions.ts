import type { MemberCommand } from '@rondo/shared/room/commands'
import type { Dice } from './dice.ts'
import { commandTypes, drawCommand, liveOf, type Scene, turnOf } from './draw-command.ts'

type CommandType = MemberCommand['type']

/** How likely each command is for somebody who presses something, where it is not 1. A number, or a look at what goes on. */
const weights: Partial<Record<CommandType, number | ((scene: Scene) => number)>> = {
  'session.start': (scene) => (scene.all.phase.is === 'lobby' ? 2 : 0.1),
  'plan.set': (scene) => (scene.all.phase.is === 'lobby' ? 0.7 : 0.05),
  'plan.change': (scene) => (scene.all.phase.is === 'lobby' ? 0.1 : hosts(scene, 0.15)),
  'hand.raise': (scene) => (liveOf(scene)?.floor?.queue ? 6 : 0.1),
  'hand.lower': (scene) => (liveOf(scene)?.floor?.queue ? 1 : 0.05),
  'asked.volunteer': (scene) => (liveOf(scene)?.running.asking ? 1.5 : 0.05),
  'asked.yes': (scene) => (scene.own.asked ? 6 : 0.05),
  'asked.no': (scene) => (scene.own.asked ? 6 : 0.05),
  'poll.answer': (scene) => (liveOf(scene)?.running.poll?.isOpen ? 8 : 0.05),
  'ballot.again': (scene) => (hasFailed(scene) ? 2 : 0.05),
  'ballot.aloud': (scene) => (hasFailed(scene) ? 2 : 0.05),
  'offer.make': 0.5,
  'offer.withdraw': 0.3,
  'member.remove': (scene) => hosts(scene, 0.03),
  'door.close': (scene) => hosts(scene, 0.1),
  'door.open': (scene) => hosts(scene, 0.3),
  'turn.done': (scene) => (isSpeaking(scene) ? 4 : 0.5),
  'turn.reclaim': (scene) => (scene.own.reclaim ? 2 : 0.2),
  'host.pause': (scene) => hosts(scene, 0.5),
  'host.resume': (scene) => hosts(scene, liveOf(scene)?.paused ? 12 : 0.2),
  'host.next': (scene) => hosts(scene, 0.12),
  'host.extend': (scene) => hosts(scene, 0.6),
  'host.skip': (scene) => hosts(scene, 0.4),
  'host.undo': (scene) => hosts(scene, scene.own.hosting?.undoUntil ? 1.5 : 0.1),
  'chair.hand': (scene) => hosts(scene, 0.2),
  'chair.leave': (scene) => hosts(scene, 0.1),
  'chair.take': (scene) => (liveOf(scene)?.paused ? 6 : 0.3),
  'chair.decline': (scene) => (scene.own.chairOffered ? 1 : 0.05),
  'ours.let-out': (scene) => (scene.all.phase.is === 'over' ? 6 : 0.05),
  'ours.keep': (scene) => (scene.all.phase.is === 'over' ? 0.15 : 0.02),
  'card.name': 0.1,
  'mine.delete': 0.1,
  'member.leave': 0.02,
  'member.shut-out': 0.01,
  'member.clear': 0.4,
  'room.burn': (scene) => (scene.all.phase.is === 'over' ? 0.3 : 0.01),
  'room.keep': (scene) => (scene.all.phase.is === 'over' ? 2 : 0.01),
}

const hasFailed = (scene: Scene): boolean => liveOf(scene)?.running.stage === 'failed'

const isSpeaking = (scene: Scene): boolean => turnOf(scene)?.speaker === scene.own.member

/** Only the host sees the controls, but anybody may send their commands. */
const hosts = (scene: Scene, weight: number): number => (scene.own.hosting ? weight : Math.min(weight, 0.05))

/** What somebody presses who presses anything: now and then with nonsense in it. */
export function intend(scene: Scene, dice: Dice): MemberCommand {
  const type = dice.weighed(commandTypes, (each) => {
    const weight = weights[each] ?? 1
    return typeof weight === 'number' ? weight : weight(scene)
  })
  return drawCommand(type ?? 'turn.done', scene, dice, dice.chance(0.15))
}

/** What a speaker does who is through, or cannot find the end. */
export function intendAsSpeaker(scene: Scene, dice: Dice): MemberCommand {
  const type = dice.weighed<CommandType>(['turn.done', 'turn.pass', 'turn.give', 'turn.not-finished'], (each) =>
    each === 'turn.done' ? 5 : 1,
  )
  return drawCommand(type ?? 'turn.done', scene, dice, false)
}

/** What a group needs so that it gets under way: a plan that fits, and somebody who presses *Start*. */
export function intendToBegin(dice: Dice): MemberCommand {
  if (dice.chance(0.6)) return { type: 'session.start' }
  return { type: 'plan.set', minutes: dice.whole(45, 180), mustEndBy: null }
}

/** What belongs to all may leave, or not. */
export const intendToLetOut = (scene: Scene, dice: Dice): MemberCommand =>
  drawCommand(dice.chance(0.97) ? 'ours.let-out' : 'ours.keep', scene, dice, false)

/** Only that nothing stands in the way of the session's end. */
export function letGoOn({ all, own }: Scene): MemberCommand | null {
  if (all.phase.is !== 'live' || !all.phase.paused) return null
  return all.chair.host === own.member ? { type: 'host.resume' } : { type: 'chair.take' }
}
