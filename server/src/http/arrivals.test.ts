import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { BOARD_PATH } from '../boards/serve-boards.ts'
import { guardUpgrades } from '../sockets/guard-upgrades.ts'
import { holdArrivals } from './arrivals.ts'

test('[E11] of what comes over a connection to a board nothing is held', async () => {
  const http = createServer()
  holdArrivals(http)
  const listening = new Promise<number>((resolve) => {
    const takeBoard = (_request: unknown, socket: Duplex) => resolve(socket.listenerCount('data'))
    guardUpgrades(http, takeBoard, { debug: () => {}, warn: () => {} } as never)
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const client = connect((http.address() as AddressInfo).port, '127.0.0.1')
  onTestFinished(() => {
    client.destroy()
    http.close()
    http.closeAllConnections()
  })
  client.write(`GET ${BOARD_PATH}room HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
  expect(await listening).toBe(0)
})
