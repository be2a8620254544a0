import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { bytesOf } from '@rondo/shared/envelope/bytes-of'
import { ENVELOPE_BYTES } from '@rondo/shared/envelope/envelope'
import { describe, expect, it } from 'vitest'
import { FOUR_ANSWERS, FOUR_SEEN, pulseAmong } from '../testing/pulse.ts'
import { recognisable } from '../testing/recognisable.ts'
import { ballotOf, handIn } from '../testing/voter.ts'

const four = ['ada', 'bo', 'cy', 'di']
const ok = four.map(() => 'ok')

/** What four people answer, each followed by bytes that are nobody else’s. */
const marked = FOUR_ANSWERS.map((answers) => [...answers, ...crypto.getRandomValues(new Uint8Array(190))])

describe('during a whole pulse', () => {
  it('[E7] no file, log line, metric or view of the room knows of an envelope', async () => {
    const pulse = await pulseAmong(four)
    const { voters, everyone, drawAll, handInAll, startWindow, endWindow, port, store, id, directory, log, host } =
      pulse
    const seen: string[] = []
    const look = async () => {
      seen.push(...(await filesOf(directory)), JSON.stringify(await store.load(id)), await metricsOf(port))
    }
    await drawAll()
    await look()
    await startWindow()
    const [lines, counts] = [log.length, rondoLines(await metricsOf(port))]
    expect(await handInAll(marked)).toEqual(ok)
    expect(await handInAll(marked)).toEqual(ok)
    for (const voter of voters) expect(await handIn(port, voter.envelope([1, ...marked[0]!]))).toBe('spent')
    for (const voter of voters) expect(await handIn(port, voter.envelope([]).subarray(1))).toBe('malformed')
    // Nothing counts them, either.
    expect(rondoLines(await metricsOf(port))).toEqual(counts)
    expect(log.length).toBe(lines)
    await look()
    await endWindow()
    await look()
    expect(host.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
    seen.push(log.join('\n'), ...everyone.flatMap(({ heard }) => heard))
    const all = seen.join('\n')
    // It is found, if it is there.
    const { id: ballot, publicKey } = ballotOf(host)
    for (const text of [ballot, String(publicKey), 'rondo_messages_total']) expect(all).toContain(text)
    const secrets = voters.flatMap(({ tokens }, place) => [
      ...tokens.flatMap(({ input, output }) => [bytesOf(input), bytesOf(output)]),
      Uint8Array.from(marked[place]!.slice(3)),
    ])
    expect(secrets).toHaveLength(12)
    for (const text of secrets.flatMap(recognisable)) expect(all.includes(text), text).toBe(false)
  })

  it('[E7] nobody is too many from one address', async () => {
    const { drawAll, handInAll, startWindow, endWindow, port, host } = await pulseAmong(four)
    await drawAll()
    await startWindow()
    for (let batch = 0; batch < 13; batch++) {
      const fifty = await Promise.all(Array.from({ length: 50 }, () => handIn(port, new Uint8Array(10))))
      expect(new Set(fifty)).toEqual(new Set(['malformed']))
    }
    expect(await handInAll()).toEqual(ok)
    await endWindow()
    expect(ballotOf(host).state).toEqual({ is: 'opened' })
  })

  it('[E6] each answer closes its connection', async () => {
    const { voters, drawAll, startWindow, port } = await pulseAmong(four)
    await drawAll()
    await startWindow()
    const good = voters[0].envelope([5, 5, 5])
    const sent: [number, Uint8Array, string?][] = [
      [200, good],
      [200, good],
      [409, voters[0].envelope([4, 4, 4])],
      [400, good.subarray(1)],
      [413, new Uint8Array(ENVELOPE_BYTES + 1)],
      [400, good, 'Content-Type: text/plain\r\n'],
    ]
    for (const [status, bytes, header] of sent) {
      const head = await answerOf(port, bytes, header)
      expect(head).toContain(`HTTP/1.1 ${status} `)
      expect(head.toLowerCase()).toContain('\r\nconnection: close\r\n')
    }
  })
})

/** Asks to keep the connection, and fulfils with what came when the server has closed it. */
async function answerOf(port: number, bytes: Uint8Array, header = 'X: y\r\n'): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const heard: Buffer[] = []
  socket.on('data', (data) => heard.push(data))
  const kept = `Host: 127.0.0.1:${port}\r\nConnection: keep-alive\r\nContent-Length: ${bytes.length}\r\n`
  const type = header.startsWith('Content-Type') ? '' : 'Content-Type: application/octet-stream\r\n'
  socket.write(`POST /api/envelopes HTTP/1.1\r\n${kept}${type}${header}\r\n`)
  socket.write(bytes)
  await once(socket, 'end')
  socket.destroy()
  return Buffer.concat(heard).toString('latin1')
}

const metricsOf = async (port: number): Promise<string> => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()

/** What the server counts itself. */
const rondoLines = (metrics: string): readonly string[] =>
  metrics.split('\n').filter((line) => line.startsWith('rondo_') && !line.includes('process'))

async function filesOf(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'LOCK')
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1').catch(() => '')))
}
