import { utf8ToBytes } from '@noble/ciphers/utils.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_CARD_BYTES } from './card-letter.ts'
import { MOST_CARD_CHARACTERS, normaliseCard } from './normalise-card.ts'

test('[E19] what a device writes by habit does not show on a card', () => {
  expect(normaliseCard('  I can’t say “no”\u00a0to\r\nmy boss – ever… 😅 ')).toBe(
    'I can\'t say "no" to my boss - ever...',
  )
  expect(normaliseCard('See https://example.org/me?id=7 and www.example.org now')).toBe('See and now')
  expect(normaliseCard('ﬁne\u200b \u202egnorw')).toBe('fine gnorw')
  expect(normaliseCard('👨‍👩‍👧‍👦🇩🇪 one')).toBe('one')
})

test('[E19] words of any language stay, and none is cut in the middle of a character', () => {
  expect(normaliseCard('Ich weiß nicht, wem ich’s sagen soll.')).toBe("Ich weiß nicht, wem ich's sagen soll.")
  expect(normaliseCard('部下との対話が怖い')).toBe('部下との対話が怖い')
  expect([...normaliseCard('a'.repeat(400))]).toHaveLength(MOST_CARD_CHARACTERS)
})

test('[E19] made plain twice it is the same as once, and it always fits into a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const once = normaliseCard(text)
      expect(normaliseCard(once)).toBe(once)
      expect(utf8ToBytes(once).length).toBeLessThanOrEqual(MOST_CARD_BYTES)
    }),
  )
})
