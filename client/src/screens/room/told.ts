import { handWords } from '../../words/hands.ts'
import { roomWords as words } from '../../words/room.ts'
import type { Person } from './live-room.svelte.ts'

/** Everything there is to know about somebody at the table, in words: what colours and rings say to the eye. */
export const told = (person: Person): string =>
  [
    person.me ? words.personYou(person.name) : person.name,
    person.drawn !== null && words.drawnAs(person.drawn),
    person.speaking && words.hasTheFloor,
    person.next && words.isNext,
    person.hand && handWords.handUp,
    person.away && words.away,
    person.heard && !person.speaking && words.heard,
    person.hosts && words.keepsTime,
  ]
    .filter((word) => word !== false)
    .join(', ')
