import type { MemberId } from '@rondo/shared/ids'
import { LEFT_TO_FINISH } from '@rondo/shared/segments/seconds'
import type { Announcement } from './announcement.ts'
import type { Scene } from './scene.ts'
import { timeMarks } from './time-marks.ts'

/** What to say when a room that was `before` (null: not seen yet) is now `after`, to member `me`. */
export function announcements(before: Scene | null, after: Scene, me: MemberId): Announcement[] {
  const said: Announcement[] = []
  if (before && before.connected !== after.connected) {
    said.push({ of: after.connected ? 'connection-back' : 'connection-lost' })
  }
  // What a frozen picture shows while the connection is lost is not news.
  if (!after.connected) return said

  if (before && before.host !== after.host) said.push({ of: 'host', host: after.host })
  if (before?.part !== after.part || before.stage !== after.stage) {
    if (before?.part !== after.part || after.stage !== 'floor') {
      said.push({ of: 'part', part: after.part, stage: after.stage })
    }
  }
  if (after.paused !== (before?.paused ?? false)) said.push({ of: after.paused ? 'paused' : 'resumed' })
  if (after.begins && !before?.begins) said.push({ of: 'drawn', first: after.begins })
  if (after.free && !before?.free) said.push({ of: 'floor-free' })
  if (after.asked && before?.asked !== after.asked) said.push({ of: after.asked === 'me' ? 'asked' : 'somebody-asked' })
  if (after.done && before && !before.done) said.push({ of: 'everyone-heard' })
  return [
    ...said,
    ...aboutTurn(before, after, me),
    ...aboutHand(before, after),
    ...aboutAwaited(before, after, me),
    ...aboutTime(before, after),
  ]
}

function aboutTurn(before: Scene | null, after: Scene, me: MemberId): Announcement[] {
  const { turn } = after
  if (!turn) return []
  const mine = turn.speaker === me
  const earlier = before?.turn ?? null
  if (earlier?.number !== turn.number) {
    const said: Announcement[] = [mine ? { of: 'your-turn' } : { of: 'speaker', speaker: turn.speaker }]
    return after.soon ? [...said, { of: 'you-are-next' }] : said
  }
  const said: Announcement[] = []
  if (turn.held !== earlier.held && !mine) said.push({ of: turn.held ? 'held' : 'back', speaker: turn.speaker })
  if (turn.extensions > earlier.extensions && !mine) said.push({ of: 'still-speaking', speaker: turn.speaker })
  if (after.soon && !before?.soon) said.push({ of: 'you-are-next' })
  return said
}

/** [V44] One’s own place in open talk, when it has changed; that one is next soon is said anyway. */
function aboutHand(before: Scene | null, after: Scene): Announcement[] {
  if (after.handPlace === null || after.soon || before?.handPlace === after.handPlace) return []
  return [{ of: 'hand-place', place: after.handPlace }]
}

/** [V33] Who is missing where all are waited for, and who is not any more. */
function aboutAwaited(before: Scene | null, after: Scene, me: MemberId): Announcement[] {
  if (!before?.awaited || !after.awaited || before.part !== after.part) return []
  const said: Announcement[] = []
  for (const { member, name, away } of before.awaited) {
    const now = after.awaited.find((one) => one.member === member)
    if (!now) said.push({ of: 'has-left', name })
    else if (now.away !== away && member !== me) said.push({ of: now.away ? 'dropped-out' : 'returned', name })
  }
  return said
}

function aboutTime(before: Scene | null, after: Scene): Announcement[] {
  const same = before?.part === after.part && before.stage === after.stage && before.turn?.number === after.turn?.number
  if (!same || !before || before.left === null || after.left === null || after.whole === null) return []
  const { left } = before
  const now = after.left
  // [H4] Of the marks that were left out none is still true.
  if ((after.until ?? 0) < (before.until ?? 0) && now <= LEFT_TO_FINISH) return [{ of: 'half-minute' }]
  const passed = timeMarks(after.whole, after.turn !== null).filter((mark) => left > mark.at && now <= mark.at)
  // After sleep several may have passed at once: only the last one is still true.
  const last = passed.at(-1)
  return last ? [{ of: last.of }] : []
}
