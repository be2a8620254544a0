import { agendaFor } from '@rondo/shared/agenda/agenda-for'
import { fitAgenda } from '@rondo/shared/agenda/fit-agenda'
import type { Format } from '@rondo/shared/formats/format'
import { formats } from '@rondo/shared/formats/index'
import type { Segment } from '@rondo/shared/segments/index'
import { type Duration, milliseconds } from '@rondo/shared/time'
import type { Dice } from './dice.ts'
import { NO_TROUBLE, type Trouble } from './faults.ts'

/** What is settled about a session before it begins. */
export interface Scenario {
  readonly format: Format
  readonly agenda: readonly Segment[]
  readonly people: number
  /** How many of them come only later, or not at all. */
  readonly late: number
  readonly seats: number
  readonly minutes: number
  readonly minute: Duration
  readonly servers: number
  /** Without the opener nobody hosts at first. */
  readonly openerComes: boolean
  /** Session minutes between two things each person presses unasked. */
  readonly restless: number
  /** Session minutes between two losses of somebody's connection. */
  readonly steady: number
  /** Session minutes between two blows to a server, the store or everybody's network; 0: none. */
  readonly blows: number
  readonly trouble: Trouble
  /** Whether all servers die before the session is left alone, and only one comes back. */
  readonly oneComesBack: boolean
}

/** A session of any kind: mostly small and troubled, sometimes large, sometimes with nothing going wrong at all. */
export function drawScenario(dice: Dice): Scenario {
  const format = dice.pick(formats)
  const people = drawPeople(dice)
  const minutes = dice.whole(20, 100)
  const agenda = agendaFor(format, people, minutes)
  const plan = fitAgenda(agenda, people, minutes)
  const isQuiet = dice.chance(0.1)
  return {
    format,
    agenda,
    people,
    late: dice.chance(0.5) ? dice.whole(0, Math.max(0, people - 3)) : 0,
    seats: dice.chance(0.2) ? Math.max(3, people - dice.whole(0, 2)) : 24,
    minutes: plan.fits ? minutes : Math.min(180, plan.neededMinutes + dice.whole(0, 10)),
    minute: milliseconds(dice.pick([60_000, 60_000, 20_000, 20_000, 4_000])),
    servers: dice.pick([1, 2, 2]),
    openerComes: dice.chance(0.75),
    restless: isQuiet ? 30 : dice.pick([2, 4, 8]),
    steady: isQuiet ? 1_000 : dice.pick([8, 20, 60]),
    blows: isQuiet ? 0 : dice.pick([0, 5, 12, 30]),
    trouble: isQuiet ? NO_TROUBLE : drawTrouble(dice),
    oneComesBack: dice.chance(0.4),
  }
}

function drawPeople(dice: Dice): number {
  const roll = dice.random()
  if (roll < 0.15) return 3
  return roll < 0.97 ? dice.whole(3, 12) : dice.whole(13, 24)
}

function drawTrouble(dice: Dice): Trouble {
  const rate = () => dice.pick([0, 0, 0.01, 0.05])
  return {
    slowSave: rate(),
    refusedSave: rate(),
    unansweredSave: rate(),
    failedLoad: rate(),
    lostNews: dice.pick([0, 0.02, 0.3]),
    slowNews: dice.pick([0, 0.05, 0.3]),
  }
}
