/** 16 characters of base64url, derived from the link's secret. */
export type RoomId = string & { readonly of: 'room' }

/** 12 characters of base64url, derived from a seat's secret; public within the room. */
export type MemberId = string & { readonly of: 'member' }

/** The name of one part of an agenda, unique within its room. */
export type SegmentId = string & { readonly of: 'segment' }

/** One browser tab or program of a seat; its commands are numbered. */
export type DeviceId = string & { readonly of: 'device' }

/** One run of a server, from its start to its end. */
export type ServerId = string & { readonly of: 'server' }

/** One connection of a member to one server, unique for all time; see `room/connection.ts`. */
export type ConnectionId = string & { readonly of: 'connection' }

/** SHA-256 of a secret that only browsers hold, 43 characters of base64url. */
export type Hash = string & { readonly of: 'hash' }

/** Text sealed in a browser; see `seal/seal.ts`. */
export type SealedText = string & { readonly of: 'sealed' }

/** One ballot of a room: 16 characters of base64url, drawn when it opens. */
export type BallotId = string & { readonly of: 'ballot' }

/** One card of a ballot: 12 characters of base64url, drawn when it is opened. */
export type CardId = string & { readonly of: 'card' }

/** What the tokens of one ballot are checked against: 32 bytes as 43 characters of base64url. */
export type PublicKey = string & { readonly of: 'public key' }

/** One commitment: 12 characters of base64url, drawn by the browser that wrote it. */
export type CommitmentId = string & { readonly of: 'commitment' }

/** 16 characters of base64url, derived from a circle's secret. */
export type CircleId = string & { readonly of: 'circle' }

/** One session of a circle: 12 characters of base64url, drawn by the browser that opens it. */
export type SessionId = string & { readonly of: 'session' }

/** One line of an agreement: 12 characters of base64url, drawn by the browser that wrote it. */
export type LineId = string & { readonly of: 'line' }
