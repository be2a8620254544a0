import type { Pair } from '@rondo/shared/board/board-item'

/** Pixels of a picture, read from its first bytes before anything decodes it; null: they do not say so. */
export function sizeOfImage(bytes: Uint8Array): Pair | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return view.getUint16(0) === 0xffd8 ? sizeOfJpeg(view) : sizeOfWebp(view)
  } catch {
    // It ends before.
    return null
  }
}

/** RFC 9649, section 2: plain, lossless or extended. */
function sizeOfWebp(view: DataView): Pair | null {
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
  switch (view.getUint32(8) === 0x57454250 ? view.getUint32(12) : 0) {
    case 0x56503820:
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
    }
    case 0x56503858:
      return [uint24(24) + 1, uint24(27) + 1]
    default:
      return null
  }
}

/** ITU T.81, B.2.2: from segment to segment until the one that begins a frame. */
function sizeOfJpeg(view: DataView): Pair | null {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at++
    else if (marker === 0xda) return null
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [view.getUint16(at + 7), view.getUint16(at + 5)]
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}
