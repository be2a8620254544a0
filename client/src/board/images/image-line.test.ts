import type { ImageId } from '@rondo/shared/board/image'
import type { RoomId } from '@rondo/shared/ids'
import { describe, expect, test, vi } from 'vitest'
import { ImageLine } from './image-line.ts'

const ID = 'one'.padEnd(22, 'x') as ImageId
const refusing = (refused: string, status = 403) => new Response(JSON.stringify({ refused }), { status })

/** A server that gives these answers one after the other, and the last one for ever. */
function line(...answers: readonly (Response | Error)[]) {
  let tickets = 0
  const asked: { readonly url: string; readonly request: RequestInit }[] = []
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    const answer = answers[Math.min(asked.push({ url, request }), answers.length) - 1] as Response | Error
    if (answer instanceof Error) throw answer
    return answer.clone()
  })
  const ticket = vi.fn(async (): Promise<string | null> => `ticket ${++tickets}`)
  return { asked, ticket, line: new ImageLine({ server: 'http://here', room: 'room' as RoomId, ticket }) }
}

describe('the way of a picture to the server and back', () => {
  test('[B47] is with a ticket, one for all that is asked within a while', async () => {
    const { asked, ticket, line: way } = line(new Response(Uint8Array.of(1, 2)))
    expect(await way.get(ID)).toEqual(Uint8Array.of(1, 2))
    expect(await way.put(ID, Uint8Array.of(3))).toBe('kept')
    expect(ticket).toHaveBeenCalledTimes(1)
    expect(asked.map(({ url }) => url)).toEqual(Array(2).fill(`http://here/api/boards/room/images/${ID}`))
    expect(asked[1]?.request).toMatchObject({ method: 'PUT', headers: { Authorization: 'Bearer ticket 1' } })
  })

  test('[B47] takes another ticket when the first was too long on its way, once', async () => {
    const { asked, ticket, line: way } = line(refusing('old-ticket', 401), new Response(Uint8Array.of(1)))
    expect(await way.get(ID)).toEqual(Uint8Array.of(1))
    expect(ticket).toHaveBeenCalledTimes(2)
    expect(asked[1]?.request.headers).toMatchObject({ Authorization: 'Bearer ticket 2' })
    expect(await line(refusing('old-ticket', 401)).line.get(ID)).toBe('old-ticket')
  })

  test('[B46] says in a word why it got nowhere', async () => {
    expect(await line(refusing('full', 409)).line.put(ID, Uint8Array.of(1))).toBe('full')
    expect(await line(refusing('something new')).line.put(ID, Uint8Array.of(1))).toBe('unreachable')
    expect(await line(new Response('<html>', { status: 502 })).line.get(ID)).toBe('unreachable')
    expect(await line(new TypeError('Failed to fetch')).line.get(ID)).toBe('unreachable')
    const { ticket, line: way } = line(new Response(Uint8Array.of(1)))
    ticket.mockResolvedValueOnce(null)
    expect(await way.get(ID)).toBe('unreachable')
    expect(await way.get(ID)).toEqual(Uint8Array.of(1))
  })
})
