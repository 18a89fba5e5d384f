import { type Language, Refused } from '../command.ts'
import { say } from '../language.ts'
import { cleanText } from '../output/clean-text.ts'
import { answerTask } from './answer-task.ts'
import type { ServicePlace } from './ask-service.ts'
import { backOffMs } from './back-off.ts'
import type { Clocks } from './begin-limit.ts'
import { type TakenTask, takeTasks } from './take-tasks.ts'
import { taskLine } from './task-line.ts'
import { type WorkDeps, workOnTask } from './work-on-task.ts'

export interface AgentDeps extends WorkDeps {
  place: ServicePlace
  language: Language
  clocks: Clocks
  random(): number
  pause(ms: number, signal: AbortSignal): Promise<void>
  /** One line for the person. */
  say(line: string): void
  /** The service was asked for work and answered. */
  notePoll(): Promise<void>
  /** Aborted when the agent is to leave. */
  signal: AbortSignal
}

/** Tasks under way at once; VK takes three calls a second of a token. */
const MOST_AT_ONCE = 5
const IDLE_MS = 1_000
/** A service asks for each task once: one that comes again is not done again. */
const REMEMBERED = 2_000

/**
 * Does a service's work until `signal` fires, then finishes what is under way and answers it.
 *
 * Whatever the network does, it goes on: it says once that the service cannot be reached, and once that it can again.
 * Throws {@link Refused} when the service does not take the agent's key any more.
 */
export async function runAgent(deps: AgentDeps): Promise<void> {
  const underWay = new Set<Promise<void>>()
  const known = new Set<number>()
  let failures = 0
  while (!deps.signal.aborted) {
    if (underWay.size >= MOST_AT_ONCE) {
      await Promise.race(underWay)
      continue
    }
    const asked = deps.clocks.monotonicMs()
    const taken = await takeTasks(deps, MOST_AT_ONCE - underWay.size)
    if (deps.signal.aborted && taken.kind !== 'tasks') break
    if (taken.kind === 'ended') {
      await Promise.all(underWay)
      throw new Refused(say(deps.language, texts.ended, { url: deps.place.baseUrl }))
    }
    if (taken.kind === 'no_answer') {
      failures += 1
      if (failures === 1) deps.say(say(deps.language, texts.silent, { url: deps.place.baseUrl, reason: taken.reason }))
      await deps.pause(backOffMs(failures, deps.random()), deps.signal)
      continue
    }
    if (failures > 0) deps.say(say(deps.language, texts.back, { url: deps.place.baseUrl }))
    failures = 0
    await deps.notePoll()
    const fresh = taken.tasks.filter(({ id }) => remember(known, id))
    for (const task of fresh) {
      const work = doTask(deps, task).finally(() => underWay.delete(work))
      underWay.add(work)
    }
    // A service that does not wait when there is nothing to do is not asked without end.
    if (fresh.length === 0 && deps.clocks.monotonicMs() - asked < IDLE_MS) await deps.pause(IDLE_MS, deps.signal)
  }
  await Promise.all(underWay)
}

/** False where the task has been taken before. */
function remember(known: Set<number>, id: number): boolean {
  if (known.has(id)) return false
  known.add(id)
  for (const oldest of known) {
    if (known.size <= REMEMBERED) break
    known.delete(oldest)
  }
  return true
}

async function doTask(deps: AgentDeps, taken: TakenTask): Promise<void> {
  const begin = deps.clocks.monotonicMs()
  const outcome = await workOnTask(deps, taken)
  const ms = Math.round(deps.clocks.monotonicMs() - begin)
  const pause = (forMs: number) => deps.pause(forMs, deps.signal)
  const isHeard = await answerTask({ ...deps, pause }, taken, outcome)
  deps.say(cleanText(taskLine(deps.language, { task: taken.task, outcome, ms, isHeard })))
}

const texts = {
  ended: {
    en: '{url} does not take the key of this agent any more: the agent was deleted there. Make it anew: vkast agent add',
    ru: '{url} больше не принимает ключ этого агента: там его удалили. Создайте его заново: vkast agent add',
  },
  silent: {
    en: 'No answer from {url} ({reason}). Trying again until there is one',
    ru: 'Нет ответа от {url} ({reason}). Буду пробовать, пока не ответит',
  },
  back: { en: '{url} answers again', ru: '{url} снова отвечает' },
} as const
