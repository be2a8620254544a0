/** The entries of a device for what one writes in a ballot of this room, and before it opens. */
export const ballotNames = (room: string) => ({ name: `rondo.ballot.${room}`, ahead: `rondo.ballot-ahead.${room}` })
