/** The words of the home page, in English. */
export const homeWords = {
  lead: 'A room beside your video call, in which a small group of peers runs a session by itself and everyone is heard.',
  start: 'Start a session',
  mine: 'My commitments',
  startCircle: 'Start a circle',
  alone: 'Try it alone',
  aloneNote: '“Try it alone” brings four simulated people, in this browser.',
  aloneOpening: 'Opening a room…',
  promises: 'What you can rely on',
  threePromises: [
    {
      title: 'Your words are sealed',
      text: 'Names, the title and what you write are encrypted in your browser. The key is in the link, after the #, and is never sent.',
    },
    {
      title: 'The same time for everyone',
      text: 'The order is drawn before all eyes, one clock counts for all screens, and once a round has begun it takes nobody’s seconds.',
    },
    {
      title: 'A lost connection loses nothing',
      text: 'Your seat is kept, and so is your turn. Reload, come back, or go on with your phone.',
    },
  ],
  morePromises: 'What else holds',
  otherPromises: [
    {
      title: 'Nobody can tell who wrote it',
      text: 'No one in the room, and no one who reads our database or backups, can see who wrote a card, placed a dot or gave an answer. People who know you may guess from what you write, and whoever runs this server could find out if they set out to.',
    },
    {
      title: 'The room never gets stuck',
      text: 'Whoever drops out, the one who speaks or the host, the session goes on. The room itself keeps the time if nobody does.',
    },
    {
      title: 'Said yes means kept',
      text: 'What the room has accepted survives a crash of the server, and a press that was sent twice happens once.',
    },
    {
      title: 'Only the shape is known',
      text: 'The server knows how many you are, who comes when and how long a turn is. It asks no account, sets no cookie and calls no third party.',
    },
    {
      title: 'Gone is gone',
      text: 'When the group burns a room, what was kept of it is removed. Backups of the server, if there are any, hold sealed words only.',
    },
  ],
  circles: 'Circles on this device',
  circlesNote: 'Whoever uses this device can open them.',
  untitledCircle: 'A circle',
  forgetCircleTitle: 'Forget this circle?',
  forgetCircleAsk: (title: string) =>
    `${title}: its key and your seat are removed from this device. You stay a member; without another device of yours you cannot come back to your seat.`,
  rooms: 'Rooms on this device',
  roomsNote: 'Whoever uses this device can open them.',
  untitled: 'A session without a title',
  openedOn: (day: string) => `opened here on ${day}`,
  forget: 'Forget',
  forgetRoomTitle: 'Forget this room?',
  forgetRoomAsk: (title: string) =>
    `${title}: its key and your seat are removed from this device. Without the link you cannot come back.`,
  forgetOf: (title: string) => `Forget ${title}`,
  practiceTitle: 'Practice',
  practiceName: 'You',
} as const
