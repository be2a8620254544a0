import * as v from 'valibot'
import { TEMPLATES, type TemplateId } from '../../board/templates.ts'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { sessionSeconds } from '../session-seconds.ts'
import { LEAST } from './board.ts'

/** Everyone draws on the same board. */
export interface BoardOptions {
  readonly prompt: 'draw'
  /** The group's own question instead. */
  readonly question: SealedText | null
  /** What an empty board begins with. */
  readonly template: TemplateId
  readonly seconds: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const boardOptions = v.strictObject({
  prompt: v.picklist(['draw']),
  question: v.nullable(sealedText(LIMITS.question)),
  template: v.picklist(TEMPLATES),
  seconds: sessionSeconds(LEAST, 3600),
})
