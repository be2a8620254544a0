/** One thing somebody will do: *When* …, *I will* …, *By* a day (`YYYY-MM-DD`, or empty). */
export interface CommitmentWords {
  readonly when: string
  readonly will: string
  readonly by: string
  /** *How sure*, 1 to 10; null: not said. */
  readonly sure: number | null
}

/** [C22] Null when it is not what a browser of this room would have sealed. */
export function readCommitment(text: string | null): CommitmentWords | null {
  try {
    const { when, will, by, sure } = JSON.parse(text ?? 'null') as Record<string, unknown>
    if (typeof when !== 'string' || typeof will !== 'string' || typeof by !== 'string') return null
    return { when, will, by: /^\d{4}-\d{2}-\d{2}$/.test(by) ? by : '', sure: isSure(sure) ? sure : null }
  } catch {
    return null
  }
}

const isSure = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10
