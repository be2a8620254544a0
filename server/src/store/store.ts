import type { RoomId, ServerId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'

export type Saved =
  /** Kept: no crash loses it from here on. */
  | 'saved'
  /** The store holds another version than expected; nothing was written. */
  | 'changed'
  /** The room was burned; nothing of it is ever written again. */
  | 'burned'

export type Loaded = Room | 'unknown' | 'burned'

/** Answers what another server sent. The bytes it is given are overwritten once it has answered: what is to be kept it copies. */
export type Answering = (bytes: Uint8Array) => Promise<Uint8Array>

/** Where rooms are kept. Both adapters pass the same contract suite. */
export interface Store {
  /** This server, as its connections name it; another one with every start. */
  readonly server: ServerId
  /** The one clock of everything in this store. */
  now(): Moment
  load(id: RoomId): Promise<Loaded>
  /** One atomic, durable step: writes `room` if the store holds the version before it (`expected`; null: no such room). Rejects when the outcome is unknown. */
  save(room: Room, expected: number | null): Promise<Saved>
  /** Removes all there is of a room and leaves a tombstone that refuses late saves. */
  burn(id: RoomId): Promise<void>
  /** Tells of each version another server has saved. Returns how to stop. */
  watch(id: RoomId, changed: (room: Loaded) => void): () => void
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
