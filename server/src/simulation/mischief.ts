import type { Dice } from './dice.ts'
import type { SimulatedServer } from './simulated-server.ts'
import type { World } from './world.ts'

const blows = [
  'kill',
  'kill',
  'kill all',
  'stop',
  'sleep',
  'disk',
  'one disk',
  'network',
  'everybody presses',
  'everybody presses',
] as const

/** Something bad happens to everybody at once: a server dies, the store is gone for a while, or all press everything. */
export function strike({ time, servers, members, log }: World, dice: Dice): void {
  const blow = dice.pick(blows)
  const up = servers.filter((server) => server.isUp)
  const again = (server: SimulatedServer) => {
    time.in(dice.chance(0.8) ? dice.between(100, 15_000) : dice.between(15_000, 200_000), () => server.start())
  }
  log.write(() => blow)
  switch (blow) {
    case 'kill':
    case 'kill all':
      // Somebody goes in the same moment, and no server is left that could notice.
      for (const member of members) if (dice.chance(0.15)) member.goAway()
      for (const server of blow === 'kill' ? up.slice(0, 1) : up) {
        server.kill()
        again(server)
      }
      return
    case 'stop':
      for (const server of up.slice(-1)) void server.stop().then(() => again(server))
      return
    case 'sleep':
      dice.pick(servers).sleep(dice.between(5_000, 90_000))
      return
    case 'disk':
    case 'one disk': {
      const cut = blow === 'disk' ? servers : [dice.pick(servers)]
      for (const { faults } of cut) faults.isDown = true
      time.in(dice.between(200, dice.chance(0.7) ? 12_000 : 40_000), () => {
        for (const { faults } of cut) faults.isDown = false
      })
      return
    }
    case 'network':
      for (const member of members) if (dice.chance(0.6)) member.loseNetwork()
      return
    case 'everybody presses':
      for (const member of members) if (dice.chance(0.8)) member.pressWildly()
      return
    default:
      blow satisfies never
  }
}
