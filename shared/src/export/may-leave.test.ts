import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemberId } from '../ids.ts'
import { type Item, mayLeave } from './may-leave.ts'
import { withoutName } from './without-name.ts'

const ada = 'ada-ada-ada-' as MemberId
const bo = 'bo-bo-bo-bo-' as MemberId
const item: Item = {
  kind: 'commitment',
  owner: bo,
  ownerName: 'Bo',
  letOut: 'stays',
  when: 'Bo is asked',
  text: 'say no; Bo can',
  by: '2026-11-29',
  attempts: [{ when: 'Bo is asked', text: 'say no', learned: 'it is hard', outcome: 'partly' }],
}

describe('what may leave', () => {
  it.each(['stays', 'themes', 'with-name'] as const)(
    '[W18] one’s own things do, whole, also when they are %s',
    (letOut) => {
      expect(mayLeave([{ ...item, owner: ada, letOut }], ada, ['Ada', 'Bo'])).toEqual([
        { is: 'mine', kind: 'commitment', when: item.when, text: item.text, by: item.by, attempts: item.attempts },
      ])
    },
  )

  it('[W18] one’s own says whether anybody else knows of it', () => {
    for (const unseen of ['not-said', 'only-me'] as const)
      expect(mayLeave([{ ...item, owner: ada, unseen }], ada, [])).toMatchObject([{ is: 'mine', unseen }])
  })

  it('[W18] of the others’ nothing does, or the theme without a name, or the words with the name', () => {
    const left = (letOut: Item['letOut']) => mayLeave([{ ...item, letOut }], ada, ['Ada', 'Cy'])
    expect(left('stays')).toEqual([])
    expect(left('themes')).toEqual([
      { is: 'theme', kind: 'commitment', when: 'somebody is asked', text: 'say no; somebody can' },
    ])
    expect(left('with-name')).toEqual([
      { is: 'named', kind: 'commitment', when: item.when, text: item.text, name: 'Bo', by: item.by },
    ])
  })

  it('[W18] [W20] what belongs to all of us is nobody’s own, and leaves without a name of anybody', () => {
    const shared: Item = { ...item, owner: null, ownerName: 'All of us', text: 'ask all of us, and Bo 2' }
    const left = (change: Partial<Item>) => mayLeave([{ ...shared, ...change }], ada, ['Ada', 'Bo', 'Bo 2'])
    expect(left({})).toEqual([])
    const ours = { is: 'ours', kind: 'commitment', when: 'somebody is asked', text: 'ask all of us, and somebody' }
    // Nobody can let it out with a name: it has none.
    for (const letOut of ['themes', 'with-name'] as const) expect(left({ letOut })).toEqual([ours])
  })

  it('[W22] a card that its owner put their name on looks like any other, unless the name may leave, too', () => {
    const card = { ...item, kind: 'card', when: '', text: 'Bo and Cy talk', by: '', attempts: [] } as const
    const left = (change: Partial<Item>) => mayLeave([{ ...card, ...change }], ada, ['Ada', 'Bo', 'Cy'])
    const theme = { is: 'ours', kind: 'card', when: '', text: 'somebody and somebody talk' }
    expect(left({ letOut: 'themes' })).toEqual([theme])
    expect(left({ letOut: 'themes', owner: null, ownerName: '' })).toEqual([theme])
    expect(left({ letOut: 'with-name' })).toEqual([{ ...theme, is: 'named', name: 'Bo', by: '' }])
    expect(left({ letOut: 'stays' })).toEqual([])
  })

  it('[W18] no byte of what stays is in it, nor a name or an attempt beside a theme', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeäß李'), minLength: 3, maxLength: 9 })
    const drawn = fc.record({
      kind: fc.constantFrom('commitment', 'card', 'note', 'line'),
      owner: fc.constantFrom(ada, bo, null),
      letOut: fc.constantFrom('stays', 'themes', 'with-name'),
      words: fc.array(letters, { minLength: 1, maxLength: 4 }),
    })
    const session = fc.array(drawn, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(session, (some) => {
        const items = some.map(({ words, ...one }, place): Item => {
          // What marks this one is in all of its words, and nowhere else.
          const text = `${words.join(' ')} <${place}>`
          const attempts = [{ when: text, text, learned: `${text} tried`, outcome: 'done' as const }]
          return { ...one, ownerName: `Name${place}`, when: `Name${place} ${text}`, text, by: '2026-11-29', attempts }
        })
        const names = items.map(({ ownerName }) => ownerName)
        const left = JSON.stringify(mayLeave(items, ada, names))
        for (const [place, { owner, letOut }] of items.entries()) {
          const isMine = owner === ada
          const marks = [`<${place}>`, `<${place}> tried`, `Name${place} `].map((mark) => left.includes(mark))
          if (isMine) expect(marks).toEqual([true, true, true])
          else if (letOut === 'stays') expect(marks).toEqual([false, false, false])
          else expect(marks).toEqual([true, false, owner !== null && letOut === 'with-name'])
        }
      }),
      { seed: 18, numRuns: 300 },
    )
  })
})

describe('a text without a name', () => {
  it.each([
    ['Ask ada, not Adam: Ada’s turn', 'Ada', 'Ask somebody, not Adam: somebody’s turn'],
    ['ADA LOVELACE and Lovelace, Ada', 'Ada Lovelace', 'somebody and somebody, somebody'],
    ['Bo will meet two of us at 2', 'Bo 2', 'somebody will meet two of us at 2'],
    ['de kat van Gogh', 'Vincent van Gogh', 'de kat van somebody'],
    ['Rene\u0301 and René', 'René', 'somebody and somebody'],
    ['王芳说可以', '王芳', 'somebody说可以'],
    ['J. (the one) + J', 'J. (the one)', 'somebody + J'],
    ['Øystein', 'Stein', 'Øystein'],
    ['nobody', '', 'nobody'],
  ])('[W18] %s', (text, name, expected) => {
    expect(withoutName(text, name)).toBe(expected)
  })
})
