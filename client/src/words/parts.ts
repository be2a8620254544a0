import type { Segment } from '@rondo/shared/segments/index'

/** The words of one part of an agenda. */
export interface PartWords {
  readonly title: string
  /** Stands in the middle of the stage. */
  readonly question: string
  readonly rule: { readonly title: string; readonly text: string }
  /** For the host alone: what to say or to leave. */
  readonly nudge: string
}

/** By the text, prompt or kind that a segment names. */
const parts = {
  opening: {
    title: 'Opening',
    // What may leave; that the rest stays, all have accepted at the door.
    question: 'What you learn you may take with you. Names stay here.',
    rule: { title: 'Before we begin', text: 'One of us reads the sentence aloud, slowly.' },
    nudge: 'Ask who reads it. Then ask whether all can keep to it.',
  },
  'check-in': {
    title: 'Check-in',
    question: 'How are you today, in a word or two?',
    rule: { title: 'One voice at a time', text: 'Short is fine.' },
    nudge: 'Leave a breath between two voices. You come last.',
  },
  challenge: {
    title: 'Main round',
    question: 'What is the real challenge here for you?',
    rule: { title: 'One voice at a time', text: 'The same time for everyone. Nobody answers, nobody advises.' },
    nudge: 'When somebody falls silent, wait. What comes after a silence is often what matters.',
  },
  tell: {
    title: 'One tells',
    question: 'What is hard for you right now?',
    rule: { title: 'One tells', text: 'The others listen, and keep their questions for the next part.' },
    nudge: 'Let it be slow. A silence in the middle is part of the telling.',
  },
  ask: {
    title: 'Questions only',
    question: 'What would you like to understand better?',
    rule: { title: 'Questions only', text: 'One open question each, no advice yet.' },
    nudge: 'If it begins with “Have you tried”, ask for the question in it.',
  },
  offer: {
    title: 'Offers',
    question: 'What can you offer: something you lived through, an idea, a hand?',
    rule: { title: 'Offers, not answers', text: 'Whoever told it only listens.' },
    nudge: 'Nothing needs an answer now. Protect the listening.',
  },
  'now-see': {
    title: 'What I see now',
    question: 'What do you see now, and what will you do?',
    rule: { title: 'The last word', text: 'It belongs to whoever told it.' },
    nudge: 'Only say thank you afterwards.',
  },
  'how-i-came': {
    title: 'How I came to lead',
    question: 'How did you come to lead?',
    rule: { title: 'One voice at a time', text: 'A story, not a career. The others listen.' },
    nudge: 'Stories take a moment to begin. Leave it to them.',
  },
  'get-better': {
    title: 'What I want to get better at',
    question: 'What do you want to get better at?',
    rule: { title: 'One voice at a time', text: 'One thing is enough. Nobody answers, nobody advises.' },
    nudge: 'Listen for what several of us name. It comes back later.',
  },
  'where-use': {
    title: 'Where I use it',
    question: 'Where will you use it, and when?',
    rule: { title: 'One voice at a time', text: 'A place and a day make it real.' },
    nudge: 'Ask for one place, not for all of them.',
  },
  'what-i-take': {
    title: 'What I take',
    question: 'What do you take from this talk?',
    rule: { title: 'One voice at a time', text: 'One thought each. It need not be the same one.' },
    nudge: 'No summary is needed. The thoughts stand side by side.',
  },
  own: {
    title: 'Round',
    question: 'What would you like to say to the group?',
    rule: { title: 'One voice at a time', text: 'The same time for everyone.' },
    nudge: 'Read the question out, and leave a moment to think.',
  },
  talk: {
    title: 'Open talk',
    question: 'What is on our minds?',
    rule: { title: 'Open floor', text: 'Whoever has spoken least comes first.' },
    nudge: 'When nobody raises a hand, wait a little. Somebody will.',
  },
  'what-we-want': {
    title: 'What we want of this',
    question: 'What do we want of this group?',
    rule: { title: 'Open floor', text: 'Whoever has spoken least comes first.' },
    nudge: 'Write along what several of us say, and read it back at the end.',
  },
  think: {
    title: 'Silence',
    question: 'Let it settle.',
    rule: { title: 'Nobody speaks', text: 'Looking away is fine.' },
    nudge: 'Nothing to do. Silence is work, too.',
  },
  draw: {
    title: 'Board',
    question: 'What do we see when it stands side by side?',
    rule: { title: 'Everyone draws', text: 'One thought on a note. What others wrote stays theirs.' },
    nudge: 'Draw as well. Ask about what stands apart.',
  },
  write: {
    title: 'Quiet writing',
    question: 'What do you want us to see?',
    rule: {
      title: 'Mixed, not sealed',
      text: 'In the room nobody learns who wrote what. Whoever runs this server could.',
    },
    nudge: 'Write as well. Ask everyone to mute.',
  },
  'side-by-side': {
    title: 'Open talk',
    question: 'What do we see when it stands side by side?',
    rule: { title: 'Open floor', text: 'Whoever has spoken least comes first.' },
    nudge: 'Nobody has to say which note is theirs.',
  },
  teach: {
    title: 'Lesson',
    question: 'One of us teaches something.',
    rule: { title: 'One teaches', text: 'Another one says it back, the others ask.' },
    nudge: 'Ask for one thing, with an example. Not for everything about it.',
  },
  pause: {
    title: 'Pause',
    question: 'Stand up, look far away, drink some water.',
    rule: { title: 'Pause', text: 'It goes on by itself.' },
    nudge: 'Stand up as well.',
  },
  commit: {
    title: 'Commit',
    question: 'What will you do before we meet again?',
    rule: { title: 'Small enough to do', text: 'A moment you can picture, and one thing you will do then.' },
    nudge: 'Leave the time to write. After each one, the group only says “thank you”.',
  },
  collect: {
    title: 'Challenges',
    question: 'What is a real challenge for you right now?',
    rule: { title: 'Without a name', text: 'Everyone writes, then all are opened at once.' },
    nudge: 'Write as well. Ask everyone to mute.',
  },
  dots: {
    title: 'Dots',
    question: 'Which of these shall we work on?',
    rule: { title: 'Without a name', text: 'Nobody sees where your dots are.' },
    nudge: 'Afterwards choose one: “Work on this one”.',
  },
  approval: {
    title: 'Approval',
    question: 'Which of these would you work on?',
    rule: { title: 'Without a name', text: 'Nobody sees which ones you mark.' },
    nudge: 'Afterwards choose one: “Work on this one”.',
  },
  consent: {
    title: 'Thumbs',
    question: 'Can you work on this?',
    rule: { title: 'Without a name', text: 'Nobody sees your thumb, nor how many are down.' },
    nudge: 'If somebody is against it, ask what would make it possible. Never who it was.',
  },
  'on-this': {
    title: 'On this one',
    question: 'What do you know of this, and what would help?',
    rule: { title: 'One voice at a time', text: 'Nobody guesses whose it is, and nobody has to say.' },
    nudge: 'If somebody guesses, stop it kindly.',
  },
  pulse: {
    title: 'Pulse',
    question: 'How was it today?',
    rule: { title: 'Without a name', text: 'Nobody sees who answered what.' },
    nudge: 'Answer as well.',
  },
  review: {
    title: 'Promises kept',
    question: 'What became of what you promised?',
    rule: { title: 'What we learned comes first', text: 'Done or not, nobody rates it. The others listen.' },
    nudge: 'Ask what was learned before you ask whether it was done.',
  },
  closing: {
    title: 'Closing round',
    question: 'What do you take with you?',
    rule: { title: 'One voice at a time', text: 'A sentence is enough.' },
    nudge: 'Say: “One sentence each.” When the last one is done, say thank you.',
  },
} as const satisfies Record<string, PartWords>

/** The words that belong to a segment; a group’s own question stands in the room, not here. */
export function partWordsOf(segment: Segment): PartWords {
  switch (segment.kind) {
    case 'brief':
      return parts[segment.options.text]
    case 'round':
    case 'open':
    case 'silence':
    case 'board':
    case 'write':
    case 'teach':
    case 'challenge':
      return parts[segment.options.prompt]
    case 'vote':
      return parts[segment.options.method]
    case 'pause':
    case 'commit':
    case 'pulse':
    case 'review':
      return parts[segment.kind]
    default:
      return segment satisfies never
  }
}
