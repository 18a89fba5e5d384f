import type { Language } from '../command.ts'
import { say } from '../language.ts'
import type { Outcome } from './task-outcome.ts'
import type { GivenTask } from './work-on-task.ts'

export interface DoneTask {
  task: GivenTask
  outcome: Outcome
  ms: number
  /** The service has the answer. */
  isHeard: boolean
}

/** Numbers that say where a call went. No other parameter is ever shown: they hold people's texts and VK's secrets. */
const SHOWN = ['owner_id', 'group_id', 'target_id', 'video_id', 'album_id'] as const

/** One line on what was done for a service. */
export function taskLine(language: Language, { task, outcome, ms, isHeard }: DoneTask): string {
  const method = /^[a-zA-Z.]{1,50}$/.test(task.method) ? task.method : '?'
  const end = say(
    language,
    texts[keyOf(outcome)],
    outcome.outcome === 'error' ? { code: outcome.error.error_code } : {},
  )
  const parts = [method, ...targetOf(task.parameters), `${ms} ms`, end]
  return [...parts, ...(isHeard ? [] : [say(language, texts.unheard)])].join(' · ')
}

function targetOf(parameters: unknown): string[] {
  if (typeof parameters !== 'object' || parameters === null) return []
  const given = parameters as Record<string, unknown>
  const shown = SHOWN.filter((name) => Object.hasOwn(given, name) && isNumber(given[name]))
  return shown.length === 0 ? [] : [shown.map((name) => `${name} ${String(given[name])}`).join(' ')]
}

/** Nothing of a task has been checked here: an object could have a `toString` of its own. */
const isNumber = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d{1,16}$/.test(value))

function keyOf(outcome: Outcome): keyof typeof texts {
  if (outcome.outcome === 'response' || outcome.outcome === 'error') return outcome.outcome
  return outcome.reason
}

const texts = {
  response: { en: 'done', ru: 'сделано' },
  error: { en: 'VK said no: error {code}', ru: 'VK отказал: ошибка {code}' },
  timeout: { en: 'VK did not answer in time', ru: 'VK не ответил вовремя' },
  no_connection: { en: 'VK could not be reached', ru: 'до VK не достучаться' },
  bad_answer: { en: 'the answer is not one of VK', ru: 'ответ не похож на ответ VK' },
  not_allowed: { en: 'refused: an agent does not do that', ru: 'отклонено: агент такого не делает' },
  no_such_token: { en: 'refused: no such token here', ru: 'отклонено: такого токена здесь нет' },
  too_late: { en: 'refused: too late', ru: 'отклонено: слишком поздно' },
  unheard: { en: 'the service has given it up', ru: 'сервис уже не ждёт ответа' },
} as const
