import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { CompileOptions } from 'svelte/compiler'
import { defineConfig, type Plugin } from 'vite'
import { loadedTogether, SVELTE_FOR_LATER } from './loaded-together.ts'

const server = `http://localhost:${process.env.PORT ?? '3000'}`

/**
 * The curves of the envelopes need hashes that nothing else does, in the same file as those of the first page: with a copy of their own
 * they are loaded when a ballot begins.
 */
const hashesOfTheCurves: Plugin = {
  name: 'hashes-of-the-curves',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    const isTheirs = importer.includes('/@noble/curves/') && source.startsWith('@noble/hashes/')
    if (!isTheirs && !importer.endsWith(COPY)) return null
    const found = await this.resolve(source, importer.replace(COPY, ''), { skipSelf: true })
    return found && { ...found, id: found.id + COPY }
  },
}
const COPY = '?of-the-curves'

/** The server speaks WebSocket alone, and so does `ServerLine`: Socket.IO’s other ways of connecting stay out of the browser. */
const websocketAlone: Plugin = {
  name: 'websocket-alone',
  load: (id) =>
    id.endsWith('/engine.io-client/build/esm/transports/index.js')
      ? `import { WS } from './websocket.js'\nexport const transports = { websocket: WS }`
      : null,
}
const SOCKET_IO = /\/node_modules\/(@socket\.io|(engine|socket)\.io-)/

/** What Yjs has to say goes to the console as it is: the way it is coloured there is as large as a tenth of all of it. */
const plainLogging: Plugin = {
  name: 'plain-logging',
  load: (id) =>
    id.endsWith('/lib0/logging.js')
      ? `export const ORANGE = '', RED = '', BOLD = '', UNBOLD = ''\nexport const print = console.log, warn = console.warn`
      : null,
}

/** The class by which a component’s styles are its own: short, as it stands on each element, and no packing makes a hash smaller. */
const classes = new Map<string, string>()
const cssHash: NonNullable<CompileOptions['cssHash']> = ({ hash, filename }) => {
  const name = `s${hash(filename).slice(0, 4)}`
  const other = classes.get(name) ?? filename
  if (other !== filename) throw new Error(`${filename} and ${other} would share their styles: rename one`)
  classes.set(name, filename)
  return name
}

export default defineConfig({
  plugins: [
    hashesOfTheCurves,
    websocketAlone,
    plainLogging,
    svelte({ configFile: false, compilerOptions: { runes: true, cssHash } }),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    // The content policy allows no `data:` scripts or styles, and every browser that runs these modules knows modulepreload.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [
          { test: SVELTE_FOR_LATER, sideEffects: false },
          { test: SOCKET_IO, sideEffects: false },
        ],
      },
      output: {
        // Each file names those that it needs, and what has no name is smaller: the manifest says which source is in which.
        chunkFileNames: 'assets/[hash:7].js',
        entryFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: loadedTogether, debugName: 'loaded together' }],
        },
      },
    },
  },
  server: {
    port: 5173,
    // The server compares a page’s origin with the host it asked, so the host stays as it is.
    proxy: {
      '/board': { target: server, changeOrigin: false, ws: true },
      '/api': { target: server, changeOrigin: false },
      '/socket.io': { target: server, ws: true, changeOrigin: false },
    },
  },
})
