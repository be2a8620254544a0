import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How often one connection may do something. */
export interface Rate {
  /** Counts one more; false: too often. */
  allows(connection: string): Promise<boolean>
}

type Limiter = Pick<RateLimiterMemory, 'consume'> | BurstyRateLimiter

const rateOf = (limiter: Limiter): Rate => ({
  async allows(connection) {
    try {
      await limiter.consume(connection)
      return true
    } catch (reason) {
      if (reason instanceof RateLimiterRes) return false
      throw reason
    }
  },
})

/** Commands at 10 a second with a burst of 20 more; probes, which come in fives, at 30 in ten seconds. */
export function createRates(): { readonly commands: Rate; readonly probes: Rate } {
  const steady = new RateLimiterMemory({ keyPrefix: 'command', points: 10, duration: 1 })
  const burst = new RateLimiterMemory({ keyPrefix: 'burst', points: 20, duration: 10 })
  return {
    commands: rateOf(new BurstyRateLimiter(steady, burst)),
    probes: rateOf(new RateLimiterMemory({ keyPrefix: 'probe', points: 30, duration: 10 })),
  }
}
