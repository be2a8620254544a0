import { expect, test } from 'vitest'
import { loadedTogether } from './loaded-together.ts'

/** Which modules import a module; what is loaded on demand does not stand here. */
const importers: Record<string, readonly string[]> = {
  '/src/App.svelte': ['/src/main.ts'],
  '/src/words/common.ts': ['/src/App.svelte', '/src/screens/door/Door.svelte'],
  '/src/ui/Page.svelte': [
    '/src/screens/home/Home.svelte',
    '/src/screens/door/Door.svelte',
    '/src/ui/TroublePage.svelte',
  ],
  '/src/session/device.ts': ['/src/screens/home/Home.svelte', '/src/session/enter-room.ts'],
  '/src/session/enter-room.ts': ['/src/screens/RoomScreens.svelte'],
  '/src/screens/RoomScreens.svelte': ['/src/screens/RoomRoute.svelte'],
  '/src/session/command-queue.ts': ['/src/session/enter-room.ts', '/src/circle/circle-client.ts'],
  '/src/circle/circle-client.ts': ['/src/screens/circle/CircleRoute.svelte'],
  '/src/ui/day-text.ts': ['/src/screens/room/Seat.svelte', '/src/screens/circle/CircleRoute.svelte'],
  '/src/agenda/forecast.ts': ['/src/screens/new/New.svelte', '/src/screens/lobby/Lobby.svelte'],
  '/src/words/room.ts': ['/src/screens/lobby/People.svelte', '/src/screens/room/Seat.svelte'],
  '/src/screens/lobby/People.svelte': ['/src/screens/lobby/Lobby.svelte'],
  '/src/screens/room/Seat.svelte': ['/src/screens/room/Table.svelte'],
  '/src/screens/room/Table.svelte': ['/src/screens/room/Room.svelte', '/src/screens/room/Seat.svelte'],
  '/src/words/commitments.ts': [
    '/src/commitment/screens.ts',
    '/src/screens/end/End.svelte',
    '/src/screens/circle/CircleRoute.svelte',
  ],
  '/src/screens/room/live-room.svelte.ts': ['/src/screens/room/Room.svelte', '/src/commitment/screens.ts'],
  '/src/segments/TalkBalance.svelte': ['/src/screens/room/Side.svelte', '/src/screens/end/End.svelte'],
  '/src/screens/room/Side.svelte': ['/src/screens/room/Room.svelte'],
  '/src/ui/Choice.svelte': [
    '/src/board/screens.ts',
    '/src/commitment/screens.ts',
    '/src/screens/circle/CircleRoute.svelte',
  ],
  '/src/commitment/CommitTurn.svelte': ['/src/commitment/screens.ts'],
  '/src/ballot/Sheet.svelte': ['/src/ballot/screens.ts', '/src/quiet/WriteQuietly.svelte'],
  '/src/ballot/participant.ts': ['/src/ballot/screens.ts', '/src/practice/start-practice.ts'],
  '/src/ballot/cards.ts': ['/src/ballot/screens.ts', '/src/screens/end/End.svelte'],
  '/node_modules/svelte/src/internal/client/proxy.js': ['/src/screens/room/Room.svelte'],
  '/node_modules/svelte/src/internal/client/dom/blocks/each.js': ['/src/screens/home/Home.svelte'],
}
const fileOf = (id: string) => loadedTogether(id, { getModuleInfo: (one) => ({ importers: importers[one] ?? [] }) })

test('what every page begins with is one file, and so is what stands around trouble and any other screen', () => {
  expect(fileOf('/src/App.svelte')).toBe('start')
  expect(fileOf('/src/words/common.ts')).toBe('start')
  expect(fileOf('/src/ui/Page.svelte')).toBe('start')
  expect(fileOf('/node_modules/svelte/src/internal/client/proxy.js')).toBe('start')
})

test('what two screens share is in the file of the two, whatever stands between', () => {
  expect(fileOf('/src/session/device.ts')).toBe('way-in')
  expect(fileOf('/src/session/command-queue.ts')).toBe('way-in')
  expect(fileOf('/src/ui/day-text.ts')).toBe('lists')
  expect(fileOf('/src/agenda/forecast.ts')).toBe('plan')
  expect(fileOf('/src/words/room.ts')).toBe('lobby-and-room')
})

test('what the page of a circle shares with a part about promises is in one file', () => {
  expect(fileOf('/src/words/commitments.ts')).toBe('promises')
  expect(fileOf('/src/commitment/CommitTurn.svelte')).toBeNull()
  // A board needs it, too, and nothing else of them.
  expect(fileOf('/src/ui/Choice.svelte')).toBe('lists')
})

test('nobody at the door loads what only later screens need', () => {
  expect(fileOf('/src/screens/room/Seat.svelte')).toBe('room')
  expect(fileOf('/src/session/enter-room.ts')).toBeNull()
  expect(fileOf('/src/ballot/cards.ts')).toBeNull()
  expect(fileOf('/src/circle/circle-client.ts')).toBeNull()
  expect(fileOf('/node_modules/svelte/src/internal/client/dom/blocks/each.js')).toBe('lists')
})

test('a screen is a file of its own, and so is where every page begins', () => {
  expect(fileOf('/src/main.ts')).toBeNull()
  expect(fileOf('/src/screens/lobby/Lobby.svelte')).toBeNull()
})

test('the room is in one file with what it shares with the parts loaded into it; the end does not load it', () => {
  expect(fileOf('/src/screens/room/Room.svelte')).toBe('room')
  expect(fileOf('/src/screens/room/live-room.svelte.ts')).toBe('room')
  expect(fileOf('/src/segments/TalkBalance.svelte')).toBe('room-and-end')
})

test('a ballot is one file with what it reckons, also where practice needs that', () => {
  expect(fileOf('/src/ballot/participant.ts')).toBe('ballot')
  expect(fileOf('/src/ballot/Sheet.svelte')).toBe('sheet')
})
