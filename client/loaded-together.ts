/** Parts of Svelte that neither the way in nor the door needs. Left alone, they would all be in the first file. */
export const SVELTE_FOR_LATER =
  /svelte\/src\/internal\/client\/dom\/(blocks\/each|elements\/(bindings\/(size|this)|style))\.js$/

/** Where every page begins. */
const BEGINNING = '/src/main.ts'
/** What a part about promises shows: the page of a circle shows the same, and what a session leaves, some of it. */
const PROMISES = '/commitment/screens.ts'
/** What a ballot shows, and what it reckons: practice takes part in both. */
const BALLOT = '/ballot/screens.ts'
/** What is written quietly goes without the mathematics. */
const QUIET = '/quiet/WriteQuietly.svelte'
/** What shows a board. */
const BOARD = '/board/screens.ts'
/** What comes back to them. */
const REVIEW = '/review/ReviewTurns.svelte'
/** What is asked for in the lobby and in the room: what it shares with a screen is too small for a file. */
const PLAN_FORM = '/lobby/PlanForm.svelte'
const PLAN_SHEET = '/agenda/PlanSheet.svelte'
const IN_MORE = '/more/InMore.svelte'
const IN_AGENDA = '/agenda/InAgenda.svelte'
const IN_PEOPLE = '/people/InPeople.svelte'
/** What is loaded when it is shown, and not before. */
const SCREENS = ['Home', 'New', 'RoomRoute', 'Door', 'Lobby', 'Room', 'End', 'TroublePage', 'CircleRoute'] as const
type Screen = (typeof SCREENS)[number]

const isScreen = (id: string, screen: Screen) => id.endsWith(`/${screen}.svelte`)

/** What this needs of the bundler: the modules that import a module, other than on demand. */
interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/**
 * The file that a module goes into; null: the bundler decides. What several screens share is in a few big files, by the screens that need
 * it: left alone it would be in twenty small ones, which are larger, because gzip knows nothing of another file, and each lists what it takes
 * and gives. A screen itself, and where every page begins, stays a file of its own that goes by its name;
 * only the room is in one with what it shares with the parts that are loaded into it.
 */
export function loadedTogether(id: string, graph: Graph): string | null {
  if (SVELTE_FOR_LATER.test(id)) return 'lists'
  if (isScreen(id, 'Room')) return 'room'
  if (id.endsWith(BEGINNING) || SCREENS.some((screen) => isScreen(id, screen))) return null

  const dependants = dependantsOf(id, graph)
  const screens = SCREENS.filter((screen) => dependants.some((one) => isScreen(one, screen)))
  const isFor = (...some: Screen[]) => some.some((screen) => screens.includes(screen))

  // All of Svelte hangs together for a bundler, as one module lists all its parts.
  if (id.includes('/node_modules/svelte/') || dependants.some((one) => one.endsWith(BEGINNING))) return 'start'
  // Trouble may be the first and only thing that somebody sees: the frame around it is no reason to load the way in.
  if (isFor('TroublePage') && screens.length > 1) return 'start'
  if (isFor('RoomRoute', 'Door')) return isFor('Home', 'New', 'CircleRoute') ? 'way-in' : null
  if (isFor('Home', 'CircleRoute') && isFor('Lobby', 'Room')) return 'lists'
  if (isFor('New') && isFor('Lobby', 'Room')) return 'plan'
  if (isFor('Lobby') && isFor('Room')) return 'lobby-and-room'
  if (isFor('Room')) return isFor('End') ? 'room-and-end' : 'room'
  const isWithin = (file: string) => dependants.some((one) => one.endsWith(file))
  // A board is no reason to load what is promised, nor a circle to load a ballot, and the other way round.
  if (isWithin(BOARD) && isWithin(PROMISES)) return 'lists'
  if (isWithin(BALLOT) && isFor('CircleRoute')) return 'lists'
  if (isFor('New') && isWithin(PLAN_FORM)) return 'plan'
  if (isFor('Lobby') && [PLAN_SHEET, IN_MORE, IN_AGENDA, IN_PEOPLE].some(isWithin)) return 'lobby-and-room'
  if (isWithin(BALLOT) && screens.length === 0) return isWithin(QUIET) ? 'sheet' : 'ballot'
  // What becomes of a promise is kept for the page of a circle, and for the last one of a session.
  if (isWithin(REVIEW) && isFor('End')) return 'promises'
  if (isWithin(PROMISES) && (isFor('CircleRoute') || (isWithin(REVIEW) && screens.length === 0))) return 'promises'
  return null
}

/** A module and everything that cannot be loaded without it. */
function dependantsOf(id: string, graph: Graph): readonly string[] {
  const found = new Set([id])
  // A set that grows while it is walked through: what was added is walked through, too.
  for (const one of found) for (const importer of graph.getModuleInfo(one)?.importers ?? []) found.add(importer)
  return [...found]
}
