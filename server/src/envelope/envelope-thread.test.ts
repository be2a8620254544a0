import { randomBytes } from 'node:crypto'
import type { Worker } from 'node:worker_threads'
import { bytesOf } from '@rondo/shared/envelope/bytes-of'
import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import { finishTokens } from '@rondo/shared/envelope/finish-tokens'
import type { BallotId } from '@rondo/shared/ids'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createLog } from '../log.ts'
import { ballotKey } from './ballot-key.ts'
import { EnvelopeThread } from './envelope-thread.ts'

const secret = randomBytes(32)
const drawBallot = () => toBase64url(randomBytes(12)) as BallotId

interface Started {
  readonly thread: EnvelopeThread
  /** The threads that it started, in their order. */
  readonly workers: readonly Worker[]
  readonly logged: readonly string[]
}

function start(): Started {
  const workers: Worker[] = []
  const logged: string[] = []
  const remember = (worker: Worker) => workers.push(worker)
  process.on('worker', remember)
  const thread = new EnvelopeThread(secret, createLog('error', { write: (line) => logged.push(line) }))
  onTestFinished(async () => {
    process.off('worker', remember)
    await thread.stop()
  })
  return { thread, workers, logged }
}

describe('the envelopes’ thread', () => {
  it('[E2] [E4] issues tokens that hold for the public key, and knows them as genuine', async () => {
    const { thread } = start()
    const ballot = drawBallot()
    const publicKey = await thread.publicKeyOf(ballot)
    expect(publicKey).toBe(ballotKey(secret, ballot).publicKey)
    const drawn = drawTokens(3)
    const issued = await thread.issue(ballot, drawn.blinded)
    const tokens = finishTokens(publicKey, drawn, issued!)
    expect(tokens?.length).toBe(3)
    expect(finishTokens(await thread.publicKeyOf(drawBallot()), drawn, issued!)).toBe(null)
    for (const token of tokens!) {
      const [input, output] = [bytesOf(token.input), bytesOf(token.output)]
      expect(await thread.check(ballot, input, output)).toBe(true)
      expect(await thread.check(drawBallot(), input, output)).toBe(false)
      expect(await thread.check(ballot, randomBytes(32), output)).toBe(false)
      output[63]! ^= 1
      expect(await thread.check(ballot, input, output)).toBe(false)
    }
    expect(await thread.check(ballot, new Uint8Array(), new Uint8Array())).toBe(false)
  })

  it('[E4] answers null for what is no element, and goes on', async () => {
    const { thread, workers } = start()
    const ballot = drawBallot()
    const { blinded } = drawTokens(1)
    expect(await thread.issue(ballot, ['nonsense'])).toBe(null)
    expect(await thread.issue(ballot, [...blinded, toBase64url(new Uint8Array(32))])).toBe(null)
    expect(await thread.issue(ballot, blinded)).not.toBe(null)
    expect(workers.length).toBe(1)
  })

  it('[E11] leaves what it is given to whoever gave it, also a part of something larger', async () => {
    const { thread } = start()
    const envelope = new Uint8Array(200).fill(7)
    expect(await thread.check(drawBallot(), envelope.subarray(0, 32), envelope.subarray(32, 96))).toBe(false)
    expect(envelope).toEqual(new Uint8Array(200).fill(7))
  })

  it('[E4] lets the main loop turn while it works', async () => {
    const { thread } = start()
    const ballot = drawBallot()
    await thread.publicKeyOf(ballot)
    const { blinded } = drawTokens(3)
    let turns = 0
    let isDone = false
    const turn = () => {
      turns++
      if (!isDone) setImmediate(turn)
    }
    setImmediate(turn)
    const issued = await Promise.all(Array.from({ length: 12 }, () => thread.issue(ballot, blinded)))
    isDone = true
    expect(issued.length).toBe(12)
    // On the main loop itself each would take one turn.
    expect(turns).toBeGreaterThan(100)
  })

  it('[E7] that died rejects what was asked, the next question starts another one, and no log line knows of a ballot', async () => {
    const { thread, workers, logged } = start()
    const ballot = drawBallot()
    const publicKey = await thread.publicKeyOf(ballot)
    const ended = workers[0]?.terminate()
    const asked = [thread.publicKeyOf(ballot), thread.issue(ballot, drawTokens(1).blinded)]
    for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected')
    await ended
    expect(await thread.publicKeyOf(ballot)).toBe(publicKey)
    expect(workers.length).toBe(2)
    expect(logged.length).toBe(1)
    expect(logged.join()).not.toContain(ballot)
  })

  it('[E4] is one, started when it is first needed or warmed, and none once stopped', async () => {
    const { thread, workers, logged } = start()
    expect(workers.length).toBe(0)
    thread.warm()
    thread.warm()
    await Promise.all([thread.publicKeyOf(drawBallot()), thread.publicKeyOf(drawBallot())])
    expect(workers.length).toBe(1)
    const asked = thread.publicKeyOf(drawBallot()).catch(() => 'rejected')
    await thread.stop()
    expect(await asked).toBe('rejected')
    thread.warm()
    await expect(thread.publicKeyOf(drawBallot())).rejects.toThrow('stopped')
    await thread.stop()
    expect(workers.length).toBe(1)
    expect(logged).toEqual([])
  })
})
