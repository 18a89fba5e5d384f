import type { Language } from '../command.ts'

/** What is not a terminal has no width: whoever reads it cuts for himself. */
export const UNBOUNDED = 10_000

export interface Streams {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
}

export interface TerminalInput extends Streams {
  environment: Readonly<Record<string, string | undefined>>
  language: Language
  signal: AbortSignal
  /** With `--json` nothing but results and errors is written. */
  isQuiet: boolean
  /** Ctrl-C while a question stands: the terminal hands over a letter then, not a signal. */
  onInterrupt(): void
}

/** The columns that a stream shows: those of its terminal, else those of `COLUMNS`. */
export function columnsOf(stream: Streams['stdout'], environment: TerminalInput['environment']): number {
  if (stream.isTTY && stream.columns) return stream.columns
  const told = Number(environment.COLUMNS)
  return Number.isInteger(told) && told > 0 ? told : UNBOUNDED
}
