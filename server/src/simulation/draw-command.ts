import type { Ours } from '@rondo/shared/export/ours'
import { AGREED } from '@rondo/shared/poll/poll'
import { LIMITS } from '@rondo/shared/protocol/limits'
import { type MemberCommand, memberCommand } from '@rondo/shared/room/commands'
import type { ViewForAll, ViewForMember } from '@rondo/shared/room/view'
import { THUMBS } from '@rondo/shared/segments/vote/is-answer'
import type { Moment } from '@rondo/shared/time'
import * as v from 'valibot'
import type { Dice } from './dice.ts'
import { drawParts } from './draw-parts.ts'
import { drawValue, type Idea } from './draw-value.ts'
import { TELLTALE, words } from './marks.ts'

/** What somebody sees of the room when they act. */
export interface Scene {
  readonly all: ViewForAll
  readonly own: ViewForMember
  readonly now: Moment
}

type CommandType = MemberCommand['type']

const schemas = new Map<CommandType, unknown>(
  memberCommand.options.map((schema) => [schema.entries.type.literal as CommandType, schema]),
)

/** Every command there is. */
export const commandTypes: readonly CommandType[] = [...schemas.keys()]

/** A command of this type: with fields that fit what is going on or, foolishly, with any that have the right shape. */
export function drawCommand(type: CommandType, scene: Scene, dice: Dice, foolish: boolean): MemberCommand {
  const idea = foolish ? foolishIdea(scene, type) : sensibleIdea(scene, type)
  // As it would come out of the guard: nothing malformed gets as far as the room.
  return v.parse(memberCommand, drawValue(schemas.get(type), type, dice, idea))
}

export const liveOf = ({ all }: Scene) => (all.phase.is === 'live' ? all.phase : null)

export const turnOf = (scene: Scene) => {
  const stage = liveOf(scene)?.floor?.stage
  return stage?.at === 'turn' ? stage.turn : null
}

function sensibleIdea(scene: Scene, type: CommandType): Idea {
  const foolish = foolishIdea(scene, type)
  const commitment = aboutCommitment(scene, type)
  return (field, dice) => {
    switch (field) {
      case 'id':
        return commitment(dice).id
      case 'revision':
        return commitment(dice).revision
      case 'turn':
        return type === 'turn.reclaim' ? scene.own.reclaim?.turn : turnOf(scene)?.number
      case 'segment':
        return liveOf(scene)?.running.segment ?? foolish(field, dice)
      case 'to':
        return type.startsWith('offer') ? undefined : dice.pick(scene.all.members).id
      case 'member':
        return dice.pick(scene.all.members).id
      case 'after':
        return liveOf(scene)?.running.segment ?? null
      case 'numbers':
        return answerTo(scene, dice)
      case 'of':
        return ofAll(scene, type, dice)
      default:
        return foolish(field, dice)
    }
  }
}

/** Something that belongs to all, mostly what is asked about already; undefined: there is nothing. */
function ofAll({ all }: Scene, type: CommandType, dice: Dice): Ours | undefined {
  const shared = all.commitments.flatMap(({ id, owner, words: said }): readonly Ours[] =>
    owner === null ? [{ is: 'commitment', id, words: said }] : [],
  )
  const cards = all.collections.flatMap((one) => one.cards.map(({ id }): Ours => ({ is: 'card', card: id })))
  const asked = all.lettings.map(({ of }) => of)
  const some = [
    ...shared,
    ...(type === 'ours.keep' ? [] : cards),
    ...asked.filter((one) => type !== 'ours.keep' || one.is !== 'card'),
  ]
  return some.length > 0 ? dice.pick(some) : undefined
}

interface Meant {
  readonly id: string
  readonly revision: number
}

/** The one commitment that a command is about: a new one, one's own, one that one is asked about, or anybody's. */
function aboutCommitment({ all, own }: Scene, type: CommandType): (dice: Dice) => Meant {
  let meant: Meant | null = null
  const { mine, asked } = own.commitments
  return (dice) => {
    const known: readonly Meant[] =
      type === 'commitment.answer' ? asked : type === 'commitment.thank' ? all.commitments : mine
    const isNew = known.length === 0 || (type === 'commitment.say' && dice.chance(0.5))
    meant ??= isNew ? { id: dice.whole(1e11, 1e12 - 1).toString(), revision: 0 } : dice.pick(known)
    return meant
  }
}

/** What one may say to what is asked by name; nothing is asked: one cannot. */
function answerTo(scene: Scene, dice: Dice): readonly number[] {
  const running = liveOf(scene)?.running
  const part = scene.all.agenda.find((one) => one.id === running?.segment)
  const choices = running?.poll?.choices.length ?? 0
  if (part?.kind !== 'vote') return [dice.chance(0.8) ? AGREED.yes : AGREED.no]
  if (part.options.method === 'consent') return [dice.pick(Object.values(THUMBS))]
  return Array.from({ length: choices }, () => dice.whole(0, 1))
}

function foolishIdea(scene: Scene, type: CommandType): Idea {
  const { all, own } = scene
  return (field, dice) => {
    switch (field) {
      case 'turn':
        return dice.whole(1, (turnOf(scene)?.number ?? own.reclaim?.turn ?? 5) + 1)
      case 'segment':
        return dice.pick(all.agenda).id
      case 'goesOnAs':
        return dice.chance(0.3) ? null : dice.pick(all.members).id
      case 'to':
      case 'member':
        if (field === 'to' && type.startsWith('offer')) return undefined
        return dice.chance(0.1) ? 'nobody-is-it' : dice.pick(all.members).id
      case 'after':
        return dice.chance(0.2) ? null : dice.pick(all.agenda).id
      case 'parts':
        return drawParts(all, dice)
      case 'card':
        return type === 'topic.choose' && dice.chance(0.3)
          ? null
          : (all.collections.at(-1)?.cards[0]?.id ?? 'no-such-card')
      case 'id':
        return dice.pick([...all.commitments, ...own.commitments.mine, { id: 'nobody-said-' }]).id
      case 'partner':
        return dice.chance(0.1) ? null : dice.pick(all.members).id
      case 'words':
        return words(dice)
      case 'factor':
        return dice.chance(0.2) ? 1 : 1 + dice.whole(1, 98) / 100 + TELLTALE
      case 'minutes':
        return dice.whole(LIMITS.minutes.least, LIMITS.minutes.most)
      case 'mustEndBy':
        return dice.chance(0.7) ? null : Math.floor(scene.now + dice.between(0.2, 2) * 60 * all.minute)
      default:
        return undefined
    }
  }
}
