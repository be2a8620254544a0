/** What becomes of one envelope: in the box; not yet, or nobody knows, so once more; or never. */
export type Posted = 'ok' | 'again' | 'no'

const AGAIN: ReadonlySet<unknown> = new Set(['not-now', 'try-again', 'too-often'])

/** [E6] One request that tells nothing of who sends it: no cookie, no referrer, no language of one’s own. */
export async function postEnvelope(server: string, envelope: Uint8Array<ArrayBuffer>): Promise<Posted> {
  try {
    const response = await fetch(`${server}/api/envelopes`, {
      method: 'POST',
      body: envelope,
      headers: { 'Content-Type': 'application/octet-stream', 'Accept-Language': 'en' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
    const answer: { ok?: true; refused?: string } = await response.json()
    if (answer.ok) return 'ok'
    return AGAIN.has(answer.refused) ? 'again' : 'no'
  } catch {
    return 'again'
  }
}
