/** Under which a device keeps what somebody is writing for the board, until it is there. */
export const quietName = (room: string): string => `rondo.quiet.${room}`
