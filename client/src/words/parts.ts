import type { Segment } from '@rondo/shared/segments/index'

/** The words of one part of an agenda. */
interface PartWords {
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
    question: 'What is said here stays here; lessons may leave, names and stories may not. Anyone may pass.',
    rule: { title: 'Before we begin', text: 'Somebody reads this out, slowly. Then the first round starts by itself.' },
    nudge: 'Read the text out, slowly. Ask whether all can keep to it.',
  },
  'check-in': {
    title: 'Check-in',
    question: 'How do you arrive today, in a word or two?',
    rule: { title: 'One voice at a time', text: 'A word or two is enough. Passing is fine.' },
    nudge: 'Say: “A word or two each, and passing is fine.” You come last.',
  },
  challenge: {
    title: 'Main round',
    question: 'What is the real challenge here for you?',
    rule: { title: 'One voice at a time', text: 'The same time for everyone. Nobody answers, nobody advises.' },
    nudge: 'When somebody falls silent, wait. What comes after a silence is often what matters.',
  },
  commit: {
    title: 'Commit',
    question: 'What will you do before we meet again?',
    rule: { title: 'Small enough to do', text: 'A moment you can picture, and one thing you will do then.' },
    nudge: 'Leave the time to write. After each one, the group only says “thank you”.',
  },
  closing: {
    title: 'Closing round',
    question: 'What do you take with you?',
    rule: { title: 'One voice at a time', text: 'A sentence is enough. Passing is fine.' },
    nudge: 'Say: “One sentence each.” When the last one is done, say thank you.',
  },
} as const satisfies Record<string, PartWords>

/** The words that belong to a segment; a group’s own question stands in the room, not here. */
export function partWordsOf(segment: Segment): PartWords {
  switch (segment.kind) {
    case 'brief':
      return parts[segment.options.text]
    case 'round':
      return parts[segment.options.prompt]
    case 'commit':
      return parts.commit
    default:
      return segment satisfies never
  }
}

/** The agreement everybody accepts at the door and hears again at the start. */
export const agreement = parts.opening.question
