import type { Deps } from '../command.ts'

export interface FakeDeps extends Deps {
  said: string[]
  /** What the bars at the bottom showed, one after the other. */
  shown: (readonly string[])[]
}

/** A person at a machine, without a service; what is said and shown can be read. */
export function fakeDeps(given: Partial<Deps> & { isTerminal?: boolean; columns?: number } = {}): FakeDeps {
  const said: string[] = []
  const shown: (readonly string[])[] = []
  const noService = (): never => {
    throw new Error('there is no service here')
  }
  return {
    terminal: {
      stdin: process.stdin,
      isTerminal: given.isTerminal ?? false,
      columns: given.columns ?? 80,
      say: (line) => void said.push(line),
      showBars: (lines) => void shown.push(lines),
      ask: noService,
    },
    language: 'en',
    environment: {},
    cwd: '/',
    now: () => new Date(),
    signal: new AbortController().signal,
    client: noService,
    session: noService,
    service: undefined,
    commands: [],
    folders: { config: '/nowhere', state: '/nowhere' },
    ...given,
    said,
    shown,
  }
}
