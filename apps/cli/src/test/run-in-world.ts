import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import type { Command } from '../command.ts'
import { commands } from '../commands.ts'
import { runCommandLine } from '../run-command-line.ts'

export interface WorldOptions {
  environment?: Record<string, string>
  /** What stands on standard input. */
  input?: string
  /** Standard input itself, in place of `input`. */
  stdin?: Readable
  /** Columns of the terminal that standard output and standard error are; absent: they are none. */
  columns?: number
  signal?: AbortSignal
  home?: string
  now?: () => Date
  commands?: readonly Command[]
}

export interface Ended {
  exitCode: number
  stdout: string
  stderr: string
}

/** A folder to be at home in, gone after the test. */
export function newHome(): string {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-cli-'))
  onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }))
  return home
}

/** One command line in a world of its own, without a process. */
export async function runInWorld(argv: readonly string[], options: WorldOptions = {}): Promise<Ended> {
  const home = options.home ?? newHome()
  const [stdout, stderr] = [collector(options.columns), collector(options.columns)]
  const exitCode = await runCommandLine({
    commands: options.commands ?? commands,
    argv,
    environment: options.environment ?? {},
    cwd: home,
    home,
    stdin: options.stdin ?? Readable.from(options.input === undefined ? [] : [options.input]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    now: options.now ?? (() => new Date()),
    signal: options.signal ?? new AbortController().signal,
    onInterrupt: () => undefined,
  })
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
}

function collector(columns: number | undefined) {
  let written = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk)
      done()
    },
  })
  return { stream: Object.assign(stream, columns === undefined ? {} : { isTTY: true, columns }), text: () => written }
}
