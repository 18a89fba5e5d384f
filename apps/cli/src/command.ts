import type { VkastClient } from '@vkast/contract'

/** What a person reads, in both languages. */
export interface Text {
  en: string
  ru: string
}
export type Language = keyof Text

/** What stands after the command's name. */
export interface Argument {
  /** As the help shows it: `file`. */
  name: string
  summary: Text
  isOptional?: boolean
  /** Any number of them; only the last argument may be. */
  isMany?: boolean
}

export interface Option {
  type: 'boolean' | 'string'
  short?: string
  /** What stands after it in the help: `time`, `id`. */
  value?: string
  summary: Text
  /** The only values there are; also what the shell completes. */
  choices?: readonly string[]
  isMany?: boolean
}

/** What a person typed, after it was read by the command's own specification. */
export interface Given {
  arguments: readonly string[]
  options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}

/** Where a command reads and talks. Results do not go here: a command returns them. */
export interface Terminal {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  /** Talk, for people: standard error. One line, without its end. */
  say(line: string): void
  /** Lines at the bottom that are written over, on a terminal; where there is none nothing is shown. Empty: away with them. */
  showBars(lines: readonly string[]): void
  /** Asks a person; refuses with how to give the answer otherwise where there is none. `isSecret`: not shown while typed. */
  ask(question: string, isSecret?: boolean): Promise<string>
  isTerminal: boolean
  columns: number
}

export interface Deps {
  terminal: Terminal
  language: Language
  /** `VKAST_…`, `XDG_…` and the like. */
  environment: Readonly<Record<string, string | undefined>>
  cwd: string
  now(): Date
  /** Aborted by Ctrl-C and SIGTERM: save what is to be saved, and leave. */
  signal: AbortSignal
  /** The service that this person is logged in to; renews the login by itself. Throws `NotLoggedIn`. */
  client(): Promise<VkastClient>
  /** Its address, and what goes into `Authorization` at this moment: for what the typed client has no call for (tus, events). */
  session(): Promise<{ baseUrl: string; authorization(): Promise<string> }>
  /** The service that `--service` or `VKAST_URL` names, in place of the one logged in to last. */
  service: string | undefined
  /** Every command there is: for the help and for the shell. */
  commands: readonly Command[]
  /** The folders that this person's settings and state lie in; made at 0700 when first written to. */
  folders: { config: string; state: string }
}

/** What a command has to say on standard output, and how it ended. */
export interface Result {
  /** For `--json`. */
  json: unknown
  /** For people, at the width there is; without colours. */
  text(columns: number): string
  /** 0 unless told: 1 says that something was refused although the command itself worked, 3 that a part of it failed. */
  exitCode?: 0 | 1 | 3
}

export interface Command {
  /** `token add`. */
  name: string
  summary: Text
  /** More than one line of it, below the summary in its own help. */
  details?: Text
  arguments?: readonly Argument[]
  /** Why it takes no argument, for whoever gives one that might be a secret. */
  noArguments?: Text
  options?: Readonly<Record<string, Option>>
  /** Whole lines, as typed. */
  examples?: readonly string[]
  run(deps: Deps, given: Given): Promise<Result>
}

/** Wrong usage: exit code 2, with the command's usage line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Nobody has logged in to the service, or the login has ended. */
export class NotLoggedIn extends Error {
  override readonly name = 'NotLoggedIn'
}

/** The service could not be reached, or what answered is not Vkast: exit code 3. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  /** Something came that this command does not understand; asked again the same would come. */
  readonly isOfOtherVersion: boolean

  constructor(message: string, { isOfOtherVersion = false }: { isOfOtherVersion?: boolean } = {}) {
    super(message)
    this.isOfOtherVersion = isOfOtherVersion
  }
}

/** Something said no, and trying the same again will not help: exit code 1. */
export class Refused extends Error {
  override readonly name = 'Refused'
}
