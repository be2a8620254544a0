import { fromBase64url } from '../seal/base64url.ts'

const NONE = new Uint8Array()

/** No byte at all when the text is not base64url: what checks the length refuses that with the rest. */
export const bytesOf = (text: string): Uint8Array => fromBase64url(text) ?? NONE
