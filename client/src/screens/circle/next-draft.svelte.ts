import type { NextWords } from '@rondo/shared/circle/words'
import { SESSION_MINUTES } from '../../circle/circle-words.ts'
import { isZone, ownZone } from '../../circle/zoned-moment.ts'
import { circleNextWords as words } from '../../words/circle-next.ts'
import { callAddress } from '../new/call-address.ts'

/** Minutes of a session that nobody has said anything about. */
const USUAL = 60

/** The next session while somebody fills it in. */
export class NextDraft {
  date = $state('')
  time = $state('')
  zone = $state(ownZone())
  minutes = $state<number | null>(USUAL)
  call = $state('')
  #tried = $state(false)

  /** What stands; the day of a session that is over is asked for anew. */
  begin(next: NextWords | null, isOver: boolean): void {
    const [date = '', time = ''] = next?.at.split('T') ?? []
    this.date = isOver ? '' : date
    this.time = time
    this.zone = next?.zone ?? ownZone()
    this.minutes = next?.minutes ?? USUAL
    this.call = next?.call ?? ''
    this.#tried = false
  }

  /** All that this browser knows, and the one that is chosen. */
  get zones(): readonly string[] {
    const known = Intl.supportedValuesOf('timeZone')
    return [...new Set([...known, ownZone(), this.zone].filter(isZone))].sort()
  }

  /** What is wrong with each field, once somebody has tried. */
  get wrong(): { date: string | null; time: string | null; minutes: string | null; call: string | null } {
    const { least, most } = SESSION_MINUTES
    const isLength = this.minutes !== null && Number.isInteger(this.minutes)
    const say = (isWrong: boolean, text: string) => (this.#tried && isWrong ? text : null)
    return {
      date: say(this.date === '', words.wrong.date),
      time: say(this.time === '', words.wrong.time),
      minutes: say(!isLength || (this.minutes ?? 0) < least || (this.minutes ?? 0) > most, words.wrong.minutes),
      call: say(this.call.trim() !== '' && callAddress(this.call) === null, words.wrong.call),
    }
  }

  /** Null: something is wrong, and `wrong` says what. */
  read(): NextWords | null {
    this.#tried = true
    if (Object.values(this.wrong).some((one) => one !== null)) return null
    const call = callAddress(this.call) ?? ''
    return { at: `${this.date}T${this.time.slice(0, 5)}`, zone: this.zone, minutes: this.minutes ?? USUAL, call }
  }
}
