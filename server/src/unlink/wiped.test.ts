import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { ENVELOPE_BYTES } from '@rondo/shared/envelope/envelope'
import { expect, onTestFinished, test } from 'vitest'
import { handIn } from '../testing/voter.ts'
import { buildSubject } from './build-subject.ts'
import { memoryOf } from './look-into.ts'
import { SubjectProcess } from './subject-process.ts'

test.runIf(process.platform === 'linux')(
  '[E7] [E11] once it is answered, the memory holds nothing of what was handed in, whether or not anything comes after it',
  async () => {
    const subject = new SubjectProcess(await buildSubject(fileURLToPath(new URL('../../..', import.meta.url))))
    onTestFinished(() => subject.end())
    await subject.ready()
    const bodies = Array.from({ length: 8 }, () => randomBytes(ENVELOPE_BYTES).fill(1, 0, 1))
    for (const body of bodies) expect(await handIn(subject.port, body)).toBe('unknown-room')
    const memory = memoryOf(subject.pid).map(({ bytes }) => bytes)
    expect(memory.length).toBeGreaterThan(0)
    const seen = bodies.map((body) =>
      [40, 600, 1100].filter((at) => memory.some((one) => one.includes(body.subarray(at, at + 24)))),
    )
    expect(seen).toEqual(bodies.map(() => []))
  },
  60_000,
)
