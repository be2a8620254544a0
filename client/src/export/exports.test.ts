import { type Item, mayLeave } from '@rondo/shared/export/may-leave'
import type { MemberId } from '@rondo/shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asJson } from './as-json.ts'
import { asMarkdown } from './as-markdown.ts'
import { asText } from './as-text.ts'

const ada = 'ada-ada-ada-' as MemberId
const bo = 'bo-bo-bo-bo-' as MemberId
const NAMES = ['Ada', 'Bo', 'Bo_']
const item: Item = {
  kind: 'commitment',
  owner: ada,
  ownerName: 'Ada',
  letOut: 'stays',
  when: 'the week starts',
  text: 'listen first',
  by: '2026-11-29',
  attempts: [],
}
const tried = { when: 'the week starts', text: 'listen first', learned: 'silence *helps*', outcome: 'partly' } as const
const session: readonly Item[] = [
  { ...item, kind: 'note', when: '', by: '', text: '# Not a heading\r- not a list\n\n1. <b>bold</b> \\' },
  { ...item, attempts: [{ ...tried, text: 'speak last', outcome: 'changed', learned: '' }, tried] },
  { ...item, owner: bo, ownerName: 'Bo_', letOut: 'with-name', text: 'ask' },
  { ...item, owner: bo, ownerName: 'Bo', letOut: 'themes', text: 'let Bo rest' },
  { ...item, owner: bo, ownerName: 'Bo', text: 'keep quiet about the kiosk' },
]

describe('what is taken along', () => {
  it('[W18] as Markdown: notes, commitments with what was learned, and what the others let out, with no sign of Markdown in what people wrote', () => {
    expect(asMarkdown('Tuesday [circle]', mayLeave(session, ada, NAMES))).toBe(`# Tuesday \\[circle\\]

## My notes

\\# Not a heading\\
\\- not a list

1\\. \\<b\\>bold\\</b\\> \\\\

## My commitments

- When the week starts, I will listen first (by 2026-11-29)
  - Changed (When the week starts, I will speak last)
  - Partly: silence \\*helps\\*

## From the others

- When the week starts, I will ask (Bo\\_ · by 2026-11-29)
- When the week starts, I will let somebody rest
`)
  })

  it('[W18] [W16] marks one’s own that was not said, or that nobody else sees', () => {
    const own = mayLeave(
      [
        { ...item, unseen: 'only-me' },
        { ...item, kind: 'note', when: '', by: '', text: 'silence', unseen: 'not-said' },
      ],
      ada,
      NAMES,
    )
    expect(asMarkdown('Tuesday', own)).toContain('silence (a draft, not said to anybody)')
    expect(asMarkdown('Tuesday', own)).toContain('I will listen first (by 2026-11-29 · only I see it)')
    expect(asText('Tuesday', own)).toMatch(/I will listen first \(by .* · only I see it\)/)
    expect(JSON.parse(asJson('Tuesday', own)).things).toMatchObject([{ unseen: 'only-me' }, { unseen: 'not-said' }])
  })

  it('[W18] [K14] of one’s own commitment says how sure one is, who asks, and who alone sees it', () => {
    const all = { ...item, sure: 7, asks: 'Bo_', seenBy: 'partner' } as const
    const own = mayLeave([all, { ...all, seenBy: 'me', unseen: 'not-said' }], ada, NAMES)
    const markdown = asMarkdown('Tuesday', own)
    const which = 'by 2026-11-29 · sure: 7 of 10 · who asks: Bo\\_'
    expect(markdown).toContain(`listen first (${which} · only I and whoever asks see it)`)
    expect(markdown).toContain(`listen first (${which} · for me alone · a draft, not said to anybody)`)
    expect(JSON.parse(asJson('Tuesday', own)).things[0]).toMatchObject({ sure: 7, asks: 'Bo_', seenBy: 'partner' })
    for (const letOut of ['themes', 'with-name'] as const) {
      const [theirs] = mayLeave([{ ...all, owner: bo, letOut }], ada, NAMES)
      for (const field of ['sure', 'asks', 'seenBy']) expect(theirs).not.toHaveProperty(field)
    }
  })

  it('[W18] as JSON: read again, it is what was written', () => {
    const things = mayLeave(session, ada, NAMES)
    expect(JSON.parse(asJson('Tuesday “circle”', things))).toEqual({ rondo: 1, title: 'Tuesday “circle”', things })
  })

  it('[W18] as text: one’s own, and the others’ with a name or without', () => {
    const lines = asText('Tuesday', mayLeave(session.slice(1), ada, NAMES)).split('\n')
    expect(lines).toEqual([
      'Tuesday',
      expect.stringMatching(/^When the week starts, I will listen first \(by .*29.*\)$/),
      expect.stringMatching(/^When the week starts, I will ask \(Bo_ · by .*29.*\)$/),
      'When the week starts, I will let somebody rest',
    ])
  })

  it('[W18] no word that stays is in any of them', () => {
    const word = fc.string({ unit: fc.constantFrom(...'bcdfgäß李'), minLength: 8, maxLength: 12 })
    const drawn = fc.record({
      kind: fc.constantFrom('commitment', 'card', 'note', 'line'),
      owner: fc.constantFrom(ada, bo, null),
      letOut: fc.constantFrom('stays', 'themes', 'with-name'),
      words: fc.tuple(word, word, word, word),
    })
    const all = fc.uniqueArray(drawn, { minLength: 1, maxLength: 10, selector: ({ words }) => words.join() })
    fc.assert(
      fc.property(all, (some) => {
        const items = some.map(({ words: [when, text, learned, ownerName], ...one }): Item => {
          const attempts = [{ when, text, learned, outcome: 'done' as const }]
          return { ...one, ownerName, when, text, by: '2026-11-29', attempts }
        })
        const left = mayLeave(items, ada, NAMES)
        const out = JSON.stringify(left)
        const files = [asMarkdown('A', left), asJson('A', left), asText('A', left)]
        for (const { owner, letOut, when, text, ownerName, attempts } of items) {
          const stays = letOut === 'stays' && owner !== ada ? [when, text, ownerName] : []
          const theirs = owner === ada ? [] : attempts.map(({ learned }) => learned)
          for (const file of files) for (const one of [...stays, ...theirs]) expect(file).not.toContain(one)
          if (owner === ada || letOut !== 'stays') expect(out).toContain(text)
        }
      }),
      { seed: 18, numRuns: 200 },
    )
  })
})
