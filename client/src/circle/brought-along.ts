import type { CommitmentId } from '@rondo/shared/ids'
import { drawItem } from '@rondo/shared/seal/draw'
import { type CommitmentWords, readCommitment } from '../commitment/commitment-words.ts'
import type { CommitmentHome } from '../commitment/home.ts'
import { keptList } from '../session/kept-list.ts'
import type { Memory } from '../session/ports.ts'

const NAME = 'rondo.along.'

/** [G19] What one promised in a room that becomes a circle waits on this device until one has come into the circle. */
export const bringAlong = (memory: Memory, circle: string, promised: readonly CommitmentWords[]): void =>
  memory.set(NAME + circle, JSON.stringify(promised.map((words) => JSON.stringify(words))))

/** [C18] Nothing of it is kept here any more. */
export const forgetAlong = (memory: Memory, circle: string): void => memory.remove(NAME + circle)

/** [G19] Says in the circle what was brought along, once. What the circle does not take stays here. */
export async function sayBroughtAlong(
  memory: Memory,
  home: Pick<CommitmentHome, 'id' | 'seal' | 'ask'>,
): Promise<void> {
  const left = readAlong(memory, home.id)
  forgetAlong(memory, home.id)
  for (const [place, words] of left.entries()) {
    const id = drawItem<CommitmentId>()
    const said = { id, revision: 0, isShared: false, seenBy: 'group', words: home.seal(id, words) } as const
    const answer = await home.ask({ type: 'commitment.say', ...said })
    if ('ok' in answer) continue
    bringAlong(memory, home.id, left.slice(place))
    return
  }
}

const readAlong = (memory: Memory, circle: string): readonly CommitmentWords[] =>
  keptList(memory, NAME + circle).flatMap((one) => (typeof one === 'string' ? (readCommitment(one) ?? []) : []))
