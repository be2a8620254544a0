/** What may be logged of an error: its kind and where it came from. Its message could quote what somebody sent. */
export interface DescribedFailure {
  readonly kind: string
  readonly code?: string
  readonly from: readonly string[]
}

const PLACES = 4

export function describeFailure(error: unknown): DescribedFailure {
  if (!(error instanceof Error)) return { kind: typeof error, from: [] }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const from = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, PLACES)
    .map((line) => line.trim())
  return { kind: error.name, ...code, from }
}
