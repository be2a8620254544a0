import type { ViewForAll } from '@rondo/shared/room/view'
import { isBalanceTold } from './is-balance-told.ts'
import { isTopicTold } from './is-topic-told.ts'

/** Whether something stands beside the running part because of what came before it. */
export const isTold = (all: ViewForAll): boolean => isTopicTold(all) || isBalanceTold(all)
