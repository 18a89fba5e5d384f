/** Shapes of VK's secrets: its tokens, long runs as of signatures and hashes, and whatever is named as one. */
const SHAPES =
  /\bvk\d\.a\.[\w.-]+|[\w-]{32,}|\b((?:access_token|refresh_token|client_secret|password|pass|code|captcha_key|success_token)=)[^&\s"']+/gi

/** VK's words for a message: one line of at most 200 characters, without these secrets and what looks like one. */
export function cleanText(text: string, secrets: Iterable<string>): string {
  let clean = text.slice(0, 4_000)
  for (const secret of secrets) {
    if (secret.length < 3) continue // shorter than anything that could be told apart from a word
    for (const form of [secret, encodeURIComponent(secret)]) clean = clean.replaceAll(form, '***')
  }
  return clean
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(SHAPES, (_, label: string | undefined) => `${label ?? ''}***`)
    .trim()
    .slice(0, 200)
}
