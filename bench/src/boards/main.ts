import { answerQuestions } from '../program.ts'
import { type BoardKind, BoardLoad } from './board-load.ts'

const load = new BoardLoad(process.argv[2] as BoardKind, Number(process.argv[3]))

answerQuestions({
  open: ({ rooms, people }: { rooms: number; people: number }) => load.open(rooms, people),
  draw: ({ warm, seconds, pace }: { warm: number; seconds: number; pace: { readonly every: number } | null }) =>
    load.draw(warm, seconds, pace),
})
