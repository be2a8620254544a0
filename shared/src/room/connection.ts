import type { ConnectionId, DeviceId, ServerId } from '../ids.ts'

/** A connection is named after the server that holds it and the device that made it; `unique` tells it from every other one of these two. */
export const connectionOf = (server: ServerId, device: DeviceId, unique: string): ConnectionId =>
  `${server}.${device}.${unique}` as ConnectionId

/** The server that holds a connection. */
export const serverOf = (connection: ConnectionId): ServerId => connection.split('.', 1)[0] as ServerId

/** Whether a connection is this server’s. */
export const isOf = (connection: ConnectionId, server: ServerId): boolean => connection.startsWith(`${server}.`)

/** The device that made a connection. */
export const deviceOf = (connection: ConnectionId): DeviceId => connection.split('.', 2)[1] as DeviceId
