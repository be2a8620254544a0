import { randomBytes } from 'node:crypto'
import type { ServerId } from '@rondo/shared/ids'

/** A name for this run of a server: 8 characters of base64url. */
export const drawServer = (): ServerId => randomBytes(6).toString('base64url') as ServerId
