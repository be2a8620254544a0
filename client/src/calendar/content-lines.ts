const MOST_OCTETS = 75

const octets = new TextEncoder()

/** Text as the value of a property (RFC 5545, 3.3.11): marked where it would end the value, and without control characters. */
export const asValue = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '')

/** Lines as a file (RFC 5545, 3.1): each folded at 75 octets, never within a character, and ended. */
export const contentLines = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('')

function folded(line: string): string {
  let text = ''
  let length = 0
  for (const character of line) {
    const size = octets.encode(character).length
    if (length + size > MOST_OCTETS) {
      text += '\r\n '
      // The blank that begins a folded line counts.
      length = 1
    }
    text += character
    length += size
  }
  return text
}

/** A calendar with one event: what stands before the event, and the lines of the event. */
export const calendarOf = (before: readonly string[], event: readonly string[]): string =>
  contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rondo//Rondo//EN',
    ...before,
    'BEGIN:VEVENT',
    ...event,
    'END:VEVENT',
    'END:VCALENDAR',
  ])

/** `20261129T090000`, read from the parts that this date has in UTC. */
export const dateTime = (wall: number): string => new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')

/** As rules name them, in the order of `getUTCDay`. */
export const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
