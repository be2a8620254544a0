import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A stretch of network between browsers and a server that a test can break. */
export interface Network {
  readonly port: number
  /** When each connection was tried, by the clock of this process. */
  readonly tried: readonly number[]
  /** Everything the server says from here on is lost, and nobody is told. */
  loseAnswers(): void
  /** Nothing comes through either way any more, and nobody is told. */
  freeze(): void
  /** Every connection breaks, and no new one is made until `mend`. */
  cut(): void
  mend(): void
}

/** Puts a network in front of the server on this port. */
export async function network(server: number): Promise<Network> {
  const pairs = new Set<readonly [Socket, Socket]>()
  const tried: number[] = []
  let isCut = false
  let losesAnswers = false
  let losesQuestions = false
  const listener = createServer((near) => {
    tried.push(performance.now())
    if (isCut) return near.destroy()
    const far = connect(server, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    near.on('data', (bytes) => losesQuestions || far.write(bytes))
    far.on('data', (bytes) => losesAnswers || near.write(bytes))
    for (const end of pair) {
      end.on('error', () => {})
      end.on('close', () => {
        pairs.delete(pair)
        for (const other of pair) other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('no port to be had')
  const destroy = () => {
    for (const pair of [...pairs]) for (const end of pair) end.destroy()
  }
  onTestFinished(() => {
    destroy()
    listener.close()
  })
  return {
    port: address.port,
    tried,
    loseAnswers: () => {
      losesAnswers = true
    },
    freeze: () => {
      losesAnswers = true
      losesQuestions = true
    },
    cut: () => {
      isCut = true
      destroy()
    },
    mend: () => {
      isCut = false
      losesAnswers = false
      losesQuestions = false
    },
  }
}
