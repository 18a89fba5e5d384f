import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'

const hasTaskset = spawnSync('taskset', ['--version']).status === 0

/** Runs a file of this folder as a process on one core, where `taskset` is there to hold it. */
export function forkOn(core: number, file: string, args: readonly string[] = []): ChildProcess {
  const path = `${import.meta.dirname}/${file}`
  const execArgv = ['--conditions=@vkast/source']
  if (!hasTaskset) return fork(path, args, { execArgv })
  return fork(path, args, { execPath: 'taskset', execArgv: ['-c', String(core), process.execPath, ...execArgv] })
}

/** The first thing a process tells. */
export async function told<T>(child: ChildProcess): Promise<T> {
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${child.spawnargs.join(' ')} ended with ${code} and said nothing`)
    }),
  ])) as [T]
  return message
}
