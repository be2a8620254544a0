import type { Circle } from '@rondo/shared/circle/circle'
import type { CircleId, RoomId, ServerId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import type { BoardShelf } from './board-shelf.ts'
import type { ImageShelf } from './image-shelf.ts'

export type Saved =
  /** Kept: no crash loses it from here on. */
  | 'saved'
  /** The store holds another version than expected; nothing was written. */
  | 'changed'
  /** It was burned; nothing of it is ever written again. */
  | 'burned'

/** What is found under a name. */
export type Found<Thing> = Thing | 'unknown' | 'burned'

export type Loaded = Found<Room>

/** What a store keeps: under its id, one version after the other. */
export interface Versioned<Id extends string> {
  readonly id: Id
  readonly version: number
}

/** Where things of one kind are kept. */
export interface Shelf<Id extends string, Thing extends Versioned<Id>> {
  load(id: Id): Promise<Found<Thing>>
  /** One atomic, durable step: writes `thing` if the store holds the version before it (`expected`; null: no such thing). Rejects when the outcome is unknown. */
  save(thing: Thing, expected: number | null): Promise<Saved>
  /** Removes all there is of it and leaves a tombstone that refuses late saves. */
  burn(id: Id): Promise<void>
  /** Somebody deleted something of it: has the files written anew, so that nothing of what it was is left in them. Runs beside everything else. */
  clean(id: Id): void
  /** Tells of each version another server has saved. Returns how to stop. */
  watch(id: Id, changed: (found: Found<Thing>) => void): () => void
}

/** Answers what another server sent. The bytes it is given are overwritten once it has answered: what is to be kept it copies. */
export type Answering = (bytes: Uint8Array) => Promise<Uint8Array>

/** Where rooms are kept, and what their servers know of each other. */
export interface RoomStore extends Shelf<RoomId, Room> {
  /** This server, as its connections name it; another one with every start. */
  readonly server: ServerId
  /** The one clock of everything in this store. */
  now(): Moment
  /** 32 bytes made on first start and the same ever after. */
  secret(): Uint8Array
  /** When a server of this store gave its last sign of life, once its lease has run out; null while it runs. */
  goneSince(server: ServerId): Moment | 'unknown' | null
  /**
   * Passes a few KiB on to a server of this store, never by way of anything that is kept or logged, and gives its answer.
   *
   * null: it is not there, failed, or did not answer within 3 s; it may have received them all the same. Never rejects, and leaves `bytes` as they are.
   */
  send(to: ServerId, bytes: Uint8Array): Promise<Uint8Array | null>
  /** Who answers what is sent to this server, called once; until then, and when it fails, whoever sent it is given null. */
  receive(answering: Answering): void
  close(): Promise<void>
}

/** Where everything is kept. Both adapters pass the same contract suite. */
export interface Store extends RoomStore {
  readonly boards: BoardShelf
  readonly images: ImageShelf
  readonly circles: Shelf<CircleId, Circle>
}
