import { formats } from '@rondo/shared/formats/index'
import type { Refusal } from '@rondo/shared/room/refusals'
import { drawSeat } from '@rondo/shared/seal/draw'
import { deviceMemory } from '../session/browser-memory.ts'
import { seatOnDevice } from '../session/device.ts'
import { roomLink } from '../session/links.ts'
import { openRoom } from '../session/open-room.ts'
import { arrange } from './arranged.ts'

const SIMULATED = 4

/** Opens a room for oneself and four simulated members; gives its link. */
export async function openAlone(
  title: string,
  name: string,
): Promise<{ link: string } | { refused: Refusal | 'unreachable' }> {
  const [format] = formats
  if (!format) throw new Error('there is a format')
  const opened = await openRoom(location.origin, {
    title,
    call: null,
    format: format.id,
    agenda: format.agenda,
    minutes: format.minutes.least,
    people: SIMULATED + 1,
    mustEndBy: null,
  })
  if ('refused' in opened) return opened
  seatOnDevice(deviceMemory, opened.key, opened.seat, Date.now())
  const seats = Array.from({ length: SIMULATED }, drawSeat)
  arrange({ key: opened.key, name, seats, seed: Date.now() % 100_000 })
  return { link: roomLink('', opened.key) }
}
