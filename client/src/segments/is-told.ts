import type { RoomState } from '../session/room-state.svelte.ts'
import { isBalanceTold } from './is-balance-told.ts'
import { isTopicTold } from './is-topic-told.ts'

/** [G17] What the circle has agreed on is told as its session begins. */
export const isAgreementTold = ({ segment, agreement }: RoomState): boolean =>
  segment?.kind === 'brief' && agreement.length > 0

/** Whether something stands beside the running part because of what came before it. */
export const isTold = (room: RoomState): boolean =>
  isAgreementTold(room) || (room.all !== null && (isTopicTold(room.all) || isBalanceTold(room.all)))
