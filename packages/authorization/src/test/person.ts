import { CookieJar } from '../engine/cookie-jar.ts'
import { readyForm, submit } from '../engine/form.ts'
import type { PageRequest } from '../engine/open-page.ts'
import { readHtml } from '../engine/read-html.ts'

/**
 * Opens an address as a person with a browser: signs in, agrees, and gives the address the browser ends at, the first
 * one that begins with `end` or is VK's blank page. Only for servers on loopback.
 */
export async function browse(
  start: string,
  account: { login: string; password: string },
  end: string,
): Promise<string> {
  const jar = new CookieJar()
  let request: PageRequest = { method: 'GET', url: start }
  for (let step = 0; step < 20; step++) {
    const { url } = request
    if (url.startsWith(end) || new URL(url).pathname.endsWith('/blank.html')) return url
    const answer = await fetch(url, {
      method: request.method,
      redirect: 'manual',
      headers: { cookie: jar.getCookieString(url), 'content-type': 'application/x-www-form-urlencoded' },
      ...(request.body !== undefined && { body: request.body }),
    })
    for (const header of answer.headers.getSetCookie()) jar.setCookie(header, url)
    const location = answer.headers.get('location')
    request =
      location === null
        ? await fill(await answer.text(), url, account)
        : { method: 'GET', url: new URL(location, url).href }
  }
  throw new Error('the person clicked twenty times and got nowhere')
}

async function fill(
  html: string,
  url: string,
  { login, password }: { login: string; password: string },
): Promise<PageRequest> {
  const [form] = (await readHtml(html)).forms
  const ready = form && readyForm(form, new URL(url))
  if (ready === undefined) throw new Error(`no form at ${new URL(url).pathname}: ${html.slice(0, 300)}`)
  return submit(
    ready,
    ready.passwordField === undefined ? {} : { [ready.loginField ?? 'email']: login, [ready.passwordField]: password },
  )
}
