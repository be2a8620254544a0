import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BoardCounts, BoardKind } from './boards/board-load.ts'
import type { Counts, Kind, Pace } from './load/load.ts'
import { Program } from './program.ts'
import type { Recorded } from './recorded.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const SERVERS: Readonly<Record<Kind | BoardKind, string>> = {
  rondo: here('../../server/dist/main.js'),
  'socket.io': here('servers/socket-io.mjs'),
  ws: here('servers/ws.mjs'),
  hocuspocus: here('servers/hocuspocus.mjs'),
}

export interface Memory {
  readonly rss: number
  readonly heap: number
}

export interface Usage {
  /** Seconds of the processor since the start. */
  readonly processor: number
  readonly at: number
}

export interface EventLoop {
  readonly p50: number
  readonly p99: number
  readonly most: number
}

/** One server in a process of its own, and a load in another. */
export class Subject {
  readonly port: number
  readonly #server: Program
  readonly #load: Program
  readonly #folder: string
  #watch: Program | null = null

  private constructor(server: Program, port: number, load: string, kind: Kind | BoardKind, folder: string) {
    this.#server = server
    this.port = port
    this.#folder = folder
    this.#load = new Program({ file: here(load), words: [kind, String(port)], node: ['--import', 'tsx'] })
  }

  /** `recorded` is what a plain server sends; `env` sets a Rondo server. */
  static start(kind: Kind, recorded: Recorded = [], env: Record<string, string> = {}): Promise<Subject> {
    return Subject.#start(kind, 'load/main.ts', recorded, env)
  }

  /** The same with a load that draws on boards. */
  static startBoards(kind: BoardKind, env: Record<string, string> = {}): Promise<Subject> {
    return Subject.#start(kind, 'boards/main.ts', [], env)
  }

  static async #start(
    kind: Kind | BoardKind,
    load: string,
    recorded: Recorded,
    env: Record<string, string>,
  ): Promise<Subject> {
    const folder = mkdtempSync(join(tmpdir(), 'rondo-bench-'))
    const file = join(folder, 'recorded.json')
    writeFileSync(file, JSON.stringify(recorded))
    const server = new Program({
      file: SERVERS[kind],
      words: [file],
      node: ['--expose-gc', '--import', here('servers/probe.mjs')],
      env: {
        NODE_ENV: 'production',
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: join(folder, 'data'),
        // So long that nothing ends by itself while one measures.
        MINUTE_MS: '600000',
        TRUST_PROXY: 'on',
        LOG_LEVEL: 'warn',
        ...env,
      },
    })
    const [, port] = await server.says(/http:\/\/127\.0\.0\.1:(\d+)/)
    return new Subject(server, Number(port), load, kind, folder)
  }

  open = (rooms: number, people: number): Promise<void> => this.#load.ask({ do: 'open', rooms, people })

  drive = (warm: number, seconds: number, pace: Pace): Promise<Counts> =>
    this.#load.ask({ do: 'drive', warm, seconds, pace })

  /** Everybody on the boards draws, for these seconds; those of `warm` are not counted. */
  draw = (warm: number, seconds: number, pace: { readonly every: number } | null): Promise<BoardCounts> =>
    this.#load.ask({ do: 'draw', warm, seconds, pace })

  /** Rooms of full clients in a third process, whose clicks are timed. */
  async openWatched(count: number, people: number): Promise<void> {
    const words = [`http://127.0.0.1:${this.port}`]
    this.#watch ??= new Program({ file: here('watch/main.ts'), words, node: ['--import', 'tsx'] })
    await this.#watch.ask({ do: 'open', count, people })
  }

  /** Milliseconds from click to screen. */
  watch = async (seconds: number, every: number): Promise<readonly number[]> =>
    (await this.#watch?.ask<readonly number[]>({ do: 'watch', seconds, every })) ?? []

  record = (): Promise<Recorded> => this.#load.ask({ do: 'record' })

  memory = (): Promise<Memory> => this.#server.ask({ do: 'memory' })

  usage = (): Promise<Usage> => this.#server.ask({ do: 'usage' })

  eventLoop = (): Promise<EventLoop> => this.#server.ask({ do: 'eventLoop' })

  resetEventLoop = (): Promise<void> => this.#server.ask({ do: 'resetEventLoop' })

  /** Writes a `.cpuprofile` of the server’s next so many seconds. */
  profile = (file: string, seconds: number): Promise<void> => this.#server.ask({ do: 'profile', file, seconds })

  async end(): Promise<void> {
    await Promise.all([this.#load.end(), this.#watch?.end()])
    await this.#server.end()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
