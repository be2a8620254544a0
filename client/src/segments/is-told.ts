import type { ViewForAll } from '@rondo/shared/room/view'
import { isBalanceTold } from './is-balance-told.ts'

/** Whether something stands beside the running part because of what came before it. */
export const isTold = (all: ViewForAll): boolean => all.topic !== null || isBalanceTold(all)
