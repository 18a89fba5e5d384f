import { AuthorizationError } from '../authorization-error.ts'
import type { ResentCode } from '../challenges/challenge.ts'
import type { TwoFactorMethod } from './ask.ts'
import { openPage } from './open-page.ts'
import type { Run } from './run.ts'

/**
 * Has VK send the code again; gives how it did, and VK's new name for the confirmation if it changed.
 *
 * Rejects with `AuthorizationError` in VK's words when it does not. Source: vk-facts 4.6 (`auth.validatePhone`; that it
 * takes the app's id and secret is *assumed* from its use in VK's own clients).
 */
export async function resendCode(run: Run, validationSid: string): Promise<ResentCode & { sid: string | undefined }> {
  const { addresses, clientId, clientSecret, apiVersion } = run.state
  const body = new URLSearchParams({
    sid: validationSid,
    v: apiVersion,
    ...(clientId !== undefined && { client_id: clientId }),
    ...(clientSecret !== undefined && { client_secret: clientSecret }),
  })
  const url = `${addresses.apiUrl}/method/auth.validatePhone`
  const page = await openPage(run.browser, { method: 'POST', url, body: body.toString() })
  const response = responseOf(page.text)
  if (response === undefined)
    throw new AuthorizationError({ code: 'AUTHORIZATION_FAILED', message: refusal(page.text, run) })
  return {
    method: METHODS[String(response.type ?? response.validation_type)] ?? 'unknown',
    delaySeconds: typeof response.delay === 'number' ? response.delay : undefined,
    sid: typeof response.sid === 'string' && response.sid !== '' ? response.sid : undefined,
  }
}

const METHODS: Record<string, TwoFactorMethod> = {
  general: 'sms',
  sms: 'sms',
  '2fa_sms': 'sms',
  libverify: 'sms',
  '2fa_libverify': 'sms',
  callreset: 'call',
  '2fa_callreset': 'call',
  '2fa_app': 'app',
  '2fa_push': 'push',
}

function responseOf(text: string): Record<string, unknown> | undefined {
  const answer = parse(text)
  if (typeof answer !== 'object' || answer === null || !('response' in answer)) return undefined
  const { response } = answer
  return typeof response === 'object' && response !== null ? (response as Record<string, unknown>) : {}
}

function refusal(text: string, run: Run): string {
  const answer = parse(text)
  const error: unknown = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined
  const said =
    typeof error === 'object' && error !== null && 'error_msg' in error ? `: ${run.clean(String(error.error_msg))}` : ''
  return `VK did not send the code again${said}`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
