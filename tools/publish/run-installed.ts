import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { inject, onTestFinished } from 'vitest'
import type { TriedNode } from './packed.setup.ts'

const execute = promisify(execFile)

/** As in a user's shell, where no way leads to our sources. */
const environment = (node: TriedNode) => ({ PATH: `${node.folder}:${process.env.PATH}`, HOME: inject('installedIn') })

/** Runs a script beside the installed packages and returns what it prints. */
export async function runScript(node: TriedNode, file: string, code: string, flags: string[] = []): Promise<string> {
  const folder = inject('installedIn')
  await writeFile(path.join(folder, file), code)
  const { stdout } = await execute('node', [...flags, file], { cwd: folder, env: environment(node) })
  return stdout.trim()
}

/** Starts a program that the packages brought along, as a shell does; it is gone after the test. */
export function startProgram(node: TriedNode, name: string, args: string[]) {
  const program = path.join(inject('installedIn'), 'node_modules', '.bin', name)
  const child = spawn(program, args, { env: environment(node), stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const written = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (part: string) => {
      written[stream] += part
    })
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...written }))
  return { written, ended, kill: (signal: NodeJS.Signals) => child.kill(signal) }
}
