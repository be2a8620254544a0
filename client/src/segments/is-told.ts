import type { RoomState } from '../session/room-state.svelte.ts'
import { isBalanceTold } from './is-balance-told.ts'
import { isTopicTold } from './is-topic-told.ts'

/** [G17] [G18] What the session of a circle begins with is told in its opening. */
export const isOpeningTold = ({ segment, opening }: RoomState): boolean => segment?.kind === 'brief' && opening !== ''

/** Whether something stands beside the running part because of what came before it. */
export const isTold = (room: RoomState): boolean =>
  isOpeningTold(room) || (room.all !== null && (isTopicTold(room.all) || isBalanceTold(room.all)))
