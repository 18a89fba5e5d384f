import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

export interface Key {
  /** 1 to 32 of `[A-Za-z0-9_-]`; stands in front of each ciphertext. */
  id: string
  secret: Buffer
}

/** The first writes, all read. */
export interface KeyRing {
  keys: Key[]
}

export const keyById = (ring: KeyRing, id: string): Key | undefined => ring.keys.find((key) => key.id === id)

/** Reads `id:base64,id:base64`. Messages name ids, never a key. */
export function parseKeys(text: string): KeyRing {
  const keys = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseKey)
  const ids = keys.map((key) => key.id)
  if (keys.length === 0) throw new Error('VKAST_KEYS is empty: it wants id:base64 of 32 random bytes')
  if (new Set(ids).size !== ids.length) throw new Error('VKAST_KEYS has an id twice')
  return { keys }
}

function parseKey(entry: string): Key {
  const [, id = '', encoded = ''] = /^([A-Za-z0-9_-]{1,32}):(.+)$/.exec(entry) ?? []
  const secret = Buffer.from(encoded, 'base64')
  if (id === '' || secret.length !== 32)
    throw new Error(
      `VKAST_KEYS: ${id || 'an entry'} is not id:base64 of 32 bytes; \`openssl rand -base64 32\` makes one`,
    )
  return { id, secret }
}

/** A secret of this instance in `<dataDir>/<name>`, made on first use, readable by its owner only. */
export function ownSecret(dataDir: string, name: string, make: () => string): string {
  const file = path.join(dataDir, name)
  fs.mkdirSync(dataDir, { recursive: true })
  const fresh = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    return fs.readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  // Written whole beside, then linked: of two processes that start at once one wins, and both read the same.
  writeDurably(fresh, `${make()}\n`)
  try {
    fs.linkSync(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(fresh, { force: true })
  }
  return fs.readFileSync(file, 'utf8').trim()
}

function writeDurably(file: string, text: string): void {
  const handle = fs.openSync(file, 'wx', 0o600)
  fs.writeSync(handle, text)
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}

export const makeKeys = (): string => `k1:${randomBytes(32).toString('base64')}`
export const makeJwtSecret = (): string => randomBytes(48).toString('base64url')
