import { lesson, talk, turns } from '@rondo/shared/formats/parts'
import type { MemberId } from '@rondo/shared/ids'
import type { RunningSeen } from '@rondo/shared/room/view'
import { expect, test } from 'vitest'
import { isFor } from './is-for.ts'
import { hasStages } from './running-step.ts'

const [ada, bo] = ['ada', 'bo'] as [MemberId, MemberId]
const running = (stage: string, lead: MemberId | null) => ({ stage, lead }) as RunningSeen
const told = turns('tell', 'tell', [240, 120, 480], 'volunteer')
const asked = turns('questions', 'ask', [60, 20, 150], 'others')

test('[V40] a round for a role is for nobody else, and one for the others is not for the one who told', () => {
  expect(isFor(told, running('turns', ada), ada)).toBe(true)
  expect(isFor(told, running('turns', ada), bo)).toBe(false)
  expect(isFor(asked, running('turns', ada), ada)).toBe(false)
  expect(isFor(asked, running('turns', ada), bo)).toBe(true)
})

test('[V40] when nobody tells, the round is for everyone; anyone may say yes before', () => {
  expect(isFor(told, running('asking', null), bo)).toBe(true)
  expect(isFor(told, running('turns', null), bo)).toBe(true)
})

test('[V40] open talk is for all; in a lesson the others say it back and ask', () => {
  expect(isFor(talk('talk', 'talk', [600, 60, 900]), running('talk', null), ada)).toBe(true)
  for (const stage of ['asking', 'questions']) {
    expect(isFor(lesson('one'), running(stage, ada), ada)).toBe(false)
    expect(isFor(lesson('one'), running(stage, ada), bo)).toBe(true)
  }
  expect(isFor(lesson('one'), running('back', ada), bo)).toBe(false)
  expect(isFor(lesson('one'), running('take', ada), ada)).toBe(true)
})

test('[V46] a stage can be skipped where a part has several', () => {
  expect(hasStages(lesson('one'), running('teach', ada))).toBe(true)
  expect(hasStages(lesson('one'), running('learned', null))).toBe(false)
  expect(hasStages(told, running('turns', ada))).toBe(false)
})
