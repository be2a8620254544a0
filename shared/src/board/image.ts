/** How many pictures a board holds, and how large they may be. */
export const IMAGE_LIMITS = {
  /** Bytes of one, sealed: 500 KiB. */
  sealed: 500 * 1024,
  images: 60,
  /** Bytes of all of them, sealed. */
  size: 20 * 1024 * 1024,
} as const

/** A picture by itself, which several items may show: 22 characters of base64url, drawn by the browser that brought it. */
export type ImageId = string & { readonly of: 'image' }

export const isImageId = (value: unknown): value is ImageId => typeof value === 'string' && /^[\w-]{22}$/.test(value)

/** Every way in which a board says no to somebody who brings or wants a picture. The browser owns the wording. */
export const imageRefusals = [
  /** It has not the shape that it must have. */
  'malformed',
  'too-large',
  'too-often',
  'wrong-origin',
  /** The ticket is none of this board's, or its time is up: another one is to be had in the room. */
  'old-ticket',
  'not-a-member',
  /** The seat goes on in another tab or on another device. */
  'superseded',
  /** One may only look just now. */
  'read-only',
  /** The board has as many pictures as it holds. */
  'full',
  /** Another picture has this id. */
  'taken',
  /** There is no such picture. */
  'unknown-image',
  'room-burned',
  /** The store did not answer; nothing is known to have happened. */
  'try-again',
] as const

export type ImageRefusal = (typeof imageRefusals)[number]
