import { after, type Moment } from '@rondo/shared/time'

/** Milliseconds for which a sign of life holds, and in which those who were connected to a server that is gone may come back unnoticed. */
export const LEASE = 10_000

export const leaseFrom = (moment: Moment): Moment => after(moment, LEASE)
