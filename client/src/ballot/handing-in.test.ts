import { ENVELOPE_BYTES } from '@rondo/shared/envelope/envelope'
import type { Token } from '@rondo/shared/envelope/tokens'
import type { BallotId } from '@rondo/shared/ids'
import { toBase64url } from '@rondo/shared/seal/base64url'
import type { Moment } from '@rondo/shared/time'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { RoomClient } from '../session/room-client.ts'
import { handInAll } from './handing-in.ts'
import { Timers } from './timers.ts'

const token: Token = { input: toBase64url(new Uint8Array(32)), output: toBase64url(new Uint8Array(64)) }
const letter = toBase64url(new Uint8Array(1024))
const ballot = toBase64url(new Uint8Array(12).fill(2)) as BallotId

test('[E6] what waited for a line goes at other moments of chance, not all at once, and what was taken does not go', async () => {
  vi.useFakeTimers({ now: 0 })
  onTestFinished(() => void vi.useRealTimers())
  let isThere = false
  const went: number[] = []
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: Uint8Array }) => {
    expect(body).toHaveLength(ENVELOPE_BYTES)
    if (!isThere) throw new TypeError('fetch failed')
    went.push(Date.now())
    return new Response('{"ok":true}')
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  const client = { server: '', now: () => Date.now(), keys: { room: toBase64url(new Uint8Array(12).fill(1)) } }
  const numbers = [0.2, 0.5, 0.8]
  const taken: number[] = []
  handInAll(
    client as unknown as RoomClient,
    {
      ballot,
      tokens: [token, token, token, token],
      letters: [letter, letter, letter, letter],
      sending: { window: 1, at: [1_000, 1_100, 1_200, 1_300] as Moment[], taken: [3] },
      until: 21_000 as Moment,
    },
    { timers: new Timers(), random: () => numbers.shift() ?? 0, taken: (place) => taken.push(place) },
  )
  await vi.advanceTimersByTimeAsync(1_500)
  isThere = true
  await vi.advanceTimersByTimeAsync(20_000)
  expect(went).toEqual([4_800, 10_550, 16_240])
  expect(taken).toEqual([0, 1, 2])
})
