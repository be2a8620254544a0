import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

test('[S80] without any setting everything has its default', () => {
  expect(readEnvironment({})).toEqual({
    port: 3000,
    host: 'localhost',
    dataDirectory: resolve('data'),
    redisUrl: null,
    roomDays: 30,
    circleDays: 400,
    roomSize: 24,
    trustProxy: false,
    logLevel: 'info',
    minute: 60_000,
    reportingNote: null,
  })
})

test('[S80] settings are read, and empty ones are none', () => {
  const values = {
    PORT: ' 8080 ',
    HOST: '0.0.0.0',
    DATA_DIR: '/var/rondo',
    REDIS_URL: 'rediss://somebody:secret@redis.example:6380/2',
    ROOM_SIZE: '12',
    TRUST_PROXY: 'ON',
    MINUTE_MS: '1000',
    REPORTING_NOTE: ' Ask the people of the works council. ',
    LOG_LEVEL: '',
  }
  expect(readEnvironment(values)).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    dataDirectory: '/var/rondo',
    redisUrl: 'rediss://somebody:secret@redis.example:6380/2',
    roomSize: 12,
    trustProxy: true,
    minute: 1000,
    logLevel: 'info',
  })
})

test('[S80] a value that cannot be used is named in one sentence', () => {
  const wrong = [
    { PORT: 'three' },
    { PORT: '70000' },
    { ROOM_DAYS: '0' },
    { CIRCLE_DAYS: '3651' },
    { ROOM_SIZE: '25' },
    { TRUST_PROXY: 'perhaps' },
    { LOG_LEVEL: 'loud' },
    { MINUTE_MS: '-5' },
    { MINUTE_MS: '1.5' },
  ]
  for (const values of wrong) {
    const [name, value] = Object.entries(values)[0] ?? []
    const read = readEnvironment(values)
    expect(read).toHaveProperty('wrong')
    expect('wrong' in read && read.wrong).toMatch(new RegExp(`^${name} must be .*“${value}”\\.$`))
  }
})

test('[S80] an address of Redis that cannot be used is not repeated: a password may be in it', () => {
  for (const address of ['redis.example:6379', 'https://somebody:secret@redis.example', 'redis://:secret@[']) {
    const read = readEnvironment({ REDIS_URL: address })
    expect('wrong' in read && read.wrong).toMatch(/^REDIS_URL must be .*\.$/)
    expect(JSON.stringify(read)).not.toContain('secret')
  }
})

test('[S80] a note that is too long is not cut, and not repeated', () => {
  const read = readEnvironment({ REPORTING_NOTE: 'x'.repeat(501) })
  expect(read).toEqual({ wrong: 'REPORTING_NOTE must have 500 characters at most.' })
})
