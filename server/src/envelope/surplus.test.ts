import { randomBytes } from 'node:crypto'
import { voprf } from '@rondo/shared/envelope/voprf'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { expect, test } from 'vitest'
import { pulseAmong } from '../testing/pulse.ts'
import { ballotOf, handIn } from '../testing/voter.ts'
import { ballotKey } from './ballot-key.ts'

const four = ['ada', 'bo', 'cy', 'di']

test('[E10] one envelope more than there can be makes the ballot void in view of all, and nothing is shown', async () => {
  const { voters, drawAll, startWindow, handInAll, endWindow, guests, host, port, server, id } = await pulseAmong(four)
  await drawAll()
  await startWindow()
  expect(await handInAll()).toEqual(four.map(() => 'ok'))
  // Only whoever has the server's secret can make a token beside those that were issued.
  const { secretKey } = ballotKey(server.store.secret(), ballotOf(host).id)
  const made = () => {
    const input = randomBytes(32)
    return { input: toBase64url(input), output: toBase64url(voprf.evaluate(secretKey, input)) }
  }
  expect(await handIn(port, voters[0].envelope([5, 5, 5], { token: made() }))).toBe('ok')
  expect(await handIn(port, voters[0].envelope([5, 5, 5], { token: made() }))).toBe('too-late')
  await endWindow()
  for (const guest of guests()) {
    expect(ballotOf(guest).state).toEqual({ is: 'void', why: 'too-many' })
    expect(guest.all?.pulses).toEqual([])
  }
  expect(await server.store.load(id)).toMatchObject({ pulses: [], phase: { running: { ballot: { issued: [] } } } })
})
