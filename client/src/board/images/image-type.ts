/** What browsers write pictures as, by how each begins. */
const BEGINNINGS = [
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
] as const

/** Null: it is none that we wrote. Whoever has the room’s key can seal anything. */
export function typeOfImage(bytes: Uint8Array): string | null {
  const found = BEGINNINGS.find(([, beginning]) => beginning.every((byte, place) => bytes[place] === byte))
  return found?.[0] ?? null
}
