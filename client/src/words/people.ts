/** The words around who brings something, and around the door, in English. */
export const peopleWords = {
  bring: 'I’ll bring one',
  teach: 'I’ll teach something',
  brings: 'brings one',
  teaches: 'teaches',
  offering: 'Who brings something',
  bringNote: 'A hard thing of your own, real and unfinished. Whoever offered first tells.',
  teachNote: 'One thing you know and use. Whoever offered first teaches.',
  door: 'The door',
  isClosed: 'The door is closed.',
  doorClosed: 'door closed',
} as const
