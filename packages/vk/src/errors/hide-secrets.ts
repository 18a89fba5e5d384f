/** Shapes of VK's secrets: its tokens, long runs as of signatures and hashes, and whatever is named as one. */
const SECRETS =
  /\bvk\d\.a\.[\w.-]+|[\w-]{40,}|\b((?:access_token|refresh_token|client_secret|password|code)=)[^&\s"']+/g

/** The query or fragment of an address: VK signs the addresses of its upload servers and of its pages for a person. */
const QUERIES = /[?#][\w.[\]-]+=\S*/g

/**
 * VK's words without anything that is or looks like a secret, on one line and of bounded length.
 *
 * VK once echoed tokens in its errors (vk-facts 1.5), and what VK says goes into our messages.
 */
export function hideSecrets(text: string, token?: string): string {
  const known = token === undefined ? text : text.replaceAll(token, '***').replaceAll(encodeURIComponent(token), '***')
  const line = known.slice(0, 4_000).replace(/\p{Cc}+/gu, ' ')
  return line
    .replace(QUERIES, '?***')
    .replace(SECRETS, (_, label: string | undefined) => `${label ?? ''}***`)
    .slice(0, 500)
}
