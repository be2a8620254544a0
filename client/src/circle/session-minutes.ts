import type { Format } from '@rondo/shared/formats/format'

/** [G24] How long a session is proposed to take; `planned`: the minutes of the next one, null without one. */
export const sessionMinutes = ({ minutes }: Pick<Format, 'minutes'>, planned: number | null): number =>
  Math.min(Math.max(planned ?? minutes.wanted, minutes.least), minutes.most)
