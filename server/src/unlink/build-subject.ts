import { join } from 'node:path'
import { build } from 'esbuild'

/** Builds the server that is looked at, with the envelopes’ thread beside it, and gives its program. */
export async function buildSubject(root: string): Promise<string> {
  const sources = join(root, 'server/src')
  const outdir = join(root, '.build/unlink')
  await build({
    entryPoints: [join(sources, 'unlink/subject.ts'), join(sources, 'envelope/envelope-worker.ts')],
    outdir,
    entryNames: '[name]',
    bundle: true,
    packages: 'external',
    alias: { '@rondo/shared': join(root, 'shared/src') },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  })
  return join(outdir, 'subject.js')
}
