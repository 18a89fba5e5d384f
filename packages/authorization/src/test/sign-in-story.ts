import { page, type Reply, redirect, type SeenRequest } from './fake-vk.ts'
import { consentPage, signInPage } from './recorded-pages.ts'

export const TOKEN = `vk1.a.${'Tt0-_'.repeat(30)}`
export const SUCCESS = `/blank.html#access_token=${TOKEN}&expires_in=86400&user_id=42&email=me%40example.org`

/** The usual way of an implicit flow, with further pages put between sign-in and consent. */
export function signInStory(between: (request: SeenRequest) => Reply | undefined = () => undefined, result = SUCCESS) {
  return (request: SeenRequest): Reply => {
    const own = between(request)
    if (own !== undefined) return own
    const act = request.url.searchParams.get('act')
    if (act === 'login')
      return redirect('/authorize?__q_hash=0123', 302, { 'set-cookie': 'remixsid=s1; path=/; HttpOnly' })
    if (act === 'grant_access') return redirect(result)
    if (request.url.searchParams.has('__q_hash')) return page(consentPage())
    return page(signInPage())
  }
}
