import type { NextWords } from '@rondo/shared/circle/words'
import type { Moment } from '@rondo/shared/time'
import { SESSION_MINUTES } from '../../circle/circle-words.ts'
import type { Typed } from '../../circle/kept-fields.ts'
import { nextPossible } from '../../circle/next-possible.ts'
import { isZone, ownZone, wallTime, zonedMoment } from '../../circle/zoned-moment.ts'
import { roughServerTime } from '../../session/rough-server-time.ts'
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
  /** Until when the circle is kept, once somebody has tried; null: nobody has. */
  #tried = $state.raw<Moment | null>(null)
  /** The moment that stands, which may stay: whoever only mends the call link need not choose another. */
  #stood: Moment | null = null
  /** The server’s clock; until it has answered, and when it does not, this device’s. */
  #clock = $state.raw<() => Moment>(() => Date.now() as Moment)

  /** What stands; the day of a session that is over is asked for anew. */
  begin(next: NextWords | null, isOver: boolean): void {
    const [date = '', time = ''] = next?.at.split('T') ?? []
    this.date = isOver ? '' : date
    this.time = time
    this.zone = next?.zone ?? ownZone()
    this.minutes = next?.minutes ?? USUAL
    this.call = next?.call ?? ''
    this.#tried = null
    this.#stood = next && zonedMoment(next.at, next.zone)
    void this.#readClock()
  }

  /** What stands in the fields. */
  get typed(): Typed {
    const { date, time, zone, minutes, call } = this
    return { date, time, zone, minutes: String(minutes ?? ''), call }
  }

  /** What was being written before this page was loaded. */
  goOn({ date = '', time = '', zone = '', minutes = '', call = '' }: Typed): void {
    this.date = date
    this.time = time
    this.zone = isZone(zone) ? zone : this.zone
    this.minutes = Number(minutes) || null
    this.call = call
  }

  /** All that this browser knows, and the one that is chosen. */
  get zones(): readonly string[] {
    const known = Intl.supportedValuesOf('timeZone')
    return [...new Set([...known, ownZone(), this.zone].filter(isZone))].sort()
  }

  /** What is wrong with each field, once somebody has tried. */
  get wrong(): { date: string | null; time: string | null; minutes: string | null; call: string | null } {
    const until = this.#tried
    if (until === null) return { date: null, time: null, minutes: null, call: null }
    const { least, most } = SESSION_MINUTES
    const isLength = this.minutes !== null && Number.isInteger(this.minutes)
    const isWithin = isLength && (this.minutes ?? 0) >= least && (this.minutes ?? 0) <= most
    return {
      ...this.#wrongMoment(until),
      minutes: isWithin ? null : words.wrong.minutes,
      call: this.call.trim() !== '' && callAddress(this.call) === null ? words.wrong.call : null,
    }
  }

  /** Null: something is wrong, and `wrong` says what. `livesUntil`: when the circle is forgotten if nobody meets. */
  read(livesUntil: Moment): NextWords | null {
    this.#tried = livesUntil
    if (Object.values(this.wrong).some((one) => one !== null)) return null
    const call = callAddress(this.call) ?? ''
    return { at: this.#at, zone: this.zone, minutes: this.minutes ?? USUAL, call }
  }

  get #at(): string {
    return `${this.date}T${this.time.slice(0, 5)}`
  }

  /** [G23] The words are sealed, so that no server can refuse them: this is the place for it. */
  #wrongMoment(until: Moment): { date: string | null; time: string | null } {
    if (this.date === '' || this.time === '')
      return { date: this.date === '' ? words.wrong.date : null, time: this.time === '' ? words.wrong.time : null }
    // A year of five digits, which a field for dates takes.
    if (Number.isNaN(Date.parse(`${this.#at}Z`))) return { date: words.wrong.dateFar(until), time: null }
    const moment = zonedMoment(this.#at, this.zone)
    const now = this.#clock()
    const possible = moment === this.#stood ? 'yes' : nextPossible(moment, now, until)
    switch (possible) {
      case 'yes':
        return { date: null, time: null }
      case 'past':
        return this.date === wallTime(now, this.zone).slice(0, 10)
          ? { date: null, time: words.wrong.timePast }
          : { date: words.wrong.datePast, time: null }
      case 'far':
        return { date: words.wrong.dateFar(until), time: null }
      default:
        return possible satisfies never
    }
  }

  async #readClock(): Promise<void> {
    this.#clock = (await roughServerTime(location.origin, () => performance.now())) ?? this.#clock
  }
}
