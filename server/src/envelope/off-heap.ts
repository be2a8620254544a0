/**
 * A copy that can be overwritten. An array of up to 64 bytes that is made in the ordinary way lies in the heap of JavaScript, beside what came
 * with it; asked for its buffer, or moved by the garbage collector, it leaves its bytes behind there.
 */
export function offHeap(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(new ArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}
