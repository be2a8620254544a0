/** The words around who is in a circle, in English. */
export const circleMemberWords = {
  heading: 'Members',
  you: 'you',
  changeName: 'Change my name',
  name: 'Your name',
  nameHint: 'Sealed: only the group can read it.',
  needsName: 'Write the name the others know you by.',

  copyInvitation: 'Copy invitation',
  invitation: (title: string, link: string, key: string) =>
    `${title}\nYou are invited to this circle. Look at it first, then decide:\n${link}\n\nShould a page ask for the last part of the link, it is this one:\n${key}\n`,
  showCode: 'Show the code to scan',
  code: 'QR code of the invitation',
  replace: 'Replace the invitation',
  replaceTitle: 'Replace the invitation?',
  replaceAsk:
    'The link you passed on until now lets nobody in any more. Whoever is in the circle stays, and finds the new one here.',
  replaceNow: 'Make a new one',
  noneNow: 'Have none',
  make: 'Make an invitation',
  noInvitation: 'Nobody new comes in at the moment.',
  full: 'Every seat is taken.',
  unknownInvitation:
    'The link that holds was made before members could see it here. Ask whoever has it, or replace it: then it lets nobody in any more.',
  copied: 'The invitation is copied. Send it to whoever you want here.',
  replaced: 'There is a new invitation. The one before lets nobody in any more.',
  taken: 'There is no invitation now: nobody new comes in.',

  myDevices: 'My devices',
  addDevice: 'Add another device',
  addDeviceNote: 'Scan this with your other device. This link is your own seat: show it to nobody else.',
  deviceCode: 'QR code of your own seat',
  copySeat: 'Copy the link to my seat',
  seatCopied: 'The link to your seat is copied. It is for you alone.',
  shutOut: 'Shut out my other devices',
  shutOutTitle: 'Shut out your other devices?',
  shutOutAsk:
    'A phone you lost, or a browser you no longer use, cannot come in as you any more. On this device you stay; others of yours have to be added again.',
  shutOutInvitation:
    'As they know the invitation, there is a new one, too: the invitation before lets nobody in any more. The others find the new one here.',
  shutOutPast:
    'The last pages of past sessions close for you on every device, with your notes there: take along what you want to keep first. What you promised is in the circle.',
  shutOutInSession:
    'They also lose their place in the session that is open, where you go on from here, and its door is closed: a lost device knows its link, too. Whoever is still to come asks the host to open it.',
  shutOutNow: 'Shut them out',
  shutOutUnreached:
    'Not every room of a past session answers, so your devices are not shut out yet. Check your connection and try again.',
  shutOutDone: 'Only this device is in the circle as you.',
  shutOutDoneAnew: 'Only this device is in the circle as you, and there is a new invitation.',

  leaving: 'Leave, delete or close',
  leave: 'Leave',
  leaveTitle: 'Leave this circle?',
  leaveAsk: 'Your name goes, and so does your seat: with this link you do not come back, only with an invitation.',
  leaveLast: 'You are the last one here: nothing of the circle is left then.',
  whatOfMine: 'Your commitments',
  takeAlong: 'Take them along, as a file: nothing of them stays here',
  leaveBehind: 'Leave what the group could see',
  unseenGo:
    'What only you, or you and whoever asks, could see goes with you. It is lost unless you take it along as a file.',
  unsaidGoes:
    'What you wrote here and did not say goes, too: take it along now, as a file, or on the page that comes then.',
  themesStay: 'What may leave without your name stays in the circle from then on.',
  takeUnseen: 'Take them along',
  takenAlong: (file: string) => `What is yours is in the file ${file}, where this browser puts what it downloads.`,
  leftOver:
    'You were writing something here and had not said it. It is on this device alone, until you take it along or throw it away.',
  takeLeftOver: 'Take it along',
  throwAway: 'Throw it away',
  leaveNow: 'Leave now',
  deleteMine: 'Delete mine',
  deleteTitle: 'Delete your commitments?',
  deleteAsk:
    'All commitments of your own go, open and closed, with what you tried and learned. You stay in the circle. This is final: nobody can bring them back. In the server’s files sealed rests may stand some moments longer, in backups until those are gone; nobody can read them without the link.',
  deleteNow: 'Delete them',
  deleted: 'Your commitments are gone.',
  close: 'Close the circle',
  closeTitle: 'Close this circle?',
  closeAsk: (until: string) =>
    `Until ${until} any member can keep it; nobody has to say why. Silence is a yes. After that, or as soon as all of you have said yes, nothing of it is left, for anybody.`,
  closeAlone: 'You are alone here: it is closed at once, and nothing of it is left.',
  closeLeaves:
    'The rooms of its sessions go by themselves, or when you burn them. In the server’s files sealed rests may stand some moments longer, in backups until those are gone; nobody can read them without the link.',
  closeNow: 'Ask to close it',
  closeNowAlone: 'Close it now',
  closeAsked: 'You have asked. The question stands first on everybody’s page.',
  closingSaid: (name: string) => `${name} would like to close this circle: see the top of this page.`,
  closing: (name: string, until: string) =>
    `${name} would like to close this circle. Until ${until} anyone can keep it.`,
  closingYou: (until: string) => `You would like to close this circle. Until ${until} anyone can keep it.`,
  closingAfter:
    'After that nothing of it is left: silence is a yes. It is closed sooner once all of you have said yes. Whoever keeps it is named to the others.',
  closingAfterSession: 'All of you have said yes: it is closed when the session is over.',
  stillToAgree: (names: string) => `Still to say yes: ${names}.`,
  notLastYes: 'Once all of you have said yes it is closed, and nothing of it is left, for anybody.',
  lastYes: 'All the others have said yes: with yours it is closed at once, and nothing of it is left, for anybody.',
  lastYesInSession:
    'All the others have said yes: with yours it is closed when the session is over, and nothing of it is left, for anybody.',
  takeFirst: 'Your commitments go with it, and so does what the others let out, unless you take them along as a file.',
  agreeToClose: 'Yes, close it',
  agreedToClose: 'You have said yes. It is closed once all of you have.',
  keep: 'Keep the circle',
  kept: (name: string) => `${name} keeps the circle. It goes on as before.`,
  keptSaid: 'Kept. The others read that it was you.',
  keptYou: 'You keep the circle. It goes on as before.',
  livesUntil: (day: string) => `This circle is kept until ${day}, and longer with each session.`,
} as const
