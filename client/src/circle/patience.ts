const SHORTEST = 300
const LONGEST = 3000

/** [C9] The waits between one try and the next, in milliseconds: from 0.3 s to 3 s, longer each time. */
export class Patience {
  #tries = 0
  #end = () => {}

  get tries(): number {
    return this.#tries
  }

  wait(): Promise<void> {
    const pause = Math.min(SHORTEST * 2 ** this.#tries, LONGEST)
    this.#tries += 1
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pause)
      this.#end = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** [C12] The next try is now. */
  hurry(): void {
    this.#end()
  }

  /** It worked. */
  rest(): void {
    this.#tries = 0
  }
}
