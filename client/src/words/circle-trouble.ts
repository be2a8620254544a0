/** What keeps somebody from seeing a circle. */
export type CircleTroubleIs = keyof typeof circleTroubleWords

/** The words for what keeps somebody out of a circle, and what to do next, in English. */
export const circleTroubleWords = {
  'without-key': {
    title: 'Part of the link is missing',
    text: 'This link lost its last part on the way. Paste the whole link, or its last part from the invitation.',
  },
  'wrong-key': {
    title: 'This link does not open a circle',
    text: 'A letter of it may have changed on the way. Paste the whole link, or its last part from the invitation.',
  },
  'no-seat': {
    title: 'This device is not in the circle',
    text: 'Open the circle where you joined it, and choose “Add another device” there. Or ask a member for the invitation. If the group has closed the circle, nothing of it is left.',
  },
  'unknown-circle': {
    title: 'There is no such circle here',
    text: 'It may have been forgotten after a long time without a session, or belong to another address. Ask whoever sent you the link.',
  },
  'circle-closed': {
    title: 'This circle was closed',
    text: 'The group let go of it. Nothing of it is left to show.',
  },
  'not-invited': {
    title: 'This invitation does not hold any more',
    text: 'Somebody in the circle replaced it, or there is none at the moment. Ask a member for the new one.',
  },
  'not-a-member': {
    title: 'This device was taken out of the circle',
    text: 'Your other devices were shut out from one of them, or you have left. If you are still in the circle, open it where you are, choose “Add another device” there, and scan the code with this one. It is not in the lists on this device any more; what you were writing stays until you forget it here.',
  },
  'room-full': {
    title: 'Every seat is taken',
    text: 'The circle is full. Somebody would have to leave first.',
  },
  left: { title: 'You have left the circle', text: 'Your seat is gone. A member can invite you again.' },
  'old-client': {
    title: 'This page is from before an update',
    text: 'It has loaded itself anew and is still the old one. Close it, and open the link again.',
  },
  'wrong-origin': {
    title: 'This is another address than the circle’s',
    text: 'Open the link exactly as it was sent to you.',
  },
  unreachable: {
    title: 'The server does not answer',
    text: 'Check your connection, then reload the page. Your seat is kept.',
  },
  other: { title: 'That did not work', text: 'Something went wrong on the way. Reload the page; your seat is kept.' },
} as const

/** What one can press there. */
export const circleTroubleActions = {
  paste: 'Link or its last part',
  go: 'Go on',
  pasteWrong: 'That does not open this circle. Check that nothing is missing at its end.',
  onlyTheLink: 'Only someone who has the link can pass it on; we cannot recover it.',
  reload: 'Reload the page',
  forget: 'Forget it on this device',
} as const
