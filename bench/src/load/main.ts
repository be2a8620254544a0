import { answerQuestions } from '../program.ts'
import { type Kind, Load } from './load.ts'
import { record } from './record.ts'

const kind = process.argv[2] as Kind
const load = new Load(kind, Number(process.argv[3]))

answerQuestions({
  open: ({ rooms, people }: { rooms: number; people: number }) => load.open(rooms, people),
  drive: ({ warm, seconds, every }: { warm: number; seconds: number; every: number | null }) =>
    load.drive(warm, seconds, every),
  record: () => record(load.dialect, load.rooms[0]?.members ?? []),
})
