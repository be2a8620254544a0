/** How somebody takes part. */
export interface Temper {
  /** Milliseconds between two things they press unasked, on average. */
  readonly restless: number
  /** Milliseconds between two losses of their connection, on average. */
  readonly steady: number
}
