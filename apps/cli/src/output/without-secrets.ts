const CERTAIN = [
  /\bvk\d+\.a\.[\w.-]{10,}/g, // VK's tokens
  /\bvkast_\w{8,}/g, // keys of the API and of agents
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, // access tokens
  /(access_token=)(?!…[),.]*(?:\s|$))[^&\s"']+/gi, // but not our own dots, with what ends their sentence
]
/** Harmless things look so too: a file may be named by its checksum. */
const LIKELY = [
  ...CERTAIN,
  /(?<!SHA-256 )\b[0-9a-f]{64,}\b/gi, // VK's tokens of old, keys
  /((?:refresh_token|password|code|key)=)[^&\s"']+/gi,
]

const hide = (text: string, secrets: readonly RegExp[]): string =>
  secrets.reduce(
    (rest, secret) => rest.replace(secret, (_, name: unknown) => `${typeof name === 'string' ? name : ''}…`),
    text,
  )

/** The text with dots in the place of what looks like a token, a key or a password. */
export const withoutSecrets = (text: string): string => hide(text, LIKELY)

/** There is a token or a key in it beyond doubt. */
export const holdsSecret = (text: string): boolean => hide(text, CERTAIN) !== text
