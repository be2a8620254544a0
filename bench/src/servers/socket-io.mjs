// A plain Socket.IO broadcast with default settings: no check, no store. It sends what was recorded from a Rondo server, to the same receivers.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Server } from 'socket.io'

/** @type {import('../recorded.ts').Recorded} */
const recorded = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const http = createServer()
const io = new Server(http)
/** @type {Map<string, { members: import('socket.io').Socket[], next: number }>} */
const rooms = new Map()

io.on('connection', (socket) => {
  /** @type {string} */
  let name = ''
  socket.on('join', ({ room, place }, answer) => {
    name = room
    const there = rooms.get(room) ?? { members: [], next: 0 }
    there.members[place] = socket
    rooms.set(room, there)
    socket.join(room)
    answer({ ok: true, version: 1 })
  })
  socket.on('command', (_message, answer) => {
    const room = rooms.get(name)
    const step = recorded[room ? room.next++ % recorded.length : 0]
    if (!room || !step) return
    answer(step.answer)
    io.to(name).emit('change', step.change)
    for (const { place, own } of step.own) room.members[place]?.emit('own', own)
  })
})

http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`)
})
process.on('SIGTERM', () => process.exit(0))
