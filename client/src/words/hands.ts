import { ordinal } from './ordinal.ts'

/** The words of raised hands, and of a part that looks for somebody, in English. */
export const handWords = {
  raise: 'Raise hand',
  lower: 'Lower hand',
  raised: 'Raised hands',
  none: 'No hand is up.',
  you: 'You',
  because: {
    'not-spoken': 'has not spoken in this part yet',
    'spoken-least': 'has spoken least of these',
    spoken: 'has spoken in this part',
    away: 'is away',
  },
  becauseYou: {
    'not-spoken': 'have not spoken in this part yet',
    'spoken-least': 'have spoken least of these',
    spoken: 'have spoken in this part',
    away: 'are away',
  },
  partLeft: (clock: string) => `${clock} left in all`,
  handUp: 'hand up',
  isFree: 'The floor is free.',
  raiseToSpeak: 'Raise your hand to speak.',
  waits: 'Your hand is up. Others may go first.',
  haveFloor: 'You have the floor.',
  place: (place: number) => (place === 2 ? 'You are next.' : `You are ${ordinal(place)}.`),

  volunteer: 'I’ll do it',
  yes: 'Yes',
  someoneElse: 'Someone else',
  anyoneMay: 'Anyone may. Nobody has to.',
  otherMay: 'One of the others may.',
  beingAsked: 'Somebody is being asked.',
  youAreAsked: 'Only you see this. “Someone else” is fine, too.',
} as const
