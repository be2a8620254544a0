/** Milliseconds since 1970 on the server's clock. */
export type Moment = number & { readonly unit: 'moment' }

/** Milliseconds. */
export type Duration = number & { readonly unit: 'duration' }

/** Seconds of session time: as many milliseconds as the room's minute says. */
export type Seconds = number & { readonly unit: 'session seconds' }

export const milliseconds = (count: number): Duration => count as Duration

export const seconds = (count: number): Seconds => count as Seconds

/** A real second, whatever the room's minute. */
export const REAL_SECOND = milliseconds(1000)

/** Session seconds as real milliseconds in a room whose minute lasts `minute`. */
export const lasting = (session: number, minute: Duration): Duration =>
  milliseconds(Math.round((session * minute) / 60))

/** Real milliseconds as session seconds, with fractions. */
export const inSeconds = (real: number, minute: Duration): Seconds => seconds((real * 60) / minute)

export const after = (moment: Moment, duration: number): Moment => (moment + duration) as Moment

/** From `from` to `to`; negative when `to` came first. */
export const between = (from: Moment, to: Moment): Duration => milliseconds(to - from)

/** The later of two moments. */
export const latest = (one: Moment, other: Moment): Moment => (one > other ? one : other)
