/** Under which a tab keeps what was drawn on the board of a room and is not kept yet. */
export const putByName = (room: string): string => `rondo.board.${room}`

/** Under which it keeps how that board was looked at. */
export const lastLookName = (room: string): string => `rondo.look.${room}`
