import { utf8ToBytes } from '@noble/ciphers/utils.js'
import { MOST_CARD_BYTES } from './card-letter.ts'

/** Characters that a card may have. */
export const MOST_CARD_CHARACTERS = 280

const LINKS = /\b(?:https?:\/\/|www\.)\S+/giu
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{20E3}/gu
/** What no one sees: joiners, marks of direction, and other controls. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu

/**
 * [E19] Words as they stand on a card: without what a keyboard, a language or a habit gives away (NFKC, plain quotes and dashes, one
 * kind of blank), without links and emoji, at most 280 characters. Everything else stays as it was written.
 */
export function normaliseCard(text: string): string {
  let plain = text
  // What goes may bring together what was apart: once more until nothing changes.
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = cut(made(plain))
  }
  return plain
}

const made = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/gu, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(LINKS, '')
    .replace(EMOJI, '')
    .replace(UNSEEN, '')
    .replace(/ {2,}/gu, ' ')
    .trim()

/** No character is cut in two. */
function cut(text: string): string {
  let whole = ''
  let bytes = 0
  for (const character of [...text].slice(0, MOST_CARD_CHARACTERS)) {
    bytes += utf8ToBytes(character).length
    if (bytes > MOST_CARD_BYTES) break
    whole += character
  }
  return whole.trim()
}
