import type { MemberId } from '@rondo/shared/ids'
import type { LiveRoom } from '../screens/room/live-room.svelte.ts'

/** The colour that whoever promised something has at the table; another one for somebody who is not here. */
export const hueOf = ({ people, room }: LiveRoom, owner: MemberId | null): number =>
  people.find(({ id }) => room.inHome(id) === owner)?.hue ?? 6
