/** [E23] Where to turn with what belongs to somebody responsible, as whoever runs the server has put it; empty: nothing was set, or no answer came. */
export async function reportingNote(server: string): Promise<string> {
  try {
    const response = await fetch(`${server}/api/reporting-note`, { credentials: 'omit', cache: 'no-store' })
    const { note }: { note?: unknown } = await response.json()
    return typeof note === 'string' ? note : ''
  } catch {
    return ''
  }
}
