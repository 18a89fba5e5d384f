import type { Command } from '../command.ts'

/** How the tests over every command run one. */
export interface Way {
  argv: string[]
  input?: string
}

/** They do their work without any service; `agent add` needs VK as well, and has tests of its own. */
export const offline = new Set([
  ...['help', 'version', 'completion', 'demo'],
  ...['agent', 'agent add', 'agent status', 'agent remove'],
])

const ways: Record<string, (url: string) => Way> = {
  login: (url) => ({ argv: ['login', url], input: 'anna@example.org\nsecret-password\n' }),
  'token add': () => ({
    argv: ['token', 'add'],
    input: 'https://oauth.vk.com/blank.html#access_token=vk1.a.0123456789012',
  }),
  'token remove': () => ({ argv: ['token', 'remove', '1'] }),
  // Any file does: a dry run does not read it.
  upload: () => ({ argv: ['upload', import.meta.filename, '--at', 'tomorrow 9:00', '--dry-run'] }),
  continue: () => ({ argv: ['continue', '12', '--confirm'] }),
}

/** A command line that gets as far as the service: its own where one is told, else its first example. */
export function wayToRun(command: Command, url: string): Way {
  return ways[command.name]?.(url) ?? { argv: wordsOf(command.examples?.[0] ?? `vkast ${command.name}`) }
}

/** The words of an example behind `vkast`, as a shell splits them; what is read from or written to files is left out. */
export function wordsOf(example: string): string[] {
  const words = [...example.replace(/\s[<>|].*$/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
  return words.map(([, double, single, bare]) => double ?? single ?? bare ?? '').slice(1)
}
