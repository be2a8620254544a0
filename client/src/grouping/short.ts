import type { CardSeen } from '../ballot/cards.ts'

const LONGEST = 60

/** What a card says, where it only names it. */
export const short = ({ text }: CardSeen): string =>
  text && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : (text ?? '')
