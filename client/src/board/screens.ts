/** What shows the board: loaded with Yjs, once there is one to be shown. */
export { default as BoardInRoom } from './around/BoardInRoom.svelte'
export { default as Board } from './Board.svelte'
export { textOfBoard } from './out/text-of-board.ts'
