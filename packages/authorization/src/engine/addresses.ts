/** Where VK is; each default is the `.ru` host (vk-facts 1.1). */
export interface Addresses {
  /** `https://oauth.vk.ru` */
  oauthUrl: string
  /** `https://login.vk.ru` */
  loginUrl: string
  /** `https://api.vk.ru` */
  apiUrl: string
  /** `https://id.vk.ru` */
  idUrl: string
}

export type AddressOptions = { [Name in keyof Addresses]?: string | undefined }

const DEFAULTS: Addresses = {
  oauthUrl: 'https://oauth.vk.ru',
  loginUrl: 'https://login.vk.ru',
  apiUrl: 'https://api.vk.ru',
  idUrl: 'https://id.vk.ru',
}

/** The addresses to use, each without a slash at its end; a mistake is a `TypeError` that names the option. */
export function readAddresses(options: AddressOptions): Addresses {
  const read = (name: keyof Addresses): string => {
    const url = URL.parse(options[name] ?? DEFAULTS[name])
    const isPlain = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
    if (!isPlain || !/^https?:$/.test(url.protocol)) {
      throw new TypeError(`"${name}" must be an http(s) address without account, query and fragment`)
    }
    return url.href.replace(/\/+$/, '')
  }
  return { oauthUrl: read('oauthUrl'), loginUrl: read('loginUrl'), apiUrl: read('apiUrl'), idUrl: read('idUrl') }
}

/** Whether a sign-in may go there: VK's own hosts by https, and the configured ones as they are. */
export function isAllowed(url: URL, addresses: Addresses): boolean {
  if (url.username !== '' || url.password !== '') return false
  if (Object.values(addresses).some((base: string) => new URL(base).origin === url.origin)) return true
  return url.protocol === 'https:' && url.port === '' && isVkHost(url.hostname)
}

const isVkHost = (host: string): boolean => /(?:^|\.)vk\.(?:ru|com)$/.test(host)

/** Whether this is the page that carries the result in its fragment (vk-facts 4.2), at either of VK's names. */
export function isBlankPage(url: URL, { oauthUrl }: Addresses): boolean {
  const isItsHost = url.origin === new URL(oauthUrl).origin || /^(?:oauth|api)\.vk\.(?:ru|com)$/.test(url.hostname)
  return isItsHost && url.pathname.endsWith('/blank.html')
}
