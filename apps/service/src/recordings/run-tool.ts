import { spawn } from 'node:child_process'
import os from 'node:os'
import { buffer } from 'node:stream/consumers'

/** A program of the machine that reads a file which a stranger has sent: it may hang, eat memory, or talk without end. */
export interface Tool {
  command: string
  args: string[]
  timeoutMs: number
  /** More of its output kills it. */
  maxOutputBytes: number
}

/** What it wrote; undefined where it is not there, failed, was killed or said too much. */
export type ToolOutput = Buffer | undefined

const DATA_KB = 2 * 1024 * 1024
const CPU_SECONDS = 120

/**
 * Runs a program without a shell's reading of its arguments, bounded in time, processor time, memory and output.
 *
 * It gets no environment but the path, and no input. Never throws for what the program does.
 */
export async function runTool({ command, args, timeoutMs, maxOutputBytes }: Tool): Promise<ToolOutput> {
  const child = spawn(...limited(command, args), {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH },
    cwd: os.tmpdir(),
  })
  const kill = (): void => void child.kill('SIGKILL')
  const timer = setTimeout(kill, timeoutMs)
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', resolve)
  })
  async function* output(): AsyncGenerator<Buffer> {
    let size = 0
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxOutputBytes) return kill()
      yield chunk
    }
  }
  try {
    const [out, code] = await Promise.all([buffer(output()), ended])
    return code === 0 ? out : undefined
  } finally {
    clearTimeout(timer)
    kill()
  }
}

/** The limits are the shell's, which then becomes the program itself: its id is the one that is killed. */
const limited = (command: string, args: string[]): [string, string[]] =>
  process.platform === 'win32'
    ? [command, args]
    : ['/bin/sh', ['-c', `ulimit -d ${DATA_KB}; ulimit -t ${CPU_SECONDS}; exec "$0" "$@"`, command, ...args]]
