/** The words around letting out what belongs to all of us, in English. */
export const lettingWords = {
  ask: 'Ask if it may leave',
  askOf: (text: string) => `Ask if it may leave: “${text}”`,
  askNote:
    'What may leave goes into what people take along, without anybody’s name, once all of us have said yes. Asking is your own yes. What somebody may have written who has left since stays here.',
  asked: 'May it leave, without anybody’s name? Only if all of us say yes.',
  yes: 'It may leave',
  yesOf: (text: string) => `It may leave: “${text}”`,
  youAgreed: 'You said yes. It may leave once all of us have.',
  keep: 'It stays here',
  keepOf: (text: string) => `It stays here: “${text}”`,
  keepAfterAll: 'Keep it here after all',
  keepAfterAllOf: (text: string) => `Keep it here after all: “${text}”`,
  keepNote: 'Nobody in the room learns who said what.',
  keepNoteInCircle: 'None of you learns who said what.',
  keeping: 'One moment, so that nobody can tell who said so…',
  leaves: 'It may leave: all of us said yes.',
  stays: 'It stays here.',
  myName: 'My name may leave with it',
  isMine: 'You said this one is yours.',
} as const
