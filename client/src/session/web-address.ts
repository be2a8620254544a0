/** [C22] The address as a browser writes it, or null unless it is one of the web (`http`, `https`). */
export function webAddress(text: string): string | null {
  try {
    const url = new URL(text)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
