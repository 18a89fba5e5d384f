import os from 'node:os'
import { commands } from './commands.ts'
import { runCommandLine } from './run-command-line.ts'

const stop = new AbortController()

/** The first time the command may save what it has; whoever asks twice wants it to end now. */
function interrupt(signal: 'SIGINT' | 'SIGTERM'): void {
  if (stop.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143)
  stop.abort(signal)
}

process.on('SIGINT', () => interrupt('SIGINT'))
process.on('SIGTERM', () => interrupt('SIGTERM'))
// Whoever reads the result may stop reading (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3))

const exitCode = await runCommandLine({
  commands,
  argv: process.argv.slice(2),
  environment: process.env,
  cwd: process.cwd(),
  home: os.homedir(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
  signal: stop.signal,
  onInterrupt: () => interrupt('SIGINT'),
})
// An open keep-alive connection, or a standard input that nobody closes, must not hold the process.
process.exit(exitCode)
