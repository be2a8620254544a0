import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What a server counts: shape only, never a room, a member or an address. */
export interface Metrics {
  readonly registry: Registry
  /** A message was answered: with `ok`, or with the code of its refusal. */
  answered(message: string, outcome: string): void
  /** The store was asked for something and answered after so many seconds. */
  stored(operation: string, outcome: string, seconds: number): void
  /** So many updates of boards are kept. */
  drew(updates: number): void
}

/** How many there are at the moment. */
export interface Census {
  readonly rooms: number
  readonly inside: number
  readonly door: number
  readonly boards: number
  readonly atBoard: number
}

/** Seconds: from what a synced write takes to what people notice. */
const DURATIONS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]

/** Metrics of one server. `census` is asked whenever they are read. */
export function createMetrics(census: () => Census): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const messages = new Counter({
    name: 'rondo_messages_total',
    help: 'Messages from browsers, by kind and by how they were answered',
    labelNames: ['message', 'outcome'],
    registers,
  })
  const durations = new Histogram({
    name: 'rondo_store_seconds',
    help: 'How long the store took, by what it was asked for and how it ended',
    labelNames: ['operation', 'outcome'],
    buckets: DURATIONS,
    registers,
  })
  new Gauge({
    name: 'rondo_rooms',
    help: 'Rooms that this server has open',
    registers,
    collect() {
      this.set(census().rooms)
    },
  })
  new Gauge({
    name: 'rondo_connections',
    help: 'Connections to this server, by where they are',
    labelNames: ['place'],
    registers,
    collect() {
      const { inside, door, atBoard } = census()
      this.set({ place: 'inside' }, inside)
      this.set({ place: 'door' }, door)
      this.set({ place: 'board' }, atBoard)
    },
  })
  new Gauge({
    name: 'rondo_boards',
    help: 'Boards that this server has open',
    registers,
    collect() {
      this.set(census().boards)
    },
  })
  const updates = new Counter({
    name: 'rondo_board_updates_total',
    help: 'Updates of boards that came to this server and are kept',
    registers,
  })
  // Finding the series of some labels costs more than counting in it.
  const counters = new Map<string, Counter.Internal>()
  return {
    registry,
    answered(message, outcome) {
      const name = `${message} ${outcome}`
      const counter = counters.get(name) ?? messages.labels(message, outcome)
      counters.set(name, counter)
      counter.inc()
    },
    stored(operation, outcome, seconds) {
      durations.observe({ operation, outcome }, seconds)
    },
    drew(count) {
      updates.inc(count)
    },
  }
}
