import type { Attempts, Failure } from './attempts.ts'
import { type Client, credentialOf, type Prompts } from './client.ts'
import type { CaptchaQuestion, CaptchaSolution } from './client-options.ts'
import { checkToken } from './client-settings.ts'
import type { Captcha, VkApiError } from './errors/api-error.ts'
import { abortedError } from './errors/transport-error.ts'

/** How often a person is asked to solve a captcha for one call. */
const MAX_CAPTCHAS = 3

/**
 * A client asks a person for one captcha at a time. A call that meets one meanwhile waits, and is repeated when the
 * call that asked has got through: VK then mostly wants no more. If it does, this call asks too, when it is its turn.
 */
export async function askCaptcha(
  client: Client,
  error: VkApiError,
  { attempts, signal }: Pick<Failure, 'attempts' | 'signal'>,
): Promise<boolean> {
  const { prompts, hooks } = client
  if (hooks.onCaptcha === undefined || error.captcha === undefined) return false
  if (attempts.endPrompt === undefined) {
    if (prompts.captcha !== undefined && !attempts.hasWaitedForCaptcha) {
      attempts.hasWaitedForCaptcha = true
      return unlessAborted(prompts.captcha, signal)
    }
    while (prompts.captcha !== undefined) if (!(await unlessAborted(prompts.captcha, signal))) return false
  }
  if (attempts.captchas >= MAX_CAPTCHAS) return false
  attempts.captchas += 1
  attempts.endPrompt ??= openPrompt(prompts, attempts)
  const asked = Promise.resolve(hooks.onCaptcha(question(error, error.captcha, attempts.captchas)))
  const solution = await unlessAborted(asked, signal)
  if (solution === undefined) return false
  carry(attempts, error.captcha, solution)
  return true
}

/** The prompt stays open until the call has got through, or has failed: see {@link Attempts.endPrompt}. */
function openPrompt(prompts: Prompts, attempts: Attempts): (isSolved: boolean) => void {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  prompts.captcha = promise
  return (isSolved) => {
    attempts.endPrompt = undefined
    prompts.captcha = undefined
    resolve(isSolved)
  }
}

/** The answer, as the next request must bring it (vk-facts 3.1, 3.2). */
function carry(attempts: Attempts, captcha: Captcha, solution: CaptchaSolution): void {
  const { sid, timestamp, attempt, remixstlid } = captcha
  attempts.cookie = remixstlid !== undefined && /^[\w.-]+$/.test(remixstlid) ? `remixstlid=${remixstlid}` : undefined
  const answer =
    'successToken' in solution
      ? { success_token: solution.successToken }
      : { captcha_sid: sid, captcha_key: solution.key, ...present({ captcha_ts: timestamp, captcha_attempt: attempt }) }
  attempts.extra = { ...(attempts.confirmations > 0 && { confirm: '1' }), ...answer }
}

const question = (error: VkApiError, captcha: Captcha, attempt: number): CaptchaQuestion => ({
  method: error.method,
  sid: captcha.sid,
  attempt,
  ...present({ image: captcha.image, redirectUri: error.redirectUri }),
})

/** A consent is to one action, so every call asks for its own, once. */
export async function askConfirmation(
  { hooks }: Client,
  error: VkApiError,
  { attempts, signal }: Pick<Failure, 'attempts' | 'signal'>,
): Promise<boolean> {
  if (hooks.onConfirmation === undefined || attempts.confirmations > 0) return false
  const asked = Promise.resolve(hooks.onConfirmation({ method: error.method, text: error.confirmationText ?? '' }))
  if (!(await unlessAborted(asked, signal))) return false
  attempts.confirmations += 1
  attempts.extra = { ...attempts.extra, confirm: '1' }
  return true
}

/** A validation gives the client another token, so calls that meet one together share the question and its answer. */
export async function askValidation(
  client: Client,
  error: VkApiError,
  { attempts, signal }: Pick<Failure, 'attempts' | 'signal'>,
): Promise<boolean> {
  const { prompts, hooks } = client
  if (hooks.onValidation === undefined || error.redirectUri === undefined || attempts.validations > 0) return false
  attempts.validations += 1
  if (attempts.credential !== undefined && attempts.credential !== client.credential) return true
  prompts.validation ??= renewToken(client, error.method, error.redirectUri).finally(() => {
    prompts.validation = undefined
  })
  return unlessAborted(prompts.validation, signal)
}

async function renewToken(client: Client, method: string, redirectUri: string): Promise<boolean> {
  const renewed = await client.hooks.onValidation?.({ method, redirectUri })
  if (renewed === undefined) return false
  checkToken(renewed.token)
  client.credential = credentialOf(client.settings, renewed.token)
  return true
}

/** A person may take minutes; the caller's signal does not wait for them. */
async function unlessAborted<T>(asked: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return asked
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const leave = () => reject(abortedError(false, signal.reason))
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave, { once: true })
  try {
    return await Promise.race([asked, aborted])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

function present<K extends string>(fields: Record<K, string | undefined>): { [P in K]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [P in K]?: string }
}
