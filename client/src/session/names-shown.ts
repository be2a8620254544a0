const MOST = 200

/** [W18] The names that were shown here, these too: whoever has left is still to be taken out of what others let out. */
export const namesShown = (known: readonly string[] = [], shown: readonly string[] = []): readonly string[] =>
  [...new Set([...known, ...shown])].slice(-MOST)
