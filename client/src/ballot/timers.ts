/** What is to happen later, and does not once it is called off. */
export class Timers {
  readonly #waiting = new Set<ReturnType<typeof setTimeout>>()

  /** Runs something once after so many real milliseconds. */
  after(milliseconds: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(timer)
      run()
    }, milliseconds)
    this.#waiting.add(timer)
  }

  callOff(): void {
    for (const timer of this.#waiting) clearTimeout(timer)
    this.#waiting.clear()
  }
}
