import { keptList } from '../session/kept-list.ts'
import type { Memory } from '../session/ports.ts'
import { dueReminders, type Remindable } from './due-reminders.ts'

const ON = 'rondo.remind'
const REMINDED = 'rondo.reminded'
/** What setTimeout can hold. */
const LONGEST = 2 ** 31 - 1

/** [W19] Reminds of one’s own commitments on their day, by this browser, while one of its pages is open; nothing is sent anywhere. */
export class Reminders {
  readonly #memory: Memory
  readonly #isPossible = typeof Notification === 'function'
  #isOn = $state(false)
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(memory: Memory) {
    this.#memory = memory
    this.#isOn = memory.get(ON) === 'yes' && this.#isPossible && Notification.permission === 'granted'
  }

  get isPossible(): boolean {
    return this.#isPossible && Notification.permission !== 'denied'
  }

  get isOn(): boolean {
    return this.#isOn
  }

  /** Asks the browser, which asks the person. */
  async switchOn(): Promise<void> {
    this.#isOn = (await Notification.requestPermission()) === 'granted'
    if (this.#isOn) this.#memory.set(ON, 'yes')
  }

  switchOff(): void {
    this.#isOn = false
    this.#memory.remove(ON)
  }

  /** These are what there is to remind of. */
  watch(all: readonly Remindable[]): void {
    this.stop()
    if (!this.#isOn) return
    const { due, next } = dueReminders(all, new Set(this.#reminded()), Date.now())
    for (const { text } of due) new Notification('Rondo', { body: text })
    this.#memory.set(REMINDED, JSON.stringify([...this.#reminded(), ...due.map(({ id }) => id)].slice(-200)))
    if (next !== null) this.#timer = setTimeout(() => this.watch(all), Math.min(next, LONGEST))
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #reminded(): readonly string[] {
    return keptList(this.#memory, REMINDED).filter((one) => typeof one === 'string')
  }
}
