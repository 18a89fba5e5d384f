import { ProblemError, routes, type VkastClient } from '@vkast/contract'
import { type Language, NoAnswer, NotLoggedIn } from '../command.ts'
import { say } from '../language.ts'

type Call = (call: unknown, init?: { signal?: AbortSignal; headers?: Record<string, string> }) => Promise<unknown>

export interface CallingDeps {
  baseUrl: string
  language: Language
  /** Breaks off every call that brings no signal of its own. */
  signal: AbortSignal
  /** Asked once after a 401; true when it is worth calling again. */
  renew?(): Promise<boolean>
}

/** The client with every way of getting no answer named, and a login that has ended told apart from other refusals. */
export function callingService(client: VkastClient, deps: CallingDeps): VkastClient {
  const calls = client as unknown as Record<string, Call>
  const wrapped = routes.map(({ name }) => [
    name,
    (call: unknown, init = {}) => callOnce(calls, deps, name, call, init),
  ])
  return Object.fromEntries(wrapped) as VkastClient
}

async function callOnce(
  calls: Record<string, Call>,
  deps: CallingDeps,
  name: string,
  call: unknown,
  init: { signal?: AbortSignal; headers?: Record<string, string> },
  mayRenew = true,
): Promise<unknown> {
  try {
    return await calls[name]?.(call, { signal: deps.signal, ...init })
  } catch (error) {
    if (isUnauthorized(error) && mayRenew && (await deps.renew?.()))
      return callOnce(calls, deps, name, call, init, false)
    throw explained(error, deps, name)
  }
}

const isUnauthorized = (error: unknown): boolean => error instanceof ProblemError && error.status === 401

function explained(error: unknown, deps: CallingDeps, name: string): unknown {
  const values = { url: deps.baseUrl }
  if (isUnauthorized(error) && name !== 'login') return new NotLoggedIn(say(deps.language, texts.ended, values))
  if (error instanceof ProblemError && !error.detail)
    return new NoAnswer(say(deps.language, texts.notVkast, { ...values, status: error.status }))
  if (error instanceof Error && error.name === 'ZodError')
    return new NoAnswer(say(deps.language, texts.other, values), { isOfOtherVersion: true })
  if (error instanceof Error && error.name === 'TimeoutError')
    return new NoAnswer(say(deps.language, texts.silent, { ...values, why: '' }))
  if (error instanceof TypeError && error.cause instanceof Error)
    return new NoAnswer(say(deps.language, texts.silent, { ...values, why: reasonOf(error.cause) }))
  return error
}

const reasonOf = (cause: Error): string => ('code' in cause ? ` (${String(cause.code)})` : '')

const texts = {
  ended: {
    en: 'The login at {url} has ended, or the key is not good any more. Log in again: vkast login {url}',
    ru: 'Вход на {url} закончился или ключ больше не действует. Войдите снова: vkast login {url}',
  },
  silent: {
    en: 'No answer from {url}{why}. Check the address and the network, then run it again',
    ru: 'Нет ответа от {url}{why}. Проверьте адрес и сеть и повторите команду',
  },
  notVkast: {
    en: 'What answers at {url} (HTTP {status}) is not Vkast, or something in between. Check the address',
    ru: 'По адресу {url} отвечает не Vkast или что-то по пути (HTTP {status}). Проверьте адрес',
  },
  other: {
    en: 'The answer of {url} cannot be read: the service is of another version than this command. Update the older one',
    ru: 'Ответ {url} не разобрать: сервис другой версии, чем эта команда. Обновите то, что старее',
  },
} as const
