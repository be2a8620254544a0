import type { TroubleIs } from '../screens/trouble/trouble.ts'

interface TroubleWords {
  readonly title: string
  readonly text: string
}

/** The words for what went wrong, and what to do next, in English. */
export const troubleWords: Record<TroubleIs, TroubleWords> = {
  'without-key': {
    title: 'Part of the link is missing',
    text: 'This link lost its last part on the way. Paste the whole link, or the key from the invitation.',
  },
  'wrong-key': {
    title: 'This link does not open a room',
    text: 'A letter of it may have changed on the way, or there is no such room. Paste the whole link, or the key from the invitation.',
  },
  'unknown-room': {
    title: 'There is no such room here',
    text: 'It may be over for a long time, or belong to another address. Ask whoever sent you the link.',
  },
  'room-over': { title: 'This session has ended', text: 'Nobody new comes in any more. Perhaps there is a next one.' },
  'room-burned': { title: 'This room was burned', text: 'Nobody kept it. Nothing of it is left to show.' },
  'room-full': {
    title: 'Every seat is taken',
    text: 'The room is full. This page lets you in as soon as somebody leaves.',
  },
  'door-closed': {
    title: 'The door is closed',
    text: 'Nobody new comes in at the moment. Ask somebody inside to have it opened; this page then lets you in.',
  },
  removed: {
    title: 'This seat is gone',
    text: 'Whoever hosts has removed it, or its owner has shut this device out from another one. What was written in it is gone, too. If that was a mistake, ask the host for a new invitation, or go on with your other device.',
  },
  'old-client': {
    title: 'This page is from before an update',
    text: 'It has loaded itself anew and is still the old one. Close it, and open the link again.',
  },
  superseded: {
    title: 'You are here in another tab or on another device',
    text: 'Your seat is in one place at a time.',
  },
  unreachable: {
    title: 'The server does not answer',
    text: 'We keep trying, and you will be in as soon as it does. Check your connection in the meantime.',
  },
  left: { title: 'You have left', text: 'Your seat is free again. With the link you can come back.' },
  cleared: {
    title: 'Your chair was cleared',
    text: 'You were away for a while, and the group went on. You can come in again and get a whole turn.',
  },
  'not-found': {
    title: 'There is nothing at this address',
    text: 'Perhaps a letter is missing. From the home page you can start a session.',
  },
  'wrong-origin': {
    title: 'This is another address than the room’s',
    text: 'Open the link exactly as it was sent to you.',
  },
  other: { title: 'That did not work', text: 'Something went wrong on the way. Reload the page; your seat is kept.' },
}

/** Of a session of a circle. */
export const burnedInCircle: TroubleWords = {
  title: 'This room was burned',
  text: 'Nothing of the room is left. What you promised is in your circle still, and so is who hosted, taught and presented.',
}

/** What one can press there. */
export const troubleActions = {
  paste: 'Link or key',
  go: 'Go on',
  pasteWrong: 'That does not open this room. Check that nothing is missing at its end.',
  onlyTheLink: 'Only someone who has the link can pass it on; we cannot recover it.',
  perhapsGone: 'If the whole link does not open it either, the room is gone: rooms end, and can be burned.',
  useHere: 'Use it here',
  reload: 'Reload the page',
  comeBack: 'Come in again',
  start: 'Start a session',
} as const
