import { type Refusal, refusals } from '@rondo/shared/room/refusals'

/** What becomes of something that is handed in. */
export type Handed = 'ok' | Refusal

/** As it goes from server to server: 0 is ok, else the place of the refusal, from 1. */
export const packAnswer = (answer: Handed): Uint8Array =>
  Uint8Array.of(answer === 'ok' ? 0 : refusals.indexOf(answer) + 1)

/** `bytes` is null when there was no answer. */
export function unpackAnswer(bytes: Uint8Array | null): Handed {
  if (bytes?.length !== 1) return 'try-again'
  return bytes[0] === 0 ? 'ok' : (refusals[(bytes[0] ?? 0) - 1] ?? 'try-again')
}
