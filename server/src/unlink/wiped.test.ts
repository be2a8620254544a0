import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { ENVELOPE_BYTES, unpackEnvelope } from '@rondo/shared/envelope/envelope'
import { expect, onTestFinished, test } from 'vitest'
import { handIn } from '../testing/voter.ts'
import { buildSubject } from './build-subject.ts'
import { memoryOf } from './look-into.ts'
import { playAtOnce } from './play-ballots.ts'
import { SubjectProcess } from './subject-process.ts'

const onLinux = test.runIf(process.platform === 'linux')

async function freshSubject(): Promise<SubjectProcess> {
  const subject = new SubjectProcess(await buildSubject(fileURLToPath(new URL('../../..', import.meta.url))))
  onTestFinished(() => subject.end())
  await subject.ready()
  return subject
}

onLinux(
  '[E7] [E11] once it is answered, the memory holds nothing of what was handed in, whether or not anything comes after it',
  async () => {
    const subject = await freshSubject()
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

onLinux(
  '[E7] [E11] once a ballot is over, the memory holds no output of a token that was handed in for it',
  async () => {
    const subject = await freshSubject()
    const played = await playAtOnce(subject, [1, 2, 3, 4], true)
    const outputs = played
      .flatMap(({ evidence }) => evidence.traffic)
      .flatMap((one) => (one.is === 'envelope' ? (unpackEnvelope(one.body) ?? []) : []))
      .map(({ output }) => Buffer.from(output))
    expect(outputs.length).toBeGreaterThan(20)
    const memory = played[0]?.evidence.places.filter(({ kind }) => kind === 'memory') ?? []
    expect(memory.length).toBeGreaterThan(0)
    expect(outputs.filter((output) => memory.some(({ bytes }) => bytes.includes(output))).length).toBe(0)
  },
  60_000,
)
