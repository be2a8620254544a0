import type { MemberId } from '../ids.ts'
import { after } from '../time.ts'
import { type Circle, NEWS_LASTS, type News } from './circle.ts'

/** So many are told at once, the last ones. */
const MOST = 6

/** [G30] Everybody else is told; the same by the same member once. */
export function told(circle: Circle, what: News['what'], by: MemberId | null): Circle {
  const others = circle.news.filter((one) => one.until > circle.at && !(one.what === what && one.by === by))
  return { ...circle, news: [...others, { what, by, until: after(circle.at, NEWS_LASTS) }].slice(-MOST) }
}
