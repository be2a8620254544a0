import { existsSync, readFileSync } from 'node:fs'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

/** What did not run counts as failed, and so does a run that ended badly without naming a failed test. */
const judged = (passed, failed, code) => ({ passed, failed: failed === 0 && code !== 0 ? 1 : failed })

/** Counts of a Vitest run from its JSON report. */
export function vitestCounts(file, code) {
  const report = read(file)
  if (!report) return judged(0, 0, code || 1)
  const unloaded = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded.length
  return judged(report.numPassedTests, failed, code)
}

/** Counts of a Playwright run from its JSON report. */
export function playwrightCounts(file, code) {
  const stats = read(file)?.stats
  if (!stats) return judged(0, 0, code || 1)
  return judged(stats.expected, stats.unexpected + stats.flaky + stats.skipped, code)
}
