const STEPS = 720

/** Points at equal distances along an ellipse around 0, 0, clockwise; the one with index `own` is at the bottom. */
export function evenlyAround(count: number, own: number, rx: number, ry: number): { x: number; y: number }[] {
  // There is no closed form for the length along an ellipse, so it is summed.
  const lengths = [0]
  const at = (step: number) => {
    const angle = Math.PI + (step / STEPS) * 2 * Math.PI
    return { x: rx * Math.sin(angle), y: -ry * Math.cos(angle) }
  }
  for (let step = 1; step <= STEPS; step++) {
    const from = at(step - 1)
    const to = at(step)
    lengths.push((lengths[step - 1] ?? 0) + Math.hypot(to.x - from.x, to.y - from.y))
  }
  const whole = lengths[STEPS] ?? 0
  return Array.from({ length: count }, (_, index) => {
    const share = (((index - own) % count) + count) % count
    const wanted = (whole * share) / count
    const step = lengths.findIndex((length) => length >= wanted)
    return at(Math.max(step, 0))
  })
}
