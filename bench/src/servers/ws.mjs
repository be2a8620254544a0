// A plain `ws` broadcast with default settings: no check, no store. It sends what was recorded from a Rondo server, to the same receivers.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/** @type {import('../recorded.ts').Recorded} */
const recorded = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const http = createServer()
const server = new WebSocketServer({ server: http })
/** @type {Map<string, { members: import('ws').WebSocket[], next: number }>} */
const rooms = new Map()

server.on('connection', (socket) => {
  /** @type {string} */
  let name = ''
  socket.on('message', (data) => {
    const [event, id, said] = JSON.parse(String(data))
    if (event === 'join') {
      name = said.room
      const there = rooms.get(name) ?? { members: [], next: 0 }
      there.members[said.place] = socket
      rooms.set(name, there)
      socket.send(JSON.stringify(['answer', id, { ok: true, version: 1 }]))
      return
    }
    const room = rooms.get(name)
    const step = recorded[room ? room.next++ % recorded.length : 0]
    if (!room || !step) return
    socket.send(JSON.stringify(['answer', id, step.answer]))
    const change = JSON.stringify(['change', step.change])
    for (const member of room.members) member?.send(change)
    for (const { place, own } of step.own) room.members[place]?.send(JSON.stringify(['own', own]))
  })
})

http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`)
})
process.on('SIGTERM', () => process.exit(0))
