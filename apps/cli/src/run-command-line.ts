import { findCommand, findGroup } from './arguments/find-command.ts'
import { type ReadArguments, readArguments } from './arguments/read-arguments.ts'
import { usageLine } from './arguments/usage-line.ts'
import { type Command, type Deps, type Language, type Result, UsageError } from './command.ts'
import { explainFailure } from './explain-failure.ts'
import { helpOf, overview } from './help-result.ts'
import { chooseLanguage } from './language.ts'
import { cleanJson, cleanText } from './output/clean-text.ts'
import { columnsOf, type Streams } from './output/streams.ts'
import { createTerminal } from './output/terminal.ts'
import { withoutSecrets } from './output/without-secrets.ts'
import { wrap } from './output/wrap.ts'
import { findFolders } from './session/folders.ts'
import { openClient } from './session/open-client.ts'
import { openSession } from './session/open-session.ts'

/** All that a run of the command gets from outside. */
export interface World extends Streams {
  commands: readonly Command[]
  /** Behind the name of the program. */
  argv: readonly string[]
  environment: Readonly<Record<string, string | undefined>>
  cwd: string
  home: string
  now(): Date
  /** Aborted with the name of the signal as its reason. */
  signal: AbortSignal
  /** Ctrl-C where the terminal hands it over as a letter. */
  onInterrupt(): void
}

type ExitCode = 0 | 1 | 2 | 3 | 130 | 143

interface Typed {
  language: Language
  isJson: boolean
  /** Known as soon as its name was read. */
  command?: Command
  read?: ReadArguments
}

/**
 * Runs one command line to its end and gives the exit code: 0 done, 1 refused, 2 wrong usage, 3 a fault, 130 and 143
 * after Ctrl-C and SIGTERM, whatever the command made of them. Never throws.
 */
export async function runCommandLine(world: World): Promise<ExitCode> {
  const typed: Typed = { language: earlyLanguage(world), isJson: world.argv.includes('--json') }
  try {
    const result = await execute(world, typed)
    await write(world, typed, result)
    return stoppedBy(world.signal) ?? result.exitCode ?? 0
  } catch (error) {
    const stopped = stoppedBy(world.signal)
    if (stopped) return stopped
    return tellFailure(world, typed, error)
  }
}

/** What `--lang` says has to be known before the rest is understood: mistakes are told in it. */
function earlyLanguage({ argv, environment }: World): Language {
  const inline = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length)
  const given = inline ?? argv[argv.indexOf('--lang') + 1 || argv.length]
  return given === 'ru' || given === 'en' ? given : chooseLanguage(environment)
}

async function execute(world: World, typed: Typed): Promise<Result> {
  const { commands, argv } = world
  if (argv.length === 1 && argv[0] === '--version') return execute({ ...world, argv: ['version'] }, typed)
  const group = argv.includes('--help') || argv.includes('-h') ? findGroup(commands, argv) : []
  if (group.length > 0) return overview(group, typed.language)
  const found = findCommand(commands, argv, typed.language)
  if (!found) {
    readArguments({ name: '', summary: { en: '', ru: '' }, run: neverRun }, argv, typed.language)
    return overview(commands, typed.language)
  }
  typed.command = found.command
  typed.read = readArguments(found.command, found.rest, typed.language)
  if (typed.read.globals.help) return helpOf(found.command, typed.language)
  world.signal.throwIfAborted()
  return found.command.run(createDeps(world, typed, typed.read), typed.read.given)
}

const neverRun: Command['run'] = () => Promise.reject(new Error('no command'))

function createDeps(world: World, { language, isJson }: Typed, { globals }: ReadArguments): Deps {
  const { environment, cwd, now, signal, commands } = world
  const folders = findFolders(environment, world.home)
  const service = globals.service ?? environment.VKAST_URL
  const sessionDeps = { environment, folders, language, now, signal, service }
  return {
    ...sessionDeps,
    terminal: createTerminal({ ...world, language, isQuiet: isJson }),
    cwd,
    commands,
    client: () => openClient(sessionDeps),
    session: () => openSession(sessionDeps),
  }
}

async function write({ stdout, environment }: World, { isJson }: Typed, result: Result): Promise<void> {
  const text = isJson ? cleanJson(result.json ?? null) : cleanText(result.text(columnsOf(stdout, environment)))
  if (text === '') return
  // Whoever reads may be slow: the process must not end before all is written.
  await new Promise<void>((resolve) => {
    stdout.write(`${text}\n`, () => resolve())
  })
}

function tellFailure({ stderr, environment }: World, typed: Typed, error: unknown): ExitCode {
  const { exitCode, lines, json } = explainFailure(error, typed.language)
  if (typed.isJson) {
    stderr.write(`${withoutSecrets(cleanJson(json))}\n`)
    return exitCode
  }
  const [first = '', ...others] = lines
  const usage = error instanceof UsageError && typed.command ? [usageLine(typed.command, typed.language)] : []
  const columns = columnsOf(stderr, environment)
  const text = [`vkast: ${first}`, ...others, ...usage].map((line) => wrap(withoutSecrets(cleanText(line)), columns, 2))
  const isColoured = stderr.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb'
  stderr.write(`${isColoured ? `\x1b[31m${text[0]}\x1b[0m` : text[0]}\n`)
  for (const line of text.slice(1)) stderr.write(`${line}\n`)
  return exitCode
}

function stoppedBy(signal: AbortSignal): 130 | 143 | undefined {
  if (!signal.aborted) return undefined
  return signal.reason === 'SIGTERM' ? 143 : 130
}
