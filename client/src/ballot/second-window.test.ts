import { expect, onTestFinished, test } from 'vitest'
import { ServerProcess } from '../session/testing/server-process.ts'
import { inputsOf, Posted } from './testing/posted.ts'
import { getReady, startWindow, untilEnded, votersAt } from './testing/voter.ts'

test('[E9] when the server dies in the window, the same envelopes leave again in the second one, and are counted once', async () => {
  const own = await ServerProcess.start('source', { MINUTE_MS: '6000' })
  onTestFinished(() => own.remove())
  const { ada, everyone, host } = await votersAt(own.port, 'challenge', 'ada', 'bo', 'cy', 'di')
  await getReady(everyone)
  for (const [place, { participant }] of everyone.entries())
    participant.write({ cards: [`card ${place}`], understood: true })
  const inputs = everyone.flatMap(inputsOf)
  const posted = new Posted()
  await startWindow(host, everyone)
  await Promise.all(everyone.map((one) => one.is('handed')))
  const first = posted.of(inputs)
  expect(first).toHaveLength(12)
  await own.kill()
  await own.restart()
  await untilEnded(everyone, 'opened')
  expect(ada.person.all?.collections[0]?.cards).toHaveLength(4)
  for (const input of inputs) {
    const [before, ...after] = posted.of([input])
    expect(after.length).toBeGreaterThan(0)
    for (const again of after) expect(again).toEqual(before)
  }
  expect(everyone.flatMap(({ leftOver }) => leftOver)).toEqual([])
}, 60_000)
