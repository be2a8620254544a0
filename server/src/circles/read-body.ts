import { PROTOCOL } from '@rondo/shared/protocol/version'
import type { Refusal } from '@rondo/shared/room/refusals'
import * as v from 'valibot'

const anyProtocol = v.object({ protocol: v.number() })

/** What was asked, or why it cannot be understood: an older client may have another shape for it. */
export function readBody<Asked>(
  schema: v.GenericSchema<unknown, Asked>,
  body: unknown,
): Asked | Extract<Refusal, 'old-client' | 'malformed'> {
  const said = v.safeParse(anyProtocol, body)
  if (said.success && said.output.protocol !== PROTOCOL) return 'old-client'
  const parsed = v.safeParse(schema, body)
  return parsed.success ? parsed.output : 'malformed'
}
