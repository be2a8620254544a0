import type { Segment } from '@rondo/shared/segments/index'
import type { RoundOptions } from '@rondo/shared/segments/round/options'
import type { PartWords } from './parts.ts'

/** Who tells or teaches in a part, as one calls them. */
export interface Leading {
  readonly name: string
  readonly me: boolean
}

/** What is said in one stage of a part, in the place of the part’s own words. */
export interface StageWords extends Partial<Omit<PartWords, 'title'>> {
  /** Its name, where a part has several phases. */
  readonly phase?: string
  /** The group’s own words, if there are any, go before this question. */
  readonly own?: true
}

const HANDS = { title: 'Questions', text: 'Whoever has not asked comes first.' }

const FEW = { title: 'One voice at a time', text: 'From four people on this is done without a name.' }

/** In turn, and by name. */
const TOLD: StageWords = {
  rule: { title: 'One voice at a time', text: 'We tell it in turn, as much as each likes.' },
  nudge: 'Leave a breath after each.',
}

/** Among so few that each answer could be guessed. */
const ALOUD: Readonly<Record<string, StageWords>> = {
  aloud: TOLD,
  handing: { nudge: 'Wait. It goes on by itself.' },
  word: { question: 'In one word: how was it today?', rule: FEW },
  reading: {
    question: 'Challenges',
    rule: { title: 'Read aloud', text: 'In turn. Nobody guesses whose it is.' },
    nudge: 'Leave a breath after each.',
  },
  failed: { question: 'These envelopes were not opened', nudge: 'Ask what the group wants: once more, or in turn.' },
  agreeing: {
    question: 'Shall the three of us write without names?',
    rule: { title: 'Nobody has to', text: 'And nobody in the room learns who said what.' },
    nudge: 'Answer as well. Leave the others time.',
  },
  grouping: {
    question: 'What belongs together?',
    rule: { title: 'Anyone may', text: 'Nobody in the room sees who moved what.' },
    nudge: 'What says the same goes together. Then the group chooses among fewer.',
  },
}

/** [E26] The three were asked, and not all said yes. */
export const NOT_AGREED: StageWords = {
  ...TOLD,
  rule: {
    title: 'Not all of us said yes',
    text: 'So we tell it in turn, as much as each likes.',
  },
}

/** In an open vote. */
const OPEN: Readonly<Record<string, StageWords>> = {
  choosing: { rule: { title: 'In the open', text: FEW.text }, nudge: 'Choose as well.' },
  seen: { rule: { title: 'In the open', text: FEW.text }, nudge: 'Leave time to ask and to explain.' },
}

/** In a round on a card, when none was chosen. */
export const WITHOUT_TOPIC: StageWords = {
  question: 'Of what matters to us: what shall we think about, and what would help?',
  rule: { title: 'One voice at a time', text: 'Choose one thing, or go on with what was said before you.' },
  nudge: 'No card was chosen. Let the first one name what matters.',
}

const RESULTS: ReadonlySet<string> = new Set(['shown', 'seen'])

/** What a vote came to, by its method. */
const RESULT = {
  dots: 'Where our dots are',
  approval: 'What we would work on',
  consent: 'What our thumbs say',
} as const

/** The words of this stage, for whoever is being `asked` privately and for the others; none where the part’s own are right. */
export function stageWordsOf(segment: Segment, stage: string, lead: Leading | null, asked: boolean): StageWords {
  switch (segment.kind) {
    case 'teach':
      return teachWords(stage, lead, asked)
    case 'challenge':
      return ALOUD[stage] ?? {}
    case 'vote':
      return { ...OPEN[stage], ...(RESULTS.has(stage) ? { question: RESULT[segment.options.method] } : {}) }
    case 'write':
    case 'pulse':
      return stage === 'shown'
        ? {
            question: segment.kind === 'write' ? 'What we wrote' : 'What we answered',
            nudge: 'Leave a moment to read it.',
          }
        : (ALOUD[stage] ?? {})
    case 'round':
      return roundWords(segment.options.who, stage, lead, asked)
    default:
      return {}
  }
}

function roundWords(who: RoundOptions['who'], stage: string, lead: Leading | null, asked: boolean): StageWords {
  if (stage === 'asking') {
    return {
      question: asked ? 'Would you tell something hard today?' : 'Who of us tells something hard today?',
      rule: {
        title: 'Something real, and unfinished',
        text: 'If nobody does, the room asks one of us.',
      },
      nudge: 'Wait. Bring one yourself if you have one.',
    }
  }
  if (who !== 'volunteer') return {}
  if (!lead) {
    return { rule: { title: 'One voice at a time', text: 'Nobody told alone, so each of us says what is hard.' } }
  }
  return { rule: { title: lead.me ? 'You tell' : `${lead.name} tells`, text: 'Questions come in the next part.' } }
}

function teachWords(stage: string, lead: Leading | null, asked: boolean): StageWords {
  const name = lead?.name ?? ''
  switch (stage) {
    case 'teach':
      return {
        phase: 'Teach',
        own: true,
        question: lead?.me ? 'One thing you know, and how you use it.' : `${name} teaches us one thing.`,
        rule: { title: 'One teaches', text: 'The others listen. Afterwards one of us says it back.' },
      }
    case 'think':
      return {
        phase: 'Think',
        question: 'What was it, in your own words?',
        rule: { title: 'Everyone thinks', text: 'Quietly, each for themselves.' },
        nudge: 'Nothing to do. Thinking needs the silence.',
      }
    case 'asking':
      return {
        phase: 'Teach back',
        question: asked ? 'Would you say it back?' : 'Who says it back?',
        rule: { title: 'Not a test', text: 'Gaps show what could be clearer.' },
        nudge: 'Wait. If nobody does, the room asks one of us.',
      }
    case 'back':
      return {
        phase: 'Teach back',
        question: 'What was it? Say it as to somebody who was not here.',
        rule: { title: 'Not a test', text: 'Gaps show what could be clearer.' },
        nudge: 'Nobody helps out. The teacher comes after.',
      }
    case 'recap':
      return {
        phase: 'Teach back',
        question: lead?.me ? 'Say it once more, in three sentences.' : `${name} says it once more, in three sentences.`,
        rule: { title: 'Once more', text: 'Shorter than before, and the others listen.' },
      }
    case 'questions':
      return {
        phase: 'Questions',
        question: 'What would you ask before you try it?',
        rule: HANDS,
        nudge: 'Questions, not talks of one’s own.',
      }
    case 'take':
      return {
        phase: 'What I take with me',
        question: 'What will you use?',
        rule: { title: 'For yourself', text: 'You find it again at the end.' },
        nudge: 'Write as well.',
      }
    case 'learned':
      return {
        own: true,
        question: 'What is one thing you learned lately?',
        rule: { title: 'One voice at a time', text: 'Nobody teaches today, so each of us brings one thing.' },
      }
    default:
      return {}
  }
}

/** What is said to those who only listen in this stage. */
export function listenWords(segment: Segment, stage: string, lead: Leading | null): string {
  if (segment.kind === 'teach') return lead?.me && stage === 'questions' ? 'The questions are for you.' : ''
  if (segment.kind !== 'round') return ''
  if (segment.options.who === 'others' && lead?.me) {
    if (segment.options.prompt === 'ask') return 'The questions are for you. Answer what you like.'
    if (segment.options.prompt === 'offer') return 'You only listen. Nothing needs an answer.'
  }
  return 'You listen in this part.'
}
