import type { BoardItem, ItemId } from '@rondo/shared/board/board-item'
import { describe, expect, test } from 'vitest'
import { boardAsSvg } from './board-as-svg.ts'
import { boardAsText } from './board-as-text.ts'
import { linesOf } from './lines-of.ts'
import { scaleOf } from './save-picture.ts'

const item = (id: string, more: Partial<BoardItem>): BoardItem => ({
  id: id as ItemId,
  kind: 'note',
  at: [0, 0],
  size: [160, 140],
  colour: 0,
  order: '',
  locked: false,
  shape: 'rectangle',
  ends: null,
  ink: null,
  image: null,
  label: null,
  ...more,
})
const on = (id: string) => ({ item: id as ItemId, at: [0, 0] as const })
/** Each item says its own id, but for what is no text. */
const says = ({ id, kind }: BoardItem) => (['arrow', 'line', 'ink'].includes(kind) ? '' : String(id))
const measure = (text: string) => text.length * 0.5

const items = [
  item('What works', { kind: 'frame', size: [400, 400] }),
  item('tea\nand bread', { at: [20, 40] }),
  item('outside', { at: [500, 40] }),
  item('arrow', { kind: 'arrow', at: [100, 500], ends: [on('outside'), on('tea\nand bread')] }),
  item('loose', { kind: 'line', at: [100, 600], ends: [on('gone'), on('outside')] }),
  item('s1', { kind: 'ink', at: [0, 800] }),
  item('s2', { kind: 'ink', at: [200, 800] }),
]

test('[B28] a board as text is read in its order, frames are headings, and a line says what it connects', () => {
  expect(boardAsText('Our\nboard', items, says)).toBe(
    [
      '# Our board',
      '',
      '## What works',
      '',
      '- tea',
      '  and bread',
      '',
      '- outside',
      '- outside → tea and bread',
      '- an empty place – outside',
      '- (a drawing of 2 strokes)',
      '',
    ].join('\n'),
  )
  expect(boardAsText('Empty', [], says)).toBe('# Empty\n')
})

test('[B69] a board as text says what is written on a line, after what it connects', () => {
  const written = (one: BoardItem) => (one.ends ? 'leads\nto' : says(one))
  expect(boardAsText('Board', items, written)).toContain(
    '- outside → tea and bread: leads to\n- an empty place – outside: leads to\n',
  )
})

test('[B69] a board as text says by what it is what a line connects and what bears no words, as the list does', () => {
  const box = item('box', { kind: 'shape', shape: 'ellipse', colour: 2 })
  const arrow = item('arrow', { kind: 'arrow', at: [0, 300], ends: [on('box'), on('tea')] })
  const free = item('free', { kind: 'arrow', at: [0, 600], ends: [on('gone'), on('gone too')] })
  const written = ({ id, ends }: BoardItem) => (ends ? 'leads to' : id === 'tea' ? 'tea' : '')
  expect(boardAsText('Board', [box, item('tea', { at: [300, 0] }), arrow, free], written)).toContain(
    '- ellipse in red → tea: leads to\n- leads to\n',
  )
})

test('[B51] a board as text says what its pictures show, if somebody described them', () => {
  const [one, other] = [item('Herons\nat dawn', { kind: 'image' }), item('', { kind: 'image', at: [0, 900] })]
  expect(boardAsText('Board', [one, other], says)).toBe(
    ['# Board', '', '- (a picture: Herons at dawn)', '- (a picture)', ''].join('\n'),
  )
})

test('[B28] lines are broken between words, and within one that is too wide', () => {
  expect(linesOf('one two three\n\nfour', 4, measure)).toEqual(['one two', 'three', '', 'four'])
  expect(linesOf('abcdefghij 😀', 2, measure)).toEqual(['abcd', 'efgh', 'ij', '😀'])
})

describe('a board as a picture', () => {
  const parts = {
    wordsOf: says,
    inkOf: () => ({ outline: 'M0 0L9 9Z', size: [80, 70] as const }),
    imageOf: () => null,
    measure,
  }

  test('[B69] what is written on a line is in its middle, and in the picture as a whole', () => {
    const ends = [
      { item: null, at: [0, 0] as const },
      { item: null, at: [0, 100] as const },
    ] as const
    const picture = boardAsSvg([item('arrow', { kind: 'arrow', ends })], { ...parts, wordsOf: () => 'leads to' })
    expect(picture?.svg).toMatch(/<text font-size="15.0" text-anchor="middle"[^>]*><tspan x="0" y="[\d.]+">leads to</)
    expect(picture?.size).toEqual([140, 180])
  })

  test('[B28] holds every item, needs nothing from elsewhere, and is as large as what is on it', () => {
    const picture = boardAsSvg(items, parts)
    expect(picture?.svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="-40 -40 740 1020"/)
    expect(picture?.size).toEqual([740, 1020])
    for (const word of ['What works', 'tea', 'and bread', 'outside', 'scale(2 2)', 'M0 0L9 9Z'])
      expect(picture?.svg).toContain(word)
    expect(picture?.svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\(|@import/)
    expect(boardAsSvg([], parts)).toBe(null)
  })

  test('[B51] has its pictures in it, each with what it shows', () => {
    const picture = item('<Herons>', { kind: 'image', at: [1, 2], size: [30, 40] })
    const data = 'data:image/webp;base64,AAAA'
    expect(boardAsSvg([picture], { ...parts, imageOf: () => data })?.svg).toContain(
      `<image x="1" y="2" width="30" height="40" href="${data}"><title>&lt;Herons&gt;</title></image>`,
    )
    expect(boardAsSvg([picture], parts)?.svg).not.toContain('<image')
  })

  test('[B28] what somebody typed is text in it and nothing else', () => {
    const words = '<script>&"\u0000\ud83d</script>'
    const picture = boardAsSvg([item('x', { size: [900, 900] })], { ...parts, wordsOf: () => words })
    expect(picture?.svg).toContain('&lt;script&gt;&amp;&quot;  &lt;/script&gt;')
  })

  test('[B28] is drawn twice as large as life, and never with more than 4096 pixels a side', () => {
    expect([scaleOf([100, 50]), scaleOf([4096, 10]), scaleOf([10, 8192])]).toEqual([2, 1, 0.5])
  })
})

test('[B28] in a picture, too, what lies in a frame lies on it, whichever came first', () => {
  const note = item('on it', { at: [20, 40], order: 'a0' })
  const frame = item('below', { kind: 'frame', size: [400, 400], order: 'a1' })
  const parts = { wordsOf: says, imageOf: () => null, inkOf: () => ({ outline: '', size: [1, 1] as const }), measure }
  const { svg = '' } = boardAsSvg([note, frame], parts) ?? {}
  expect(svg.indexOf('below')).toBeGreaterThan(0)
  expect(svg.indexOf('on it')).toBeGreaterThan(svg.indexOf('below'))
})
