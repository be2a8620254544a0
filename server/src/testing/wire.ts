import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A wire between a program and a server on this machine, which a test may cut. */
export interface Wire {
  readonly port: number
  /** Breaks when the program next says something, before the server hears it. */
  cutBeforeNext(): void
  /** Breaks when the server next says something, before the program hears it. */
  cutAfterNext(): void
  /** Breaks now, and stays broken until `mend`. */
  cut(): void
  mend(): void
}

/** Lays a wire to the server on this port. */
export async function wireTo(port: number): Promise<Wire> {
  let cut: 'nothing' | 'before' | 'after' = 'nothing'
  let isCut = false
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(port, '127.0.0.1')
    const ends = [near, far]
    const break_ = () => {
      for (const end of ends) end.destroy()
    }
    for (const end of ends) {
      sockets.add(end)
      end.setNoDelay(true)
      end.on('error', () => {})
      end.on('close', () => {
        sockets.delete(end)
        break_()
      })
    }
    near.on('data', (data) => {
      if (cut !== 'before') return void far.write(data)
      cut = 'nothing'
      break_()
    })
    far.on('data', (data) => {
      if (cut !== 'after') return void near.write(data)
      cut = 'nothing'
      break_()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cutBeforeNext() {
      cut = 'before'
    },
    cutAfterNext() {
      cut = 'after'
    },
    cut() {
      isCut = true
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      isCut = false
    },
  }
}
