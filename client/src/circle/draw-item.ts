import { toBase64url } from '@rondo/shared/seal/base64url'

/** A fresh name for something that is sealed under it: 12 characters. */
export const drawItem = <Id extends string>(): Id => toBase64url(crypto.getRandomValues(new Uint8Array(9))) as Id
