/** Goes up when an older client could not follow any more: it is then asked to reload. */
export const PROTOCOL = 8
