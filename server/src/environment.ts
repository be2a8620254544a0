import { resolve } from 'node:path'
import { type Duration, milliseconds } from '@rondo/shared/time'
import { type LogLevel, logLevels } from './log.ts'

/** What the operator has set, read and checked. */
export interface Environment {
  readonly port: number
  readonly host: string
  readonly dataDirectory: string
  /** Where Redis is; null: rooms are kept in the directory. */
  readonly redisUrl: string | null
  readonly roomDays: number
  readonly circleDays: number
  readonly roomSize: number
  readonly trustProxy: boolean
  readonly logLevel: LogLevel
  readonly minute: Duration
  /** Where to turn with what belongs to somebody responsible; null: nothing is said. */
  readonly reportingNote: string | null
}

/** Characters. */
const LONGEST_TEXT = 500

type Values = Readonly<Record<string, string | undefined>>

/** The first value that cannot be used gives one sentence that says so. */
export function readEnvironment(values: Values): Environment | { readonly wrong: string } {
  let wrong: string | null = null
  const given = (name: string): string | undefined => values[name]?.trim() || undefined

  const whole = (name: string, otherwise: number, least: number, most: number): number => {
    const text = given(name)
    if (text === undefined) return otherwise
    const number = Number(text)
    if (Number.isInteger(number) && number >= least && number <= most) return number
    wrong ??= `${name} must be a whole number from ${least} to ${most}, and it is “${text}”.`
    return otherwise
  }

  const oneOf = <Word extends string>(name: string, otherwise: Word, words: readonly Word[]): Word => {
    const text = given(name)
    if (text === undefined) return otherwise
    const word = words.find((known) => known === text.toLowerCase())
    if (word !== undefined) return word
    wrong ??= `${name} must be one of ${words.join(', ')}, and it is “${text}”.`
    return otherwise
  }

  const shortText = (name: string): string | null => {
    const text = given(name)
    if (text !== undefined && text.length > LONGEST_TEXT)
      wrong ??= `${name} must have ${LONGEST_TEXT} characters at most.`
    return text ?? null
  }

  const redis = (name: string): string | null => {
    const text = given(name)
    if (text === undefined) return null
    if (/^rediss?:\/\//.test(text) && URL.canParse(text)) return text
    // Not quoted: there may be a password in it.
    wrong ??= `${name} must be an address like redis://localhost:6379.`
    return null
  }

  const environment: Environment = {
    port: whole('PORT', 3000, 0, 65_535),
    host: given('HOST') ?? 'localhost',
    dataDirectory: resolve(given('DATA_DIR') ?? './data'),
    redisUrl: redis('REDIS_URL'),
    roomDays: whole('ROOM_DAYS', 30, 1, 3650),
    circleDays: whole('CIRCLE_DAYS', 400, 1, 3650),
    roomSize: whole('ROOM_SIZE', 24, 3, 24),
    trustProxy: oneOf('TRUST_PROXY', 'off', ['off', 'on']) === 'on',
    logLevel: oneOf('LOG_LEVEL', 'info', logLevels),
    minute: milliseconds(whole('MINUTE_MS', 60_000, 10, 600_000)),
    reportingNote: shortText('REPORTING_NOTE'),
  }
  return wrong === null ? environment : { wrong }
}
