/** As much of a browser as VK's sign-in pages need: cookies, forms, and addresses that are not followed. */
interface Page {
  url: string
  location: string | undefined
  body: string
}

const MAX_PAGES = 10

/**
 * Opens the authorization URL, signs in and consents as a person would, and answers the address at which
 * the browser ends: the one with the token in its fragment.
 */
export async function signInAndConsent(
  authorizationUrl: string,
  account: { login: string; password: string },
): Promise<string> {
  const open = createBrowser()
  let page = await open(authorizationUrl)
  for (let count = 0; count < MAX_PAGES; count += 1) {
    if (page.location?.includes('#')) return page.location
    page = page.location
      ? await open(page.location)
      : await submitForm(open, page, { email: account.login, pass: account.password })
  }
  throw new Error('the sign-in pages lead in a circle')
}

function createBrowser(): (url: string, form?: URLSearchParams) => Promise<Page> {
  const cookies = new Map<string, string>()
  return async (url, form) => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    return { url, location: location === null ? undefined : new URL(location, url).href, body: await answer.text() }
  }
}

/** Sends the page's form with its own fields; of `answers` only those that the form asks for. */
function submitForm(
  open: (url: string, form?: URLSearchParams) => Promise<Page>,
  page: Page,
  answers: Record<string, string>,
): Promise<Page> {
  const [, action, inside] = /<form method="post" action="([^"]*)">([\s\S]*?)<\/form>/.exec(page.body) ?? []
  if (action === undefined || inside === undefined) throw new Error('the sign-in page has no form')
  const fields = new URLSearchParams()
  for (const [input] of inside.matchAll(/<input [^>]*>/g)) {
    const name = attributeOf(input, 'name')
    if (name) fields.set(name, answers[name] ?? attributeOf(input, 'value') ?? '')
  }
  return open(new URL(unescapeText(action), page.url).href, fields)
}

const attributeOf = (tag: string, name: string): string | undefined => {
  const [, value] = new RegExp(`\\b${name}="([^"]*)"`).exec(tag) ?? []
  return value === undefined ? undefined : unescapeText(value)
}

const unescapeText = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
