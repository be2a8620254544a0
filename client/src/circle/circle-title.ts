const MOST = 48

/** What a circle is called in a list, and in a tab: the first words of its purpose. */
export function circleTitle(purpose: string): string {
  const line = purpose.trim().split('\n')[0]?.trim() ?? ''
  if (line.length <= MOST) return line
  const words = line.slice(0, MOST).replace(/\s+\S*$/, '')
  return `${words.replace(/[\s.,;:–—-]+$/, '')}…`
}
