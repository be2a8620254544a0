import { buildSubject } from './build-subject.ts'
import { playBallots } from './play-ballots.ts'
import { findings, score } from './score.ts'

interface UnlinkSetting {
  /** The project’s folder. */
  readonly root: string
  readonly ballots: number
  readonly seed: number
}

/** How often it says how far it is. */
const SAID_EVERY = 100

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Holds ballots, says what of them can be linked, and ends with 1 if that is more than chance. */
async function unlink({ root, ballots, seed }: UnlinkSetting): Promise<number> {
  const began = performance.now()
  const progress = (done: number) => {
    if (done % SAID_EVERY === 0 && done < ballots) say(`${done} ballots`)
  }
  const scored = score(await playBallots({ program: await buildSubject(root), seed, ballots, progress }))
  const [best] = scored.linked.toSorted((one, other) => other.deviations - one.deviations)
  const opening = scored.ordered.find(({ order }) => order === 'opening')
  const found = findings(scored)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  say(
    [
      `${scored.ballots} ballots in ${seconds} s, ${scored.opened} opened with ${scored.cards} cards`,
      best &&
        `${scored.linked.length} ways to link them, the best (${best.attack}) right in ${best.right} of ${best.said} where chance is in ${best.chance.toFixed(0)} (${best.deviations.toFixed(1)} σ)`,
      opening &&
        `opening and arrival correlate by ${opening.correlation.toFixed(3)} (${opening.deviations.toFixed(1)} σ)`,
      `${found.length} findings`,
    ].join('; '),
  )
  for (const one of found) say(`  ${one}`)
  return found.length > 0 || scored.cards === 0 ? 1 : 0
}

process.exit(await unlink(JSON.parse(process.argv[2] ?? '{}') as UnlinkSetting))
