import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SegmentId } from '@rondo/shared/ids'
import { seal } from '@rondo/shared/seal/seal'
import { commitmentOf, saying } from '@rondo/shared/testing/saying'
import { expect, test } from 'vitest'
import { group } from '../testing/group.ts'

test('[S60] nothing the server kept, logged or heard holds a word that was typed', async () => {
  const { ada, everyone, opened, directory, log, port } = await group('Marguerite-Anne', 'Barnabas', 'Cyprienne').then(
    (room) => ({ ...room, ada: room['Marguerite-Anne'] }),
  )
  await ada.reaches(await ada.ask({ type: 'session.start' }))
  const place = { room: opened.keys.room, field: 'commitment', item: commitmentOf('one') } as const
  const words = seal(opened.keys.words, place, 'When the quarter closes I will telephone my sister')
  await ada.ask({ ...saying('one', words), segment: 'commit' as SegmentId })
  await ada.say('command', { number: 99, command: { type: words } })
  await fetch(`http://127.0.0.1:${port}/api/rooms`, { method: 'POST', body: '{"broken": "telephone my sister' })
  const received = everyone.flatMap(({ heard }) => heard).join('\n')
  const kept = await filesOf(directory)
  for (const sentence of ['Marguerite', 'Barnabas', 'Cyprienne', 'Thursday circle', 'telephone', 'sister']) {
    expect(received).not.toContain(sentence)
    expect(kept).not.toContain(sentence)
    expect(log.join('\n')).not.toContain(sentence)
  }
})

test('[S61] no secret of a link or a seat is kept, and the log names no room, member or address', async () => {
  const { ada, bo, opened, directory, log, id } = await group('ada', 'bo')
  await ada.say('command', { number: 1, command: {} })
  bo.socket.disconnect()
  await ada.until(() => ada.all?.members.some(({ awaySince }) => awaySince !== null) === true)
  const kept = await filesOf(directory)
  for (const secret of [opened.keys.join, opened.seat, bo.seat]) expect(kept).not.toContain(secret)
  const lines = log.join('\n')
  for (const secret of [id, ada.member, bo.member, opened.keys.join, opened.seat, '127.0.0.1']) {
    expect(lines).not.toContain(secret)
  }
})

async function filesOf(directory: string): Promise<string> {
  const rooms = join(directory, 'rooms')
  const read = (await readdir(rooms)).map((file) => readFile(join(rooms, file), 'latin1').catch(() => ''))
  return (await Promise.all(read)).join('\n')
}
