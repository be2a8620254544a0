import { agendaFor } from '@rondo/shared/agenda/agenda-for'
import { formats } from '@rondo/shared/formats/index'
import type { MemberId } from '@rondo/shared/ids'
import { kindOf } from '@rondo/shared/segments/index'
import { expect, test } from 'vitest'
import { partWordsOf } from './parts.ts'
import { listenWords, stageWordsOf } from './stages.ts'

const ada = 'ada' as MemberId

test('[V47] every stage of every format says in a short question what it is about', () => {
  for (const part of formats.flatMap((format) => agendaFor(format, 6, 90))) {
    for (const lead of [ada, null]) {
      for (const { stage } of kindOf(part).steps(part.options, { lead, chosen: null, ballot: null, poll: null })) {
        for (const me of [true, false]) {
          const words = stageWordsOf(part, stage, lead && { name: 'Ada', me }, false)
          const { question, rule } = { ...partWordsOf(part), ...words }
          expect(question.length, `${part.id} ${stage}`).toBeGreaterThan(10)
          if (part.kind !== 'brief') expect(question.length, question).toBeLessThan(70)
          expect(`${rule.title}. ${rule.text}`.length, rule.text).toBeLessThan(96)
        }
      }
    }
  }
})

test('[V47] whoever only listens is told so, the one who told in their own words', () => {
  const hard = formats.find((format) => format.id === 'one-hard-thing')?.agenda ?? []
  const said = hard.map((part) => listenWords(part, 'turns', { name: 'Ada', me: true })).filter((text) => text !== '')
  expect(new Set(said)).toEqual(
    new Set([
      'You listen in this part.',
      'The questions are for you. Answer what you like.',
      'You only listen. Nothing needs an answer.',
    ]),
  )
})
