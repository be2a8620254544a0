/** Names or titles, as a sentence has them. */
export const listed = (texts: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(texts)
