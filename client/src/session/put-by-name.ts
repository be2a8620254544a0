/** Under which a tab keeps what was drawn on the board of a room and is not kept yet. */
export const putByName = (room: string): string => `rondo.board.${room}`
