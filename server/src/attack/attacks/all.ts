import type { Attack } from '../hostile/world.ts'
import { strangeBoards } from './boards.ts'
import { strangeCircles } from './circles.ts'
import { comingAndGoing, neverReading, sayingNothing } from './floods.ts'
import { brokenUpgrades, strangeHandshakes } from './handshakes.ts'
import { strangeImages } from './images.ts'
import { atTheDoor, inside, tooMany } from './messages.ts'
import { strangePackets } from './packets.ts'
import { strangeOpenings, strangeRequests } from './requests.ts'

/** Every kind of attack there is. */
export const attacks: readonly Attack[] = [
  atTheDoor,
  inside,
  tooMany,
  strangeHandshakes,
  brokenUpgrades,
  strangePackets,
  strangeOpenings,
  strangeCircles,
  strangeBoards,
  strangeImages,
  strangeRequests,
  comingAndGoing,
  sayingNothing,
  neverReading,
]
