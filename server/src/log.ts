import { destination, type Logger, pino } from 'pino'

/** Lines of JSON on stderr. What is logged are events and counts: never a word, a name, an address or a room. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

export type LogLevel = (typeof logLevels)[number]

/** Writes to `stream` instead of stderr in tests. */
export function createLog(level: LogLevel, stream: { write(line: string): void } = destination(2)): Log {
  return pino({ level, base: null }, stream)
}
