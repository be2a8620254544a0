import { roundForEveryone } from '@rondo/shared/formats/round-for-everyone'
import type { ViewForAll } from '@rondo/shared/room/view'
import { drawSeat } from '@rondo/shared/seal/draw'
import { onTestFinished } from 'vitest'
import { memoryOfItsOwn } from '../memory-of-its-own.ts'
import { type Opened, openRoom } from '../open-room.ts'
import type { Signal } from '../ports.ts'
import { RoomClient } from '../room-client.ts'
import type { RoomClientState } from '../room-client-state.ts'

/** A browser without a screen: its client, its tab's memory, and what its device would signal. */
export class Person {
  readonly memory
  readonly client: RoomClient
  readonly seat: string
  #hear: (signal: Signal) => void = () => {}

  constructor(port: number, key: string, { seat = drawSeat(), memory = memoryOfItsOwn() } = {}) {
    this.memory = memory
    this.seat = seat
    this.client = new RoomClient({
      server: `http://127.0.0.1:${port}`,
      key,
      seat,
      tabMemory: memory,
      clock: () => performance.now(),
      signals: (hear) => {
        this.#hear = hear
        return () => {}
      },
    })
    this.client.connect()
    onTestFinished(() => this.client.close())
  }

  get all(): ViewForAll | null {
    const { views } = this.client.state
    return views.at === 'inside' ? views.all : null
  }

  signal(signal: Signal): void {
    this.#hear(signal)
  }

  /** Resolves as soon as this is so. */
  until(isSo: (state: RoomClientState) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (state: RoomClientState) => {
        if (!isSo(state)) return
        stop()
        resolve()
      }
      const stop = this.client.watch(look)
      look(this.client.state)
    })
  }

  isConnected(): Promise<void> {
    return this.until(({ connection, views }) => connection.is === 'connected' && views.at !== 'nowhere')
  }
}

/** Opens a room on the server at this port. */
export async function openedAt(port: number): Promise<Opened> {
  const { id, agenda } = roundForEveryone
  const plan = { title: 'Thursdays', call: null, format: id, agenda, minutes: 60, people: 3, mustEndBy: null }
  const opened = await openRoom(`http://127.0.0.1:${port}`, plan)
  if ('refused' in opened) throw new Error(opened.refused)
  return opened
}

/** Three people in a room; the first one hosts. `ports` says through which network each of them comes. */
export async function three(ports: readonly [number, number, number]) {
  const opened = await openedAt(ports[0])
  const ada = new Person(ports[0], opened.key, { seat: opened.seat })
  const bo = new Person(ports[1], opened.key)
  const cy = new Person(ports[2], opened.key)
  for (const [name, person] of Object.entries({ ada, bo, cy })) await person.client.join(name)
  for (const person of [ada, bo, cy]) await person.until(() => person.all?.members.length === 3)
  return { ...opened, ada, bo, cy }
}
