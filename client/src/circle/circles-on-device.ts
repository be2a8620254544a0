import type { MemberId } from '@rondo/shared/ids'
import { forgetWriting } from '../commitment/kept-draft.ts'
import { keptList } from '../session/kept-list.ts'
import type { Memory } from '../session/ports.ts'
import { forgetAlong } from './brought-along.ts'
import { forgetFields } from './kept-fields.ts'

/** The secrets of a seat in a circle. */
export interface SeatOnDevice {
  readonly seat: string
  /** The one that was asked for in its place, as long as it is not known which of them holds; null: none. */
  readonly coming: string | null
}

/** A circle in which somebody at this device has a seat. Its secrets and its title never leave the device. */
export interface CircleOnDevice extends SeatOnDevice {
  readonly circle: string
  readonly key: string
  readonly member: MemberId
  /** The first words of the purpose; empty until it has been seen. */
  readonly title: string
  /** When it was last opened here, by this device's own clock: for the order of the list alone. */
  readonly openedAt: number
  /** [G8] Whether this device was told that its seat holds no more. */
  readonly isShutOut?: boolean
  /** [W18] Of everybody whom this device has shown, whoever has left included. */
  readonly names?: readonly string[]
  /** [R10] The rooms of its sessions that were burned, the last one first. */
  readonly burned?: readonly string[]
}

const NAME = 'rondo.circles'
const MOST = 50

/** [C18] The circles on this device, the last one opened first. */
export const circlesOnDevice = (memory: Memory): readonly CircleOnDevice[] => keptList(memory, NAME).filter(isCircle)

/** [G8] Those that this device can still open, as far as it knows. */
export const circlesListed = (memory: Memory): readonly CircleOnDevice[] =>
  circlesOnDevice(memory).filter(({ isShutOut }) => !isShutOut)

/** [C18] The seat that this device has in a circle; null: none. */
export const circleOnDevice = (memory: Memory, circle: string): CircleOnDevice | null =>
  circlesOnDevice(memory).find((other) => other.circle === circle) ?? null

/** [W18] The names that this device has shown in a circle. */
export const namesOfCircle = (memory: Memory, circle: string): readonly string[] =>
  circleOnDevice(memory, circle)?.names ?? []

/** [C18] Remembers a circle, in place of what was known of it. */
export function keepCircle(memory: Memory, entry: CircleOnDevice): void {
  const others = circlesOnDevice(memory).filter((other) => other.circle !== entry.circle)
  save(memory, [entry, ...others].sort((one, other) => other.openedAt - one.openedAt).slice(0, MOST))
}

/** [C18] Remembers something else of a circle that this device still knows. */
export function changeCircle(memory: Memory, circle: string, change: Partial<CircleOnDevice>): void {
  const known = circleOnDevice(memory, circle)
  if (known) keepCircle(memory, { ...known, ...change })
}

/** [C18] Removes everything this device keeps of a circle, its key and seat included. */
export function forgetCircle(memory: Memory, circle: string): void {
  forgetWrittenFor(memory, circle)
  forgetSeat(memory, circle)
}

/** [V22] What was being written for it and not said. */
export function forgetWrittenFor(memory: Memory, circle: string): void {
  forgetWriting(memory, circle)
  forgetFields(memory, circle)
}

/** Its key and seat, and everything else that is kept with them. */
export function forgetSeat(memory: Memory, circle: string): void {
  forgetAlong(memory, circle)
  save(
    memory,
    circlesOnDevice(memory).filter((other) => other.circle !== circle),
  )
}

/** Nothing else is kept, such as a token of an invitation that may be replaced by now. */
const FIELDS: (keyof CircleOnDevice)[] = [
  'circle',
  'key',
  'member',
  'seat',
  'coming',
  'title',
  'openedAt',
  'isShutOut',
  'names',
  'burned',
]

const save = (memory: Memory, circles: readonly CircleOnDevice[]): void =>
  memory.set(NAME, JSON.stringify(circles, FIELDS))

function isCircle(value: unknown): value is CircleOnDevice {
  const { circle, key, member, seat, coming, title, openedAt } = (value ?? {}) as Record<string, unknown>
  const areTexts = [circle, key, member, seat, title].every((text) => typeof text === 'string')
  return areTexts && (coming === null || typeof coming === 'string') && typeof openedAt === 'number'
}
