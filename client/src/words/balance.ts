import type { Balance, OwnShare } from '@rondo/shared/floor/balance'
import { capital, numberWord } from './numbers.ts'

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

/** How an open talk was shared, in English: in minutes, without names. */
export const balanceWords = {
  heading: 'How the open talk was shared',
  shared: ({ minutes: all, moved }: Balance): string => {
    const talk = `${capital(minutes(all))} of open talk, by the turn timers`
    if (moved === null) return `${talk}.`
    if (moved === 'chance') return `${talk}: shared within what chance gives.`
    return `${talk}. About ${minutes(moved)} of it would have had to move for equal shares.`
  },
  unheard: ({ unheard, moved }: Balance): string => {
    if (unheard > 0) return `${capital(numberWord(unheard))} of us had less than half of an equal share.`
    return moved === 'chance' ? '' : 'Each of us had at least half of an equal share.'
  },
  own: ({ minutes: mine, equal }: OwnShare): string =>
    `You had about ${minutes(mine)}; equal would be about ${equal}. Only you see this.`,
} as const
