import { attacks, cardOrders } from './attacks.ts'
import type { Truth } from './evidence.ts'
import type { Look } from './look.ts'

/** How many standard deviations are no chance any more. */
const MOST_DEVIATIONS = 4

interface Linked {
  readonly attack: string
  /** Cards of which it said whose they are, how many of these are right, and how many chance gets right. */
  readonly said: number
  readonly right: number
  readonly chance: number
  /** By how many standard deviations it is better than chance. */
  readonly deviations: number
}

interface Ordered {
  /** The order that is compared with that of arrival. */
  readonly order: string
  readonly ballots: number
  /** Mean of the rank correlations. */
  readonly correlation: number
  /** By how many standard errors it is not 0. */
  readonly deviations: number
}

export interface Score {
  readonly ballots: number
  readonly opened: number
  readonly cards: number
  readonly linked: readonly Linked[]
  readonly ordered: readonly Ordered[]
}

export interface Ballot {
  readonly look: Look
  readonly truth: Truth
}

/** Counts how well each attack does over all ballots. */
export function score(ballots: readonly Ballot[]): Score {
  const opened = ballots.filter(({ look }) => look.evidence.opened.length > 0)
  return {
    ballots: ballots.length,
    opened: opened.length,
    cards: opened.reduce((sum, { look }) => sum + look.evidence.opened.length, 0),
    linked: Object.keys(attacks).map((attack) => linkedBy(attack, opened)),
    ordered: Object.keys(cardOrders).flatMap((order) => (order === 'arrival' ? [] : [orderedAs(order, opened)])),
  }
}

/** What is better than chance, in words; none: nothing is. */
export const findings = ({ linked, ordered }: Score): readonly string[] => [
  ...linked.flatMap(({ attack, said, right, chance, deviations }) =>
    deviations > MOST_DEVIATIONS
      ? [`${attack}: ${right} of ${said} cards linked, by chance ${chance.toFixed(1)} (${deviations.toFixed(1)} σ)`]
      : [],
  ),
  ...ordered.flatMap(({ order, correlation, deviations }) =>
    Math.abs(deviations) > MOST_DEVIATIONS
      ? [`order of ${order}: correlates with arrival by ${correlation.toFixed(3)} (${deviations.toFixed(1)} σ)`]
      : [],
  ),
]

function linkedBy(attack: string, ballots: readonly Ballot[]): Linked {
  let [said, right, chance] = [0, 0, 0]
  const luck: number[] = []
  for (const { look, truth } of ballots) {
    let lucky = 0
    for (const [card, guess] of (attacks[attack]?.(look) ?? []).entries()) {
      const present = look.present[card] ?? []
      // Of somebody who had left nobody would say it.
      if (guess === null || !present.includes(guess)) continue
      const { opened, members } = look.evidence
      const isRight = truth.get(opened[card]?.sealed ?? '') === members[guess] ? 1 : 0
      said += 1
      right += isRight
      chance += 1 / present.length
      lucky += isRight - 1 / present.length
    }
    luck.push(lucky)
  }
  return { attack, said, right, chance, deviations: deviationsOf(luck) }
}

function orderedAs(order: string, ballots: readonly Ballot[]): Ordered {
  const correlations = ballots.flatMap(({ look }) => {
    const [arrived = [], other = []] = [cardOrders.arrival?.(look), cardOrders[order]?.(look)]
    return other.length === arrived.length && arrived.length > 2 ? [rankCorrelation(arrived, other)] : []
  })
  const correlation = correlations.reduce((sum, one) => sum + one, 0) / Math.max(correlations.length, 1)
  return { order, ballots: correlations.length, correlation, deviations: deviationsOf(correlations) }
}

/** Spearman’s: 1 for the same order, -1 for the reverse. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const squares = one.reduce((sum, item, rank) => sum + (rank - other.indexOf(item)) ** 2, 0)
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1))
}

/** Of a sum of independent numbers whose means are 0: cards of one ballot depend on each other, ballots do not. */
function deviationsOf(numbers: readonly number[]): number {
  const sum = numbers.reduce((all, one) => all + one, 0)
  const deviation = Math.sqrt(numbers.reduce((all, one) => all + one ** 2, 0))
  return deviation === 0 ? 0 : sum / deviation
}
