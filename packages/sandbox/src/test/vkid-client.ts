import { createHash, randomBytes } from 'node:crypto'
import type { SandboxOptions } from '../start.ts'
import { SEED } from '../world/seed.ts'
import { type Browser, createBrowser, type Page } from './browser.ts'
import { type Caller, startCaller } from './start-caller.ts'

export const VKID_APP: number = SEED.vkIdAppId
export const CALLBACK: string = SEED.vkIdRedirectUris[0]
export const VERIFIER: string = randomBytes(40).toString('base64url')
export const STATE = 's'.repeat(32)

type Fields = Record<string, string>

export interface VkIdAnswer {
  status: number
  body: Record<string, unknown> & { access_token: string; refresh_token: string; id_token: string; error?: string }
}

export interface VkIdClient extends Caller {
  browser: Browser
  /** The address of `/id/authorize`. */
  address(over?: Fields): string
  /** Signs Ann in and agrees: the redirect to the app. */
  agree(over?: Fields): Promise<Page>
  post(path: string, fields: Fields, headers?: Fields): Promise<VkIdAnswer>
  /** Exchanges what a callback brought. */
  exchange(callback: Page, over?: Fields): Promise<VkIdAnswer>
  refresh(answer: VkIdAnswer, callback: Page, over?: Fields): Promise<VkIdAnswer>
}

export const callbackOf = (page: Page): Fields => Object.fromEntries(new URL(page.location ?? '').searchParams)

/** A sandbox of the test's own and an app of VK ID in front of it. */
export async function startVkIdClient(options: SandboxOptions = {}): Promise<VkIdClient> {
  const caller = await startCaller(options)
  const { url } = caller.sandbox
  const browser = createBrowser(url)
  const address = (over: Fields = {}): string =>
    `/id/authorize?${new URLSearchParams({
      response_type: 'code',
      client_id: String(VKID_APP),
      redirect_uri: CALLBACK,
      state: STATE,
      code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
      code_challenge_method: 'S256',
      scope: 'vkid.personal_info video wall groups',
      ...over,
    })}`
  const post: VkIdClient['post'] = async (path, fields, headers = {}) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: new URLSearchParams(fields) })
    const text = await answer.text()
    return { status: answer.status, body: (text.startsWith('{') ? JSON.parse(text) : {}) as VkIdAnswer['body'] }
  }
  return {
    ...caller,
    browser,
    address,
    post,
    async agree(over) {
      const ann = { email: SEED.users[0].login, pass: SEED.users[0].password }
      const first = await browser.open(address(over))
      const page = first.body.includes('name="pass"') ? await browser.follow(await browser.submit(first, ann)) : first
      return page.body.includes('email_denied') ? browser.submit(page) : page
    },
    exchange(callback, over = {}) {
      const { code = '', device_id = '', state = '' } = callbackOf(callback)
      return post('/id/oauth2/auth', {
        grant_type: 'authorization_code',
        client_id: String(VKID_APP),
        code_verifier: VERIFIER,
        redirect_uri: CALLBACK,
        code,
        device_id,
        state,
        ...over,
      })
    },
    refresh(answer, callback, over = {}) {
      return post('/id/oauth2/auth', {
        grant_type: 'refresh_token',
        refresh_token: answer.body.refresh_token,
        client_id: String(VKID_APP),
        device_id: callbackOf(callback).device_id ?? '',
        state: STATE,
        ...over,
      })
    },
  }
}
