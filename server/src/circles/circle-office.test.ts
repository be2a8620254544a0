import type { CircleServerCommand } from '@rondo/shared/circle/commands'
import type { CircleId, SessionId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import { Group, idOf } from '@rondo/shared/testing/group'
import { expect, test } from 'vitest'
import type { Attended } from '../rooms/attendant.ts'
import { circleOn } from '../testing/circle.ts'
import { server } from '../testing/group.ts'
import { Guest } from '../testing/guest.ts'
import { freshOpening } from '../testing/opening.ts'
import { CircleOffice } from './circle-office.ts'

const session = 'the-session-' as SessionId

test('[G10] a circle notes who was here and hosted when its session is over, by its own names, and nobody else', async () => {
  const host = await server()
  const { ada, bo, cy, id } = await circleOn(host.port, 'ada', 'bo', 'cy')
  const { keys, seat, opening } = freshOpening()
  await host.post({ ...opening, circle: { id, hasPromises: false } })
  expect(await ada.ask({ type: 'session.open', session, room: keys.room })).toMatchObject({ ok: true })
  const guests = [
    new Guest({ port: host.port, keys, seat }),
    ...[1, 2, 3].map(() => new Guest({ port: host.port, keys })),
  ]
  for (const [place, guest] of guests.entries()) {
    await guest.join(`guest ${place}`)
    // The last one is nobody of the circle.
    const member = [ada, bo, cy][place]
    await member?.ask({ type: 'session.enter', session, as: guest.member })
  }
  const [first] = guests as [Guest]
  await first.reaches(await first.ask({ type: 'session.start' }))
  while (first.all?.phase.is === 'live') {
    const { segment } = first.all.phase.running
    await first.reaches(await first.ask({ type: 'host.next', segment }))
  }
  await expect.poll(async () => (await bo.sees()).all.held).toHaveLength(1)
  const { all } = await cy.sees()
  expect(all.session).toBe(null)
  expect(all.held[0]).toMatchObject({
    id: session,
    format: opening.format,
    here: [ada.member, bo.member, cy.member],
    hosted: [ada.member],
    taught: [],
    presented: [],
  })
})

test('[G10] what a circle could not be told is told again, and once it has heard it no more', async () => {
  const circle = { id: 'circle'.padEnd(16, '_') as CircleId, hasPromises: false }
  const people = new Group(['ada', 'bo', 'cy'], { circle })
  const told: CircleServerCommand[] = []
  const answers: Answer[] = [{ refused: 'try-again' }, { ok: true, version: 2 }]
  const office = new CircleOffice(async (_, command) => {
    told.push(command)
    return answers.shift() ?? { refused: 'too-late' }
  })
  const live: Attended = {
    get room() {
      return people.room
    },
    ask: async () => ({ refused: 'try-again' }),
  }
  office.attend(live)
  expect(told).toEqual([])
  people.ask('ada', { type: 'session.start' })
  people.wait(7200)
  for (let look = 0; look < 4; look++) {
    office.attend(live)
    office.attend(live)
    expect(office.isBusyWith(people.room.id)).toBe(look < 2)
    await Promise.resolve()
    await Promise.resolve()
  }
  expect(told).toHaveLength(2)
  expect(told[1]).toMatchObject({ type: 'session.over', hosted: [idOf('ada')], endedAt: expect.any(Number) })
})
