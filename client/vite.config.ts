import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const server = `http://localhost:${process.env.PORT ?? '3000'}`

/** Parts of Svelte that neither the way in nor the door needs. Left alone, they would all be in the first file. */
const SVELTE_FOR_LATER =
  /svelte\/src\/internal\/client\/dom\/(blocks\/each|elements\/(bindings\/(size|this)|style))\.js$/

export default defineConfig({
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  build: {
    target: 'es2022',
    manifest: true,
    // The content policy allows no `data:` scripts or styles, and every browser that runs these modules knows modulepreload.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: SVELTE_FOR_LATER, sideEffects: false }] },
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'later', test: SVELTE_FOR_LATER }] },
      },
    },
  },
  server: {
    port: 5173,
    // The server compares a page’s origin with the host it asked, so the host stays as it is.
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/socket.io': { target: server, ws: true, changeOrigin: false },
    },
  },
})
