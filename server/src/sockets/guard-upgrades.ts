import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { BOARD_PATH } from '../boards/serve-boards.ts'
import { describeFailure } from '../describe-failure.ts'
import { letArrivalsGo } from '../http/arrivals.ts'
import type { Log } from '../log.ts'
import { SOCKET_PATH } from './create-sockets.ts'

type Listener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

const NOT_FOUND = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'

/** Puts one guarded listener before all that have been attached and `takeBoard`: other paths are answered and closed, and nothing that throws gets out. */
export function guardUpgrades(http: Server, takeBoard: Listener, log: Log): void {
  const listeners = http.listeners('upgrade') as Listener[]
  http.removeAllListeners('upgrade')
  http.on('upgrade', (request, socket, head) => {
    letArrivalsGo(socket)
    socket.on('error', () => log.debug('an upgrade broke off'))
    try {
      // Its sender may never end its side.
      if (request.url?.startsWith(BOARD_PATH)) return takeBoard(request, socket, head)
      if (!isOurs(request.url)) return socket.end(NOT_FOUND, () => socket.destroy())
      for (const listener of listeners) listener.call(http, request, socket, head)
    } catch (error) {
      log.warn({ failure: describeFailure(error) }, 'an upgrade failed')
      socket.destroy()
    }
  })
}

/** As Engine.IO has it: what it does not take as its own it leaves hanging. */
const isOurs = (url = ''): boolean => url.startsWith(`${SOCKET_PATH}/`)
