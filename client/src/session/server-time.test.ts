import type { Moment } from '@rondo/shared/time'
import { expect, test } from 'vitest'
import { type ProbeSeen, ServerTime } from './server-time.ts'

/** A device whose clock started at its own zero, and a server's clock `ahead` of it. */
function device(ahead = 1_800_000_000_000) {
  const world = { clock: 1000, ahead }
  const time = new ServerTime(() => world.clock)
  const probe = (there: number, back: number): ProbeSeen => {
    const sent = world.clock
    const at = (sent + there + world.ahead) as Moment
    world.clock = sent + there + back
    return { sent, received: world.clock, at }
  }
  const error = () => time.now() - (world.clock + world.ahead)
  return { world, time, probe, error }
}

test('[C4] the probe with the shortest round trip counts', () => {
  const { time, probe, error } = device()
  time.learn([probe(400, 20), probe(11, 10), probe(30, 300)])
  expect(Math.abs(error())).toBeLessThanOrEqual(1)
})

test('[C4] devices whose own clocks differ by hours show the same moment', () => {
  const devices = [-7_200_000, 0, 7_200_000].map((wrong) => device(1_800_000_000_000 + wrong))
  for (const { time, probe, error } of devices) {
    time.learn([probe(40, 45), probe(60, 58)])
    expect(Math.abs(error())).toBeLessThan(100)
  }
})

test('[C4] a worse measure that agrees with the one held changes nothing', () => {
  const { world, time, probe, error } = device()
  time.learn([probe(5, 5)])
  world.clock += 60_000
  time.learn([probe(10, 300)])
  expect(Math.abs(error())).toBeLessThanOrEqual(1)
})

test('[C4] after sleep, in which the device’s clock stood still, the new measure counts however bad it is', () => {
  const { world, time, probe, error } = device()
  time.learn([probe(5, 5)])
  world.ahead += 3_600_000
  expect(error()).toBeLessThan(-3_000_000)
  time.learn([probe(80, 90)])
  expect(Math.abs(error())).toBeLessThanOrEqual(5)
})

test('[C5] a small correction backwards never shows an earlier moment, and is made up for', () => {
  const { world, time, probe, error } = device()
  time.learn([probe(10, 210)])
  let shown = time.now()
  time.learn([probe(5, 5)])
  for (let step = 0; step < 60; step++) {
    expect(time.now()).toBeGreaterThanOrEqual(shown)
    shown = time.now()
    world.clock += 10
  }
  expect(Math.abs(error())).toBeLessThanOrEqual(1)
})

test('[C5] a large one is made at once', () => {
  const { world, time, probe, error } = device()
  time.learn([probe(5, 5)])
  world.ahead -= 5000
  time.learn([probe(5, 5)])
  expect(Math.abs(error())).toBeLessThanOrEqual(1)
})
