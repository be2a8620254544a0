import type { Segment } from '@rondo/shared/segments/index'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { type PartWords, partWordsOf } from '../../words/parts.ts'
import { roomWords } from '../../words/room.ts'
import { NOT_AGREED, stageWordsOf, WITHOUT_TOPIC } from '../../words/stages.ts'
import { drawersOf } from './drawers-of.ts'
import { leading } from './leading.ts'

/** The words of a part: the group’s own question, if it has given one, in the place of the format’s. */
export function partWords(room: RoomState, segment: Segment): PartWords {
  const words = partWordsOf(segment)
  return { ...words, question: room.questionOf(segment) ?? words.question }
}

/** The words of the running part in its stage; the phase is its name, where the part has several. */
export function runningWords(room: RoomState): (PartWords & { readonly phase: string | null }) | null {
  const { segment, phase } = room
  if (!segment || phase?.is !== 'live') return null
  const part = partWords(room, segment)
  const asked = Boolean(room.own?.asked)
  const said = stageWordsOf(segment, phase.running.stage, leading(room), asked)
  const isRefused = phase.running.stage === 'aloud' && phase.running.poll !== null
  const { own, ...stage } = isWithoutTopic(room, segment) ? WITHOUT_TOPIC : isRefused ? NOT_AGREED : said
  const question = (own ? room.questionOf(segment) : null) ?? stage.question ?? part.question
  return { ...part, rule: ruleOf(room, segment) ?? part.rule, phase: null, ...stage, question }
}

/** [B81] On a board it is who may draw on it now; null: what the format says. */
function ruleOf(room: RoomState, { kind }: Segment): PartWords['rule'] | null {
  const drawers = drawersOf(room)
  return kind === 'board' && drawers !== 'everyone'
    ? { title: roomWords.whoDraws[drawers], text: roomWords.othersSay }
    : null
}

/** [E17] Whether this is the round on a card, and there is none: nobody could tell what “this one” is. */
const isWithoutTopic = (room: RoomState, segment: Segment): boolean =>
  segment.kind === 'round' &&
  segment.options.prompt === 'on-this' &&
  !room.all?.topic &&
  room.questionOf(segment) === null
