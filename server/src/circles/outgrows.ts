import type { Circle } from '@rondo/shared/circle/circle'
import { textOf } from '../store/text-of.ts'

/** Characters. The fullest circle that meets for years stays far below; somebody who means ill could else fill one without an end. */
const LARGEST = 2 * 1024 * 1024

/** [G22] Whether a circle would grow beyond what is kept of one. One that is too large already may still become smaller. */
export function outgrows(next: Circle, before: Circle): boolean {
  const size = textOf(next).length
  return size > LARGEST && size > textOf(before).length
}
