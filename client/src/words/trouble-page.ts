/** The words on every page that keeps somebody out, in English. */
export const troublePageWords = {
  home: 'Go to the home page',
} as const
