import { type Commitment, type CommitmentSeen, MOST_OPEN, type SeenBy } from '@rondo/shared/commitment/commitment'
import type { CommitmentId, MemberId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import { drawItem } from '@rondo/shared/seal/draw'
import { deviceMemory } from '../session/browser-memory.ts'
import type { CommitmentHome } from './home.ts'
import { inSevenDays } from './in-seven-days.ts'
import { draftSaid, type KeptDraft, keepDraft, keepDraftAgain } from './kept-draft.ts'
import { reachOf, type Sight } from './reach-of.ts'
import { unsaidDraft } from './unsaid-draft.ts'

/** Under this *How sure* offers to make it smaller. */
const SURE = 7

type Said = Commitment | CommitmentSeen

type Fields = { -readonly [Name in keyof KeptDraft]: KeptDraft[Name] }

const EMPTY = { when: '', will: '', by: '', sure: null, seenBy: 'group', isShared: false, partner: null } as const

/** A commitment while it is being written, kept on this device until it has been said. */
export class Draft {
  readonly fields: Fields
  readonly id: CommitmentId
  readonly #home: CommitmentHome
  /** The revision these fields were made from, and how that one read; 0: it is new. */
  #seen = $state.raw<{ readonly revision: number; readonly text: string }>({ revision: 0, text: '' })
  #isSaying = $state(false)

  /** Of one that was said already; null: of a new one. */
  constructor(home: CommitmentHome, id: CommitmentId | null) {
    this.#home = home
    this.id = id ?? drawItem<CommitmentId>()
    const { said } = this
    const kept = said ? saidAs(home, said) : unsaidDraft(home, deviceMemory)
    if (said) this.#seen = { revision: said.revision, text: JSON.stringify(kept) }
    this.fields = $state(kept ?? { ...EMPTY, by: inSevenDays(new Date()) })
  }

  get isEmpty(): boolean {
    return this.fields.will.trim() === ''
  }

  get isUnsure(): boolean {
    const { sure } = this.fields
    return sure !== null && sure < SURE
  }

  /** [K14] Who will see it. */
  get reach(): SeenBy {
    return reachOf(this.#all)
  }

  /** What decides it. */
  get sight(): Sight {
    return this.#all
  }

  /** [K3] Whether another one of one’s own may be open. */
  get mayBeMine(): boolean {
    return mayBeAnother(this.#home.own.mine)
  }

  /** [K3] Whether another one may be for all of us. */
  get mayBeShared(): boolean {
    return mayBeAnother(this.#home.seen.filter(({ owner }) => owner === null))
  }

  /** [K3] Whether there are as many as may be; what was written before there were is not taken away. */
  get isOneTooMany(): boolean {
    return this.said === null && this.isEmpty && !(this.fields.isShared ? this.mayBeShared : this.mayBeMine)
  }

  /** As it was said, one's own or one that all share; null: it has not been. */
  get said(): Said | null {
    const { own, seen } = this.#home
    return [...own.mine, ...seen].find(({ id }) => id === this.id) ?? null
  }

  get isChanged(): boolean {
    return !this.said || JSON.stringify(saidAs(this.#home, this.said)) !== JSON.stringify(this.#all)
  }

  /** [K8] Whether it reads otherwise by now than when these fields were filled, by another device or another one of us. */
  get isOutdated(): boolean {
    const { said } = this
    if (!said || this.#isSaying || said.revision <= this.#seen.revision) return false
    return JSON.stringify(saidAs(this.#home, said)) !== this.#seen.text
  }

  keep(): void {
    keepDraft(deviceMemory, this.#home.id, this.#all)
  }

  /** [V22] Of two tabs the one at which one is, or that is closed last, has its words kept. */
  keepAgain(): void {
    if (!this.said && !this.isEmpty && !this.#isSaying) keepDraftAgain(deviceMemory, this.#home.id, this.#all)
  }

  /** Says it, and asks whom it is to be asked by. */
  async say(ask: CommitmentHome['ask']): Promise<Answer> {
    this.#isSaying = true
    const answer = await this.#say(ask)
    this.#isSaying = false
    return answer
  }

  async #say(ask: CommitmentHome['ask']): Promise<Answer> {
    const { id, said } = this
    const all = this.#all
    const { when, will, by, sure } = all
    const words = { when, will, by, sure }
    const revision = said?.revision ?? 0
    const answer = await ask({
      type: 'commitment.say',
      id,
      revision,
      isShared: all.isShared,
      seenBy: all.seenBy,
      // [K6] The same words are those that were thanked for.
      words:
        said && JSON.stringify(this.#home.open(id, said.words)) === JSON.stringify(words)
          ? said.words
          : this.#home.seal(id, words),
    })
    if ('refused' in answer) return answer
    const text = JSON.stringify(all)
    this.#seen = { revision: revision + 1, text }
    if (!said) draftSaid(deviceMemory, this.#home.id, will)
    if (all.seenBy === 'me' || all.partner === (said && chosenPartner(said))) return answer
    const asked = await ask({ type: 'commitment.ask', id, partner: all.partner })
    if ('ok' in asked) this.#seen = { revision: revision + 2, text }
    return asked
  }

  get #all(): KeptDraft {
    const { fields } = this
    // [K16]
    const seenBy = fields.isShared ? 'group' : fields.seenBy
    const partner = seenBy === 'me' ? null : (this.#home.others.find(({ id }) => id === fields.partner)?.id ?? null)
    return { ...fields, when: fields.when.trim(), will: fields.will.trim(), seenBy, partner }
  }
}

const mayBeAnother = (some: readonly Pick<Said, 'isOpen'>[]): boolean =>
  some.filter(({ isOpen }) => isOpen).length < MOST_OPEN

function saidAs(home: CommitmentHome, said: Said): KeptDraft | null {
  const words = home.open(said.id, said.words)
  return words && { ...words, seenBy: said.seenBy, isShared: said.owner === null, partner: chosenPartner(said) }
}

/** Whom its owner has chosen, also when they said no. */
function chosenPartner({ partner }: Said): MemberId | null {
  if (partner === null || typeof partner === 'string') return partner
  return partner.is === 'gone' ? null : partner.member
}
