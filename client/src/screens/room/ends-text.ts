import type { Duration, Moment } from '@rondo/shared/time'
import { wallClock } from '../../ui/length-text.ts'
import { roomWords as words } from '../../words/room.ts'

/** [V10] What everyone is told about the end that was promised; a minute of session time after it, that it is past. */
export const endsText = (promised: Moment, now: Moment, minute: Duration): string =>
  now < promised + minute ? words.endsAt(wallClock(promised)) : words.shouldHaveEnded(wallClock(promised))
