import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const BIN = path.resolve(import.meta.dirname, '../apps/cli/bin/vkast.js')

export interface CliProcess {
  pid: number
  /** The end of it, with all that it wrote. */
  ended: Promise<{ exitCode: number | null; stdout: string; stderr: string }>
  /** All that it wrote so far. */
  output(): { stdout: string; stderr: string }
  stdin: NodeJS.WritableStream
  signal(name: NodeJS.Signals): void
}

/** `vkast` as a person starts it: a process of its own, at home in a folder of the test. */
export function spawnCli(home: string, argv: readonly string[], environment: Record<string, string> = {}): CliProcess {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [BIN, ...argv], {
    cwd: home,
    env: { PATH, HOME: home, NODE_COMPILE_CACHE, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk
  })
  const ended = once(child, 'close').then(() => ({ exitCode: child.exitCode, stdout, stderr }))
  return {
    pid: child.pid ?? 0,
    ended,
    output: () => ({ stdout, stderr }),
    stdin: child.stdin,
    signal: (name) => child.kill(name),
  }
}

/** Runs it to its end. */
export function runCli(home: string, argv: readonly string[], input = ''): CliProcess['ended'] {
  const cli = spawnCli(home, argv)
  cli.stdin.end(input)
  return cli.ended
}
