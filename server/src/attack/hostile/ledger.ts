import { imageRefusals } from '@rondo/shared/board/image'
import { refusals } from '@rondo/shared/room/refusals'

const CODES: ReadonlySet<unknown> = new Set([...refusals, ...imageRefusals])
/** Of what is wrong so many examples are kept. */
const EXAMPLES = 20

/** What the attackers have sent and heard, as it goes to the thread that judges. */
export interface Spent {
  readonly sent: Readonly<{ [attack: string]: number }>
  /** Answers by what they said: `ok`, or the code of a refusal. */
  readonly answers: Readonly<{ [code: string]: number }>
  readonly wrong: readonly string[]
}

/** Counts what attackers send, and looks at everything they are answered. */
export class Ledger {
  total = 0
  readonly #sent = new Map<string, number>()
  readonly #answers = new Map<string, number>()
  readonly #wrong: string[] = []

  /** So many messages were sent in this kind of attack. */
  sent(attack: string, messages = 1): void {
    this.total += messages
    this.#sent.set(attack, (this.#sent.get(attack) ?? 0) + messages)
  }

  /** An answer on a connection or to a request: one refusal of the closed list, or what was asked for. */
  heard(answer: unknown): void {
    const code = codeOf(answer)
    if (code === null) this.wrong(`an answer outside the protocol: ${JSON.stringify(answer)}`)
    else this.#answers.set(code, (this.#answers.get(code) ?? 0) + 1)
  }

  wrong(what: string): void {
    if (this.#wrong.length < EXAMPLES) this.#wrong.push(what.slice(0, 300))
  }

  get spent(): Spent {
    return {
      sent: Object.fromEntries(this.#sent),
      answers: Object.fromEntries(this.#answers),
      wrong: this.#wrong,
    }
  }
}

function codeOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  const fields = Object.entries(answer)
  const [[name, value] = []] = fields
  if (fields.length === 1 && name === 'refused') return CODES.has(value) ? String(value) : null
  // `/healthz`
  if (fields.length === 1 && name === 'ok') return value === true ? 'ok' : null
  if (fields.length === 1 && name === 'at') return typeof value === 'number' ? 'ok' : null
  if (fields.length === 1 && name === 'ticket') return typeof value === 'string' ? 'ok' : null
  if (fields.length === 1 && name === 'room') return typeof value === 'string' ? 'ok' : null
  if (fields.length === 1 && name === 'unchanged') return value === true ? 'ok' : null
  if (fields.length === 2 && 'opened' in answer && 'circle' in answer) return 'ok'
  // What a member of a circle sees, and who was invited.
  if (fields.length === 3 && 'all' in answer && 'own' in answer && 'lastCommand' in answer) return 'ok'
  if (fields.length === 7 && 'purpose' in answer && 'isFull' in answer) return 'ok'
  if (fields.length === 2 && 'ok' in answer && 'version' in answer) return answer.ok === true ? 'ok' : null
  return null
}
