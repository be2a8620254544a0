import type { CircleId } from '@rondo/shared/ids'
import { CircleGuest } from './circle-guest.ts'
import { freshCircle } from './circle-opening.ts'

/** A circle on a server, with its members by name; the first one opened it. */
export async function circleOn<Name extends string>(port: number, ...names: readonly Name[]) {
  const opened = freshCircle('Getting hard things done', names[0])
  const { keys, seat, invitation, opening } = opened
  const id: CircleId = keys.circle
  const members = {} as Record<Name, CircleGuest>
  for (const [place, name] of names.entries()) {
    const guest = new CircleGuest({ port, keys, ...(place === 0 ? { seat } : {}) })
    const answer = place === 0 ? await guest.post('', opening) : await guest.join(invitation, name)
    if (typeof answer !== 'object' || answer === null || 'refused' in answer) {
      throw new Error(`${name} is not in the circle: ${JSON.stringify(answer)}`)
    }
    members[name] = guest
  }
  const come = () => new CircleGuest({ port, keys })
  return { id, opened, invitation, opening, come, everyone: Object.values<CircleGuest>(members), ...members }
}
