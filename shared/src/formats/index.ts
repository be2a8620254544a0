import * as v from 'valibot'
import { aTaste } from './a-taste.ts'
import { firstMeeting } from './first-meeting.ts'
import type { Format } from './format.ts'
import { oneHardThing } from './one-hard-thing.ts'
import { openForum } from './open-forum.ts'
import { promisesKept } from './promises-kept.ts'
import { quietBoard } from './quiet-board.ts'
import { roundForEveryone } from './round-for-everyone.ts'
import { teachBackLab } from './teach-back-lab.ts'
import { whatMatters } from './what-matters.ts'

const ids = [
  'round-for-everyone',
  'one-hard-thing',
  'first-meeting',
  'teach-back-lab',
  'open-forum',
  'what-matters',
  'promises-kept',
  'a-taste',
  'quiet-board',
] as const

export type FormatId = (typeof ids)[number]

export const formatId = v.picklist(ids)

/** The formats a session can have; the first is chosen beforehand. */
export const formats: readonly Format[] = [
  roundForEveryone,
  oneHardThing,
  firstMeeting,
  teachBackLab,
  openForum,
  whatMatters,
  quietBoard,
  aTaste,
  promisesKept,
]
