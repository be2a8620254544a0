/** A rule of the simulation was broken: its letter and number in SPEC.md, and how. */
export class Violation extends Error {
  readonly rule: string

  constructor(rule: string, how: string) {
    super(how)
    this.rule = rule
  }
}

/** Throws unless it holds. `how` is only put into words when it does not. */
export function demand(holds: boolean, rule: string, how: () => string): asserts holds {
  if (!holds) throw new Violation(rule, how())
}
