import { lesson } from '@rondo/shared/formats/parts'
import type { MemberId } from '@rondo/shared/ids'
import { kindOf } from '@rondo/shared/segments/index'
import { expect, test } from 'vitest'
import { stageWordsOf } from '../../words/stages.ts'
import { teachWords } from '../../words/teach.ts'
import { phaseOf, phases } from './phases.ts'

const part = lesson('one')
const stages = (lead: MemberId | null, chosen: MemberId | null) =>
  kindOf(part)
    .steps(part.options, { lead, chosen, ballot: null, poll: null })
    .map(({ stage }) => stage)

test('[V42] every stage of a lesson belongs to a phase, in their order', () => {
  const [ada, bo] = ['ada', 'bo'] as [MemberId, MemberId]
  for (const chosen of [null, bo]) {
    const named = stages(ada, chosen).map(phaseOf)
    expect(named.filter((phase, index) => phase !== named[index - 1])).toEqual(phases)
  }
  expect(stages(null, null).map(phaseOf)).toEqual([null])
})

test('[V42] a phase is called the same on the stage and aloud', () => {
  const lead = { name: 'Ada', me: false }
  for (const stage of stages('ada' as MemberId, null)) {
    const phase = phaseOf(stage)
    expect(stageWordsOf(part, stage, lead, false).phase).toBe(phase && teachWords.phase[phase])
  }
})
