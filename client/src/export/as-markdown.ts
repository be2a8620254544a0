import type { Leaving, Tried } from '@rondo/shared/export/may-leave'
import { exportWords as words } from '../words/export.ts'
import { leavingText } from './leaving-text.ts'

type Mine = Extract<Leaving, { is: 'mine' }>
type Ours = Extract<Leaving, { is: 'ours' }>
type Others = Exclude<Leaving, Mine | Ours>

const KINDS = ['note', 'commitment', 'card', 'line'] as const

/** [W18] What may leave, to be read (CommonMark): one’s own by its kind, then what the others let out, and what all of us did. */
export function asMarkdown(title: string, things: readonly Leaving[]): string {
  const mine = things.filter((one): one is Mine => one.is === 'mine')
  const ours = things.filter((one): one is Ours => one.is === 'ours')
  const others = things.filter((one): one is Others => one.is === 'theme' || one.is === 'named')
  const parts = [
    ...KINDS.map((kind) => part(words.mine[kind], mine.filter((one) => one.kind === kind).map(own))),
    part(words.others, others.map(lineOf)),
    ...KINDS.map((kind) => part(words.ours[kind], ours.filter((one) => one.kind === kind).map(lineOf))),
  ]
  return [`# ${inLine(title)}`, ...parts.filter((text) => text !== null)].join('\n\n').concat('\n')
}

/** A heading with what stands under it: paragraphs keep apart, points of a list stay together. */
const part = (heading: string, texts: readonly string[]): string | null =>
  texts.length === 0 ? null : `## ${heading}\n\n${texts.join(texts[0]?.startsWith('- ') ? '\n' : '\n\n')}`

function own(one: Mine): string {
  const unseen = one.unseen ? words.unseen[one.unseen] : ''
  if (one.kind === 'note') return inParagraphs(one.text) + aside(unseen)
  const said = inLine(leavingText(one))
  const tried = one.attempts.map((attempt) => attemptLine(attempt, said))
  const notes = [
    one.by && words.by(one.by),
    one.sure ? words.sure(one.sure) : '',
    one.asks ? words.asks(inLine(one.asks)) : '',
    one.seenBy ? words.seenBy[one.seenBy] : '',
    unseen,
  ]
  return [`- ${said}${aside(notes.filter(Boolean).join(' · '))}`, ...tried].join('\n')
}

function attemptLine(attempt: Tried, now: string): string {
  const said = inLine(leavingText({ is: 'mine', kind: 'commitment', ...attempt }))
  const learned = inLine(attempt.learned)
  return `  - ${words.outcomes[attempt.outcome]}${said === now ? '' : aside(said)}${learned && `: ${learned}`}`
}

function lineOf(one: Others | Ours): string {
  const said = inLine(leavingText(one))
  switch (one.is) {
    case 'theme':
    case 'ours':
      return `- ${said}`
    case 'named':
      return `- ${said}${aside([inLine(one.name), one.by && words.by(one.by)].filter(Boolean).join(' · '))}`
    default:
      return one satisfies never
  }
}

const aside = (text: string): string => (text ? ` (${text})` : '')

/** Text in which nothing is a sign of Markdown: not within a line, and not at its beginning. */
const escaped = (line: string): string =>
  line
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&')

const inLine = (text: string): string => escaped(text.replaceAll(/\s+/g, ' '))

/** Lines stay lines, and blank ones begin a paragraph. */
const inParagraphs = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .trim()
    .split(/(?:\n[^\S\n]*){2,}/)
    .map((paragraph) => paragraph.split('\n').map(escaped).join('\\\n'))
    .join('\n\n')
