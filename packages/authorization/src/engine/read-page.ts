import { type Addresses, isBlankPage } from './addresses.ts'
import type { Ask, CaptchaFacts, ReadyForm, TwoFactorFacts } from './ask.ts'
import { readyForm } from './form.ts'
import type { Page } from './open-page.ts'
import { type PageContent, type PageForm, readHtml } from './read-html.ts'
import { readTokenAnswer } from './read-token-answer.ts'
import { resolveUrl } from './resolve-url.ts'

/** Makes VK's words fit for a message. */
export type Clean = (text: string) => string

/**
 * What a page asks for. The form's own fields decide, and the address only where they do not.
 *
 * A page that says nothing known ends the run, with its place, title and field names for a description.
 * Source: vk-facts 4.7
 */
export async function readPage(page: Page, { addresses, clean }: { addresses: Addresses; clean: Clean }): Promise<Ask> {
  if (isBlankPage(page.url, addresses)) return readResult(page.url.hash, clean)
  const hop = hiddenResult(page.url, addresses)
  if (hop !== undefined) return readResult(hop.hash, clean)
  const act = page.url.searchParams.get('act') ?? ''
  if (act === 'blocked') return { kind: 'refused', code: 'PAGE_BLOCKED', message: 'VK says that the page is blocked' }
  if (/^\s*\{/.test(page.text)) return readTokenAnswer(page, clean)
  const content = await readHtml(page.text)
  return (
    askOfForm(page, content, act) ?? askWithoutForm(page, content, { act, clean }) ?? unknownPage(page, content, clean)
  )
}

/** The fragment of the blank page (vk-facts 4.2, 3.3). */
function readResult(hash: string, clean: Clean): Ask {
  const values = Object.fromEntries(new URLSearchParams(hash.slice(1)))
  const hasToken = Object.keys(values).some((name) => /^access_token(?:_\d+)?$/.test(name))
  if (hasToken && values.error === undefined && values.fail === undefined) return { kind: 'token', values }
  const words = [values.error, values.error_description ?? values.error_reason].filter((word) => word !== undefined)
  const message = `VK gave no token${words.length > 0 ? `: ${clean(words.join(': '))}` : ''}`
  return { kind: 'refused', code: 'AUTHORIZATION_FAILED', message }
}

/** VK's hop before the blank page carries its address, encoded once more (vk-facts 4.2). */
function hiddenResult(url: URL, addresses: Addresses): URL | undefined {
  const named = url.pathname.endsWith('/auth_redirect') ? url.searchParams.get('authorize_url') : null
  if (named === null) return undefined
  const target = URL.parse(named) ?? URL.parse(decoded(named))
  return target !== null && isBlankPage(target, addresses) ? target : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function askOfForm(page: Page, content: PageContent, act: string): Ask | undefined {
  for (const form of content.forms) {
    const ready = readyForm(form, page.url)
    const ask = ready && askOf(form, ready, { page, content, act })
    if (ask) return ask
  }
  return undefined
}

function askOf(
  form: PageForm,
  ready: ReadyForm,
  { page, content, act }: { page: Page; content: PageContent; act: string },
): Ask | undefined {
  const has = (name: string): boolean => form.controls.some((control) => control.name === name)
  const captcha = has('captcha_key') || has('captcha_sid') ? captchaOf(form, content, page.url) : undefined
  if (ready.passwordField !== undefined) {
    const problem = page.url.searchParams.get('m')
    const isWrong = problem === '4' || (problem !== '5' && captcha === undefined && content.warnings.length > 0)
    if (isWrong)
      return {
        kind: 'refused',
        code: 'USERNAME_OR_PASSWORD_IS_INCORRECT',
        message: 'VK does not take this login and password',
      }
    return { kind: 'sign_in', form: ready, captcha }
  }
  const replyTo = { to: 'form', form: ready } as const
  if (captcha !== undefined) return { kind: 'captcha', captcha, replyTo }
  if (has('code')) {
    if (act.startsWith('security') || content.digitParts.length > 0)
      return { kind: 'phone_digits', ...knownDigits(content), replyTo }
    return { kind: 'two_factor', facts: pageFacts(page, content), refusal: undefined, replyTo }
  }
  const isConsent = /[?&]act=grant_access\b/.test(ready.action) || page.url.searchParams.has('__q_hash')
  return isConsent ? { kind: 'consent', rights: content.rights, form: ready } : undefined
}

function pageFacts(page: Page, { resendLink }: PageContent): TwoFactorFacts {
  const resendUrl = resendLink === undefined ? undefined : resolveUrl(resendLink, page.url)?.href
  return { method: 'unknown', phoneMask: undefined, validationSid: undefined, resendUrl }
}

function captchaOf(form: PageForm, content: PageContent, page: URL): CaptchaFacts {
  const value = (name: string) => form.controls.find((control) => control.name === name)?.value
  const image =
    content.images.find(
      ({ id, classes }) =>
        id === 'captcha' || classes.some((name) => name === 'captcha_img' || name === 'oauth_captcha'),
    ) ?? content.images.find(({ src }) => src.includes('captcha'))
  return {
    sid: value('captcha_sid') ?? '',
    image: image && resolveUrl(image.src, page)?.href,
    redirectUri: content.captchaPage && resolveUrl(content.captchaPage, page)?.href,
    echo: {},
  }
}

/** The shown digits before and after the gap; a single part is one of both, by its place. */
function knownDigits({ digitParts }: PageContent): { prefix: string; suffix: string } {
  const digits = (text: string | undefined) => text?.replace(/\D/g, '') ?? ''
  if (digitParts.length > 1) return { prefix: digits(digitParts[0]?.text), suffix: digits(digitParts.at(-1)?.text) }
  const [only] = digitParts
  return only?.isAfterField ? { prefix: '', suffix: digits(only.text) } : { prefix: digits(only?.text), suffix: '' }
}

function askWithoutForm(
  page: Page,
  content: PageContent,
  { act, clean }: { act: string; clean: Clean },
): Ask | undefined {
  const go = (address: string | undefined): string | undefined =>
    address === undefined ? undefined : resolveUrl(address, page.url)?.href
  const activation = act === 'validate' ? go(content.activationLink) : undefined
  if (activation !== undefined) return { kind: 'validation', url: activation }
  const [warning] = content.warnings
  if (warning !== undefined)
    return { kind: 'refused', code: 'AUTHORIZATION_FAILED', message: `VK says: ${clean(warning)}` }
  const scripted = go(content.scriptAddress)
  if (scripted === undefined) return undefined
  if (!/[?&]act=grant_access\b/.test(scripted)) return { kind: 'validation', url: scripted }
  const action = new URL(scripted)
  action.searchParams.delete('cancel')
  return {
    kind: 'consent',
    rights: content.rights,
    form: { action: action.href, method: 'POST', fields: [], loginField: undefined, passwordField: undefined },
  }
}

function unknownPage(page: Page, content: PageContent, clean: Clean): Ask {
  const names = content.forms.flatMap(({ controls }) => controls.map(({ name }) => name)).filter((name) => name !== '')
  const parts = [
    `VK showed a page that is not known here: ${page.url.host}${clean(page.url.pathname)} (HTTP ${page.status})`,
    content.title === '' ? '' : `title "${clean(content.title)}"`,
    names.length === 0 ? 'no form fields' : `form fields ${clean([...new Set(names)].slice(0, 12).join(', '))}`,
    content.hasScriptedSignIn || page.url.hostname.startsWith('id.vk.')
      ? 'it is a sign-in of VK ID and needs a browser'
      : '',
  ]
  return { kind: 'refused', code: 'AUTHORIZATION_FAILED', message: parts.filter((part) => part !== '').join('; ') }
}
