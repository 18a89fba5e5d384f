/** As much of a browser as a form needs: cookies, and no following of redirects. */
export interface Browser {
  open(url: string, init?: RequestInit): Promise<Page>
  /** Where a redirect leads, as far as that is the same server. */
  follow(page: Page): Promise<Page>
  /** Sends the page's only form with these fields over its own. */
  submit(page: Page, fields?: Record<string, string>): Promise<Page>
}

export interface Page {
  status: number
  headers: Headers
  /** Where a 302 leads, else undefined. */
  location: string | undefined
  body: string
}

export function createBrowser(base: string): Browser {
  const cookies = new Map<string, string>()
  const open = async (url: string, init: RequestInit = {}): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(url, base), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = answer.headers.get('location') ?? undefined
    return { status: answer.status, headers: answer.headers, location, body: await answer.text() }
  }
  const follow = async (page: Page): Promise<Page> => {
    let last = page
    for (let hops = 0; last.location?.startsWith(`${base}/`) && hops < 10; hops += 1) last = await open(last.location)
    return last
  }
  return {
    open,
    follow,
    submit(page, fields = {}) {
      const form = readForm(page.body)
      return open(form.action, { method: 'POST', body: new URLSearchParams({ ...form.fields, ...fields }) })
    },
  }
}

/** Address and fields of the only form of a page. */
export function readForm(body: string): { action: string; fields: Record<string, string> } {
  const forms = [...body.matchAll(/<form method="post" action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)]
  if (forms.length !== 1) throw new Error(`${forms.length} forms`)
  const inputs = [...(forms[0]?.[2] ?? '').matchAll(/<input ([^>]*)>/g)].map(([, attributes = '']) => attributes)
  const named = inputs.flatMap((input) => {
    const name = /\bname="([^"]*)"/.exec(input)?.[1]
    return name === undefined ? [] : [[name, unescapeText(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '')] as const]
  })
  return { action: unescapeText(forms[0]?.[1] ?? ''), fields: Object.fromEntries(named) }
}

/** The address behind "Cancel". */
export const readCancelLink = (body: string): string =>
  unescapeText(/class="cancel" href="([^"]*)"/.exec(body)?.[1] ?? '')

const unescapeText = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
