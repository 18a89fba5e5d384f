import { setTimeout as pause } from 'node:timers/promises'
import { type Deps, Refused } from '../command.ts'
import { say } from '../language.ts'
import { createTokenFinder } from './find-token.ts'
import type { HeldForService } from './held-tokens.ts'
import type { VkPlace } from './open-vk.ts'
import { createPollNote } from './poll-note.ts'
import { runAgent } from './run-agent.ts'
import { readStore, type StoreDeps } from './token-store.ts'

export type RunDeps = Pick<Deps, 'terminal' | 'language' | 'folders' | 'now' | 'signal'> & Pick<StoreDeps, 'keychain'>

/**
 * Works for every service that this machine keeps tokens for, each by itself, until told to leave.
 *
 * Throws {@link Refused} where nothing is kept, and when no service takes its agent's key any more.
 */
export async function runAgents(deps: RunDeps, vk: VkPlace): Promise<void> {
  const { language, terminal } = deps
  const store = await readStore({ folder: deps.folders.config, keychain: deps.keychain, language })
  const services = Object.entries(store?.held.services ?? {})
  if (services.length === 0) throw new Refused(say(language, texts.nothing))
  const ended: unknown[] = []
  const runs = services.map(async ([baseUrl, place]) => {
    terminal.say(say(language, texts.working, { url: baseUrl, names: namesOf(place) }))
    await runAgent({ ...agentDeps(deps, { baseUrl, vk }), place: { baseUrl, key: place.agentKey } }).catch((error) => {
      ended.push(error)
      if (services.length > 1 && error instanceof Refused) terminal.say(error.message)
    })
  })
  await Promise.all(runs)
  if (ended.length > 0) throw ended[0]
}

function agentDeps(deps: RunDeps, { baseUrl, vk }: { baseUrl: string; vk: VkPlace }) {
  const { language, terminal, folders, now, signal, keychain } = deps
  return {
    vk,
    language,
    signal,
    findToken: createTokenFinder({ folder: folders.config, keychain, language }, baseUrl),
    clocks: { wallMs: Date.now, monotonicMs: () => performance.now() },
    random: Math.random,
    pause: (ms: number, until: AbortSignal) => pause(ms, undefined, { signal: until }).catch(() => undefined),
    say: (line: string) => terminal.say(line),
    notePoll: createPollNote(folders.state, { baseUrl, now }),
  }
}

const namesOf = ({ tokens }: HeldForService): string => tokens.map(({ name }) => name).join(', ') || '—'

const texts = {
  nothing: {
    en: 'No token is kept on this machine. Add one: vkast agent add',
    ru: 'На этой машине нет ни одного токена. Добавьте: vkast agent add',
  },
  working: {
    en: 'Working for {url} with the tokens of: {names}. Ctrl-C ends it',
    ru: 'Работаю для {url} с токенами: {names}. Ctrl-C завершит',
  },
} as const
