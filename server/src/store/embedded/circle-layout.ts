import type { Circle } from '@rondo/shared/circle/circle'
import type { CircleId } from '@rondo/shared/ids'
import { textOf } from '../text-of.ts'
import { upgradeCircle } from '../upgrade-circle.ts'
import { keys } from './keys.ts'
import type { Layout } from './layout.ts'

/** A circle is written as a whole: it changes a few times a week. */
export const circleLayout: Layout<CircleId, Circle> = {
  keys: keys.circles,
  stepsTo: (circle) => [{ key: keys.circles.thing(circle.id), value: textOf(circle) }],
  keysOf: (id) => [keys.circles.thing(id)],
  read: (id, stored) => {
    const text = stored.get(keys.circles.thing(id))
    return text === undefined ? undefined : upgradeCircle(JSON.parse(text))
  },
}
