import type { Commitment } from '@rondo/shared/commitment/commitment'
import type { CommitmentId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import { drawCommitment } from '@rondo/shared/seal/draw'
import { deviceMemory } from '../session/browser-memory.ts'
import type { CommitmentWords } from './commitment-words.ts'
import type { CommitmentHome } from './home.ts'
import { inSevenDays } from './in-seven-days.ts'
import { forgetDraft, type KeptDraft, keepDraft, keptDraft } from './kept-draft.ts'

/** Under this *How sure* offers to make it smaller. */
const SURE = 7

/** A commitment while it is being written, kept on this device until it has been said. */
export class Draft {
  when = $state('')
  will = $state('')
  by = $state('')
  /** 0: not said. */
  sure = $state(0)
  seenBy = $state<KeptDraft['seenBy']>('group')
  isShared = $state(false)
  /** Empty: nobody. */
  partner = $state('')
  readonly id: CommitmentId
  readonly #home: CommitmentHome

  /** Of one that was said already, or of a new one. */
  constructor(home: CommitmentHome, said: Commitment | null) {
    this.#home = home
    this.id = said?.id ?? drawCommitment()
    const kept = said ? saidAs(home, said) : keptDraft(deviceMemory, home.id)
    this.by = kept ? kept.by : inSevenDays(new Date())
    if (!kept) return
    this.when = kept.when
    this.will = kept.will
    this.sure = kept.sure ?? 0
    this.seenBy = kept.seenBy
    this.isShared = kept.isShared
    this.partner = kept.partner ?? ''
  }

  get words(): CommitmentWords {
    return { when: this.when.trim(), will: this.will.trim(), by: this.by, sure: this.sure || null }
  }

  get isEmpty(): boolean {
    return this.words.will === ''
  }

  get isUnsure(): boolean {
    return this.sure > 0 && this.sure < SURE
  }

  /** One's own as it was said; null: it has not been. */
  get said(): Commitment | null {
    return this.#home.own.mine.find(({ id }) => id === this.id) ?? null
  }

  get isChanged(): boolean {
    return !this.said || JSON.stringify(saidAs(this.#home, this.said)) !== JSON.stringify(this.#all)
  }

  keep(): void {
    keepDraft(deviceMemory, this.#home.id, this.#all)
  }

  /** Says it, and asks whom it is to be asked by. */
  async say(ask: CommitmentHome['ask']): Promise<Answer> {
    const { id, said } = this
    const answer = await ask({
      type: 'commitment.say',
      id,
      revision: said?.revision ?? 0,
      isShared: this.isShared,
      seenBy: this.seenBy,
      words: this.#home.seal(id, this.words),
    })
    if ('refused' in answer) return answer
    forgetDraft(deviceMemory, this.#home.id)
    const partner = this.#all.partner
    if (this.isShared || partner === partnerOf(said)) return answer
    return ask({ type: 'commitment.ask', id, partner })
  }

  get #all(): KeptDraft {
    const { words, seenBy, isShared } = this
    const partner = this.#home.others.find(({ id }) => id === this.partner)?.id ?? null
    return { ...words, seenBy, isShared, partner }
  }
}

function saidAs(home: CommitmentHome, said: Commitment): KeptDraft | null {
  const words = home.open(said.id, said.words)
  return words && { ...words, seenBy: said.seenBy, isShared: false, partner: partnerOf(said) }
}

const partnerOf = (said: Commitment | null): KeptDraft['partner'] =>
  said?.partner && said.partner.is !== 'gone' ? said.partner.member : null
