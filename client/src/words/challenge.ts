import type { WhyVoid } from '@rondo/shared/ballot/ballot'
import { listed } from './listed.ts'
import { capital, numberWord } from './numbers.ts'

/** The words around cards without a name, in English. */
export const challengeWords = {
  promise:
    'No one in this room, and no one who reads our database or backups, can see who wrote a card; but people who know you may guess from what you write, and whoever runs this server could find out if they set out to.',
  among: (count: number, names: string) => `${capital(numberWord(count))} take part: ${names}.`,
  keeps:
    'The cards stay in this room until it is gone. If something fails on the way, what you wrote stays on this device, and you decide.',
  noChannel: 'This is not a reporting channel.',
  aheadNote:
    'Only on this device. In the part “Challenges” it is there once you tick “I understand”, you can change it, and it goes when the time is up, without your name. Without the tick it stays here.',
  understand: 'I understand',
  thenWrite:
    'Then you can write, and whatever was written before is in its field again. Until you tick this, nothing goes: it stays on its device.',
  isBack: 'This part is here again. Everyone writes on, and your words are here.',
  heldAgain: 'It is being tried again, for all of us.',
  mute: 'Mute your call. Everyone types. Whoever shares a screen stops first.',
  yours: 'Your challenge',
  another: (place: number) => `Your challenge, card ${place}`,
  ask: 'Is it real, current, yours? No names, no numbers.',
  left: (count: number) => `${count} left`,
  add: 'Add another card, three at most',
  nothing: 'Nothing to add',
  nothingNote: 'What you type here goes nowhere. When the time is up, envelopes go from all of us, and all look alike.',
  nothingKept: 'The card itself stays here, and is among your own notes after that.',
  write: 'Back to the card',
  keptHere:
    'It stays on this device until the time is up. Then it goes as it stands, finished or not; empty the field to hand in nothing.',
  onTheirWay:
    'Envelopes on their way. Everyone’s take the same 20 seconds. Then the cards are dealt out to be read aloud; anybody may be dealt their own.',
  coming: 'One moment: your envelopes are prepared.',
  cards: 'Challenges',
  count: (count: number) => (count === 1 ? 'One card.' : `${capital(numberWord(count))} cards.`),
  readAloud: (text: string) => `You read aloud: ${text}`,
  readThis: 'to be read aloud now',
  readCount: (count: number) => `${capital(numberWord(count))} cards are yours to read.`,
  readNext: 'Show the next one',
  nothingLeft: 'No card is left for you to read. Press “I’m done”.',
  missing: 'If one of yours is missing, it came too late: it is among your own notes, on the last page.',
  more: 'More',
  moreOf: (text: string) => `More about “${text}”`,
  unopened: 'This card does not open. Everyone sees the same.',
  moreNote: 'Anybody may be dealt their own. Under “More” anyone may hide a card, or put their name on their own.',
  hide: 'Hide',
  hideNote:
    'Nothing has happened yet. If you go on, nobody will see it any more, for good; whoever wrote it keeps the words.',
  hidden: (count: number) =>
    count === 0
      ? ''
      : `${count === 1 ? 'One card is' : `${capital(numberWord(count))} cards are`} hidden. Nobody learns who asked; whoever wrote it finds its words among their own notes, on the last page.`,
  keptHidden: 'This card was hidden:',
  hideSure: 'Hide it for everyone',
  hideOf: (text: string) => `Hide “${text}”`,
  notNow: 'Not now',
  hiding: 'It goes within three seconds. Nobody learns who asked.',
  mine: 'This is mine',
  mineOf: (text: string) => `This is mine: “${text}”`,
  notMine: 'Only whoever wrote it can say so, where they wrote it. Nothing has changed.',
  mineSure: 'Put my name on it',
  mineNote:
    'If you wrote this card and go on, everyone will read that it is yours, for good. Nobody has to. Nothing has happened yet.',
  isOf: (name: string) => `${name} says: this is mine.`,
  failed: {
    'keeper-lost': 'They were lost on the way, twice, so nothing is shown.',
    'too-few': 'Those of too few people arrived, so nothing is shown.',
    'too-many': 'More arrived than there can be, so nothing is shown.',
    'too-few-cards': 'Fewer than three cards were written. Nothing is shown, so that nobody stares at one.',
    'board-full': '',
  } satisfies Record<WhyVoid, string>,
  /** `votes`: their titles. */
  dropOut: (votes: readonly string[]) =>
    votes.length === 0
      ? ''
      : `If it stays at that, there is nothing to choose among: ${listed(votes.map((title) => `“${title}”`))} ${votes.length === 1 ? 'drops' : 'drop'} out.`,
  again: 'Try again',
  keep: 'Keep for me',
  kept: 'It is among your own notes, on the last page, on this device alone.',
  throwAway: 'Throw away',
  throwSure: 'Throw away for good',
  thrown: 'Nothing of it is left.',
  aloud: 'Say it in a round',
  aloudSure: 'Yes, a round for all of us',
  aloudNote:
    'Then each of us has a turn, to say as much as they like, or nothing. Nobody has to say what they wrote; it stays on its device.',
  failedNext:
    'Nobody has what you wrote but this device. Anyone may try again for all of us, or have it said in a round. When the time is up we go on, and your words are among your own notes, on the last page.',
} as const
