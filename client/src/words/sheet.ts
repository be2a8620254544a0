/** The words around what one writes for oneself until all hand in, in English. */
export const sheetWords = {
  offline:
    'You are offline. What you wrote is kept here and goes once you are back; if that is too late, it is among your own notes on the last page.',
  offlineOver:
    'The time is up while you are offline. What you wrote is kept here; if that is too late, it is among your own notes on the last page.',
  /** Of what one chose, and not wrote. */
  offlineChoice:
    'You are offline. What you chose is kept here and goes once you are back; if that is too late, it does not count.',
  /** `away`: the names of those who are. */
  cut: (away: string) =>
    away
      ? `Half a minute is left: all who are here are done, or the host goes on. Until then ${away} may still come back. Finish what you are at.`
      : 'Half a minute is left, as the host goes on or all who are here are done. Finish what you are at.',
  isBack: 'This part is here again, and so is what was yours in it. Say again when you are ready.',
  leftOut: 'You were away when all handed in: what you had chosen may not have counted.',
  late: 'This began while you were not here, and who takes part is fixed then. You will see what comes of it with everyone.',
  elsewhere: 'Your other device takes part in this.',
  unsafe: 'Your envelopes could have been marked, so they are not used. Nothing of yours is sent.',
} as const
