import type { Attendant } from './attendant.ts'

/** Several who act for the rooms of a server, each for its own. */
export const attendants = (all: readonly Attendant[]): Attendant => ({
  attend: (live) => {
    for (const one of all) one.attend(live)
  },
  isBusyWith: (id) => all.some((one) => one.isBusyWith(id)),
})
