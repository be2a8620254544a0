import * as v from 'valibot'
import { formatId } from '../formats/index.ts'
import { segments } from '../segments/schema.ts'
import { circleId, hash, LIMITS, moment, roomId, sealedText } from './fields.ts'

/** What opens a room: the body of `POST /api/rooms`. The same body twice opens it once. */
export const opening = v.strictObject({
  room: roomId,
  door: hash,
  opener: hash,
  title: sealedText(LIMITS.title),
  call: v.nullable(sealedText(LIMITS.call)),
  format: formatId,
  agenda: v.pipe(segments, v.minLength(1)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(LIMITS.minutes.least), v.maxValue(LIMITS.minutes.most)),
  people: v.pipe(v.number(), v.integer(), v.minValue(LIMITS.people.least), v.maxValue(LIMITS.people.most)),
  mustEndBy: v.nullable(moment),
  /** The circle whose session it is; null: this group meets once. */
  circle: v.nullable(v.strictObject({ id: circleId, hasPromises: v.boolean() })),
})

export type Opening = v.InferOutput<typeof opening>
