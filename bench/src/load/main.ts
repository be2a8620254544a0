import { answerQuestions } from '../program.ts'
import { type Kind, Load, type Pace } from './load.ts'
import { record } from './record.ts'

const kind = process.argv[2] as Kind
const load = new Load(kind, Number(process.argv[3]))

answerQuestions({
  open: ({ rooms, people }: { rooms: number; people: number }) => load.open(rooms, people),
  drive: ({ warm, seconds, pace }: { warm: number; seconds: number; pace: Pace }) => load.drive(warm, seconds, pace),
  record: () => record(load.dialect, load.rooms[0]?.members ?? []),
})
