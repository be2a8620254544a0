import type { Format } from '../formats/format.ts'
import type { Segment } from '../segments/index.ts'
import { reserveOf } from './fit-agenda.ts'
import { plannedTotal } from './planned.ts'

/** [A10] A format's agenda for so many people and minutes: optional parts are left out as long as it would not fit as wanted. */
export function agendaFor(format: Format, people: number, minutes: number): readonly Segment[] {
  const available = minutes * 60 - reserveOf(minutes)
  let agenda = format.agenda
  for (const id of format.optional) {
    if (plannedTotal(agenda, people) <= available) return agenda
    agenda = agenda.filter((part) => part.id !== id)
  }
  return agenda
}
