import type { Refusal } from '@rondo/shared/room/refusals'

const NOT_NOW = 'That is not possible at this moment. Try again a little later.'

/** Why something was not done, and what to do instead, in English. `unreachable`: no server answered. */
export const refusalWords: Record<Refusal | 'unreachable', string> = {
  malformed: 'That did not arrive. Reload the page and try again.',
  'too-large': 'That is too long. Make it shorter and try again.',
  'too-often': 'That was a lot at once. Wait a moment and try again.',
  'not-a-member': 'You are not in this room at the moment. Open its link again to come in.',
  'not-host': 'The host does that. Ask them, or take the chair when it is empty.',
  'not-your-turn': 'Somebody else has the floor. Your turn comes.',
  'too-late': 'That moment has passed. Nothing was changed.',
  'not-now': NOT_NOW,
  'not-here': 'They are not here right now. Choose somebody who is.',
  'nobody-waiting': 'Nobody else is waiting to speak. Use “Next part” to go on.',
  'too-few': 'A session needs three people. Send the invitation to one more.',
  'does-not-fit': 'There is too little time for this many people. Give it more minutes.',
  'room-full': 'Every seat is taken. Somebody would have to leave first.',
  'door-closed': 'The door is closed. Ask somebody inside to have it opened.',
  removed: 'The host has removed this seat. It does not come back.',
  'not-agreed': 'Tick that you keep what is said here among us, then come in.',
  'room-over': 'This session is over. Nobody new comes in.',
  'room-burned': 'This room was burned. Nothing of it is left.',
  'unknown-room': 'There is no such room here. Ask for the invitation again.',
  'wrong-key': 'This key does not open this room. Ask for the invitation again.',
  'old-client': 'This page is from before an update. Reload it.',
  'room-taken': 'That did not work out by chance. Try once more.',
  'wrong-origin': 'Open the room from its own link.',
  'too-many': 'Three are open already. Finish one, or let one go first.',
  'changed-meanwhile': 'It was changed meanwhile. Look at how it is now; what you wrote stays in the field.',
  'circle-closed': 'This circle was closed. Nothing of it is left.',
  'circle-taken': 'That did not work out by chance. Try once more.',
  // A browser hears these about its envelopes, and acts on them without showing them.
  'another-device': NOT_NOW,
  forged: NOT_NOW,
  spent: NOT_NOW,
  // Said on the page of a circle alone, which has its own words for them.
  'not-invited': NOT_NOW,
  'circle-closing': NOT_NOW,
  'unknown-circle': NOT_NOW,
  'try-again': 'The server could not keep that. Try again in a moment.',
  unreachable: 'The server does not answer. Check your connection and try again.',
}

/** Why something one asked for was not done. An answer in the open may come when the others have gone on, as the line was lost. */
export const refusedWords = ({
  command,
  code,
}: {
  readonly command: string
  readonly code: keyof typeof refusalWords
}): string =>
  command === 'poll.answer' && code === 'too-late'
    ? 'The others had finished when your answer came, so it is not counted.'
    : refusalWords[code]
