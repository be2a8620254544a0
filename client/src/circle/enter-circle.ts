import { deviceMemory, tabMemory } from '../session/browser-memory.ts'
import { browserSignals } from '../session/browser-signals.ts'
import { namesShown } from '../session/names-shown.ts'
import { reloadWhenOld } from '../session/old-client.ts'
import { CircleClient } from './circle-client.ts'
import { circleShutOut } from './circle-shut-out.ts'
import { circleTitle } from './circle-title.ts'
import { type CircleOnDevice, changeCircle, namesOfCircle } from './circles-on-device.ts'
import { circleEnded } from './ended-circles.ts'
import { isShutOut } from './is-shut-out.ts'

/** Looks into a circle from this browser, in the seat it has there. */
export function enterCircle({ circle, key, member, seat, coming }: CircleOnDevice): CircleClient {
  const client = new CircleClient({
    server: location.origin,
    key,
    member,
    seat,
    coming,
    fetch: (...asked) => fetch(...asked),
    signals: browserSignals,
    keepSeat: (held) => changeCircle(deviceMemory, circle, held),
  })
  changeCircle(deviceMemory, circle, { openedAt: Date.now() })
  reloadWhenOld(client, tabMemory, () => location.reload())
  client.watch(({ connection, views }) => {
    if (connection.is === 'closed' && connection.reason === 'circle-closed')
      circleEnded(deviceMemory, circle, connection.reason)
    if (connection.is === 'connected') changeCircle(deviceMemory, circle, { isShutOut: false })
    if (isShutOut(connection)) circleShutOut(deviceMemory, circle)
    if (connection.is === 'closed' || !views) return
    const { members, purpose } = views.all
    const shown = members.flatMap(({ id, name }) => client.words.open('name', id, name) ?? [])
    const title = purpose.words && circleTitle(client.words.open('purpose', '', purpose.words) ?? '')
    const names = namesShown(namesOfCircle(deviceMemory, circle), shown)
    changeCircle(deviceMemory, circle, title === null ? { names } : { names, title })
  })
  client.connect()
  return client
}
