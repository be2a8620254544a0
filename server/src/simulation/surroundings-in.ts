import { SECRET } from './marks.ts'
import { ROOM } from './open-room.ts'
import type { Surroundings } from './surroundings.ts'
import type { World } from './world.ts'

/** What the devices of this world find around them; everything they do and see is watched and logged. */
export function surroundingsIn(world: World): Surroundings {
  const { time, log, progress } = world
  let names = 0
  return {
    time,
    room: ROOM,
    serverFor: (_seat, dice) => {
      const up = world.servers.filter((server) => server.isUp)
      return up.length === 0 ? null : dice.pick(up)
    },
    freshName: (of) => `${SECRET}${of}-${++names}`,
    asked: (device, message) => world.watch.asked(device, message),
    answered: (device, message, answer) => {
      log.write(() => `${device} ${message.number} ${JSON.stringify(message.command)} → ${JSON.stringify(answer)}`)
      progress.guard(() => world.watch.answered(device, message, answer))
    },
    heard: (device, message, answer) => world.watch.heard(device, message, answer),
    seen: (copy) => progress.guard(() => world.watch.seen(copy)),
    seenOwn: (copy) => progress.guard(() => world.watch.seenOwn(copy)),
  }
}
