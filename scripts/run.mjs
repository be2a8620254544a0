import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a program, shows what it says, and gives its exit code; a program ended by a signal gives 128 and the signal's number. */
export function run(program, words, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`)
      resolve(127)
    })
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
