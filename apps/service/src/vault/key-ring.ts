import { randomBytes } from 'node:crypto'
import { ConfigError } from '../config.ts'

export interface Key {
  /** 1 to 32 of `[A-Za-z0-9_-]`; stands in front of each ciphertext. */
  id: string
  secret: Buffer
}

/** The first writes, all read. Never empty. */
export interface KeyRing {
  keys: readonly [Key, ...Key[]]
}

export const keyById = (ring: KeyRing, id: string): Key | undefined => ring.keys.find((key) => key.id === id)

/** Reads `id:base64,id:base64`. Throws {@link ConfigError}, whose messages name ids, never a key. */
export function parseKeys(text: string): KeyRing {
  const [first, ...others] = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseKey)
  if (!first) throw new ConfigError('VKAST_KEYS is empty: it wants id:base64 of 32 random bytes')
  const ids = [first, ...others].map((key) => key.id)
  if (new Set(ids).size !== ids.length) throw new ConfigError('VKAST_KEYS has an id twice')
  return { keys: [first, ...others] }
}

function parseKey(entry: string): Key {
  const [, id = '', encoded = ''] = /^([A-Za-z0-9_-]{1,32}):(.+)$/.exec(entry) ?? []
  const secret = Buffer.from(encoded, 'base64')
  if (id === '' || secret.length !== 32)
    throw new ConfigError(
      `VKAST_KEYS: ${id || 'an entry'} is not id:base64 of 32 bytes; \`openssl rand -base64 32\` makes one`,
    )
  return { id, secret }
}

/** The form that {@link parseKeys} reads. */
export const formatKeys = ({ keys }: KeyRing): string =>
  keys.map(({ id, secret }) => `${id}:${secret.toString('base64')}`).join(',')

export const makeKey = (id: string): Key => ({ id, secret: randomBytes(32) })
export const makeKeys = (): string => formatKeys({ keys: [makeKey('k1')] })
export const makeJwtSecret = (): string => randomBytes(48).toString('base64url')
