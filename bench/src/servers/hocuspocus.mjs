// hocuspocus as its documentation has it: documents are stored through its database extension, two seconds after a change and every ten at most.
import { join } from 'node:path'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { ClassicLevel } from 'classic-level'

/** @type {ClassicLevel<string, Uint8Array>} */
const database = new ClassicLevel(join(process.env.DATA_DIR ?? '.', 'boards'), { valueEncoding: 'view' })
await database.open()

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => (await database.get(documentName)) ?? null,
      store: async ({ documentName, state }) => database.put(documentName, state),
    }),
  ],
})
await server.listen()
process.stdout.write(`http://127.0.0.1:${server.address.port}\n`)
process.on('SIGTERM', () => process.exit(0))
