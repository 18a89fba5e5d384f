import { invalidInput } from '../../refusal.ts'

/** A proxy as a person gave it. */
export interface GivenProxy {
  /** With its user and password: a secret. */
  url: string
  hostname: string
  /** Scheme, host and port: all of it that is ever shown. */
  shown: string
}

const PORTS: Record<string, string> = { 'http:': '80', 'https:': '443', 'socks5:': '1080', 'socks5h:': '1080' }
const MAX_LENGTH = 2000
/** RFC 1929: a byte tells the length. */
const SOCKS_MAX_BYTES = 255

/** Throws {@link Refusal} `invalid_input` for what is no proxy that `@vkast/vk` can use; never with the address in it. */
export function readProxyUrl(text: string): GivenProxy {
  const url = URL.parse(text.trim())
  const defaultPort = PORTS[url?.protocol ?? '']
  if (!url || defaultPort === undefined || url.hostname === '' || text.length > MAX_LENGTH)
    throw refused('an http://, https:// or socks5:// address')
  if (url.search !== '' || url.hash !== '' || !['', '/'].includes(url.pathname))
    throw refused('scheme://user:password@host:port and nothing behind')
  const account = [decoded(url.username), decoded(url.password)]
  if (defaultPort === '1080' && account.some((part) => Buffer.byteLength(part) > SOCKS_MAX_BYTES))
    throw refused('SOCKS5 takes no user or password longer than 255 bytes')
  // URL.host of a scheme that browsers do not know keeps the case, and may hold escapes.
  const hostname = decoded(url.hostname).toLowerCase()
  if (!/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)$/.test(hostname)) throw refused('a host name or an IP address')
  return {
    url: url.href,
    hostname: hostname.replace(/^\[|\]$/g, ''),
    shown: `${url.protocol}//${hostname}:${url.port || defaultPort}`,
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw refused('its user and password must be percent-encoded')
  }
}

export const refused = (message: string) => invalidInput('proxy_url', message)
