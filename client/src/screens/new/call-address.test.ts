import { describe, expect, it } from 'vitest'
import { callAddress } from './call-address.ts'

describe('the address of a call', () => {
  it('[W2] is taken as typed, and with https when that was left out', () => {
    expect(callAddress(' https://meet.example/abc ')).toBe('https://meet.example/abc')
    expect(callAddress('meet.example.org/abc-def')).toBe('https://meet.example.org/abc-def')
    expect(callAddress('meet.example.org')).toBe('https://meet.example.org/')
  })

  it('[W2] is nothing that is not of the web, and nothing too long to be sealed', () => {
    expect(callAddress('javascript:alert(1)')).toBeNull()
    expect(callAddress('data:text/html,x')).toBeNull()
    expect(callAddress('tomorrow at ten')).toBeNull()
    expect(callAddress(`https://meet.example/${'x'.repeat(2000)}`)).toBeNull()
  })
})
