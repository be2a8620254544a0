import { openForum } from '@rondo/shared/formats/open-forum'
import type { ViewForAll } from '@rondo/shared/room/view'
import { expect, test } from 'vitest'
import { balanceWords } from '../words/balance.ts'
import { isBalanceTold } from './is-balance-told.ts'

const talk = { minutes: 24, moved: 6, unheard: 1 } as const
const at = (segment: string, balance: ViewForAll['talk'] = talk) =>
  ({ phase: { is: 'live', running: { segment } }, agenda: openForum.agenda, talk: balance }) as unknown as ViewForAll

test('[V45] the balance is told in the part after the talk and at the end, never in it', () => {
  expect(['check-in', 'talk', 'what-i-take', 'commit'].filter((id) => isBalanceTold(at(id)))).toEqual(['what-i-take'])
  expect(isBalanceTold({ ...at('talk'), phase: { is: 'over' } } as unknown as ViewForAll)).toBe(true)
  expect(isBalanceTold(at('what-i-take', null))).toBe(false)
})

test('[V45] it is told in minutes, with the count of the unheard and its source; with three only the count', () => {
  expect(balanceWords.shared(talk)).toBe(
    '24 minutes of open talk, by the turn timers. About 6 minutes of it would have had to move for equal shares.',
  )
  expect(balanceWords.unheard(talk)).toBe('One of us had less than half of an equal share.')
  expect(balanceWords.shared({ ...talk, moved: 'chance' })).toContain('within what chance gives')
  expect(balanceWords.unheard({ ...talk, moved: 'chance', unheard: 0 })).toBe('')
  expect(balanceWords.shared({ ...talk, moved: null })).not.toContain('move')
})
