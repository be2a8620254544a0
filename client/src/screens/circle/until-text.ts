/** A moment some days ahead, as this device says it. */
export const untilText = (moment: number): string =>
  new Date(moment).toLocaleString(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  })
