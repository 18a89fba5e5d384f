import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { keyById } from './key-ring.ts'
import type { KeySource } from './key-source.ts'
import type { Place } from './sealed-columns.ts'

export type { Place } from './sealed-columns.ts'

export interface Sealer {
  /** AES-256-GCM under the first key: version, key id, nonce, ciphertext, tag. */
  seal(secret: string, place: Place): Buffer
  /** Throws {@link VaultError} where key, place or bytes do not fit. */
  open(sealed: Buffer, place: Place): string
  /** Id of the key that a ciphertext needs. */
  keyIdOf(sealed: Buffer): string
}

export interface Vault extends Sealer {
  /** Keyed hash, equal for equal secrets, whatever keys come and go. 32 bytes. */
  fingerprint(secret: string): Buffer
}

/** A ciphertext does not open. Says which key it wants, nothing of what is inside. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
}

const VERSION = 1
const NONCE = 12
const TAG = 16

/** What the start needs before it knows the fingerprint key, which is sealed itself. */
export const createSealer = (source: KeySource): Sealer => ({
  seal(secret, place) {
    // Looked up each time: a key that another process has added writes here too, so that the old one falls out of use.
    const [current] = source.reread().keys
    const nonce = randomBytes(NONCE)
    const header = Buffer.concat([Buffer.from([VERSION, current.id.length]), Buffer.from(current.id, 'ascii')])
    const cipher = createCipheriv('aes-256-gcm', current.secret, nonce).setAAD(additionalData(header, place))
    const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
    return Buffer.concat([header, nonce, body, cipher.getAuthTag()])
  },
  open(sealed, place) {
    const { id, header, nonce, body, tag } = split(sealed)
    const key = keyById(source.ring(), id) ?? keyById(source.reread(), id)
    if (!key) throw new VaultError(`no key "${id}" in the key ring`)
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.secret, nonce).setAAD(additionalData(header, place))
      decipher.setAuthTag(tag)
      return decipher.update(body, undefined, 'utf8') + decipher.final('utf8')
    } catch {
      throw new VaultError(`${place.table}.${place.column} of row ${place.row} does not open with key "${id}"`)
    }
  },
  keyIdOf: (sealed) => split(sealed).id,
})

/** `fingerprintKey`: 32 bytes, the same for as long as the database lives; see `openVault`. */
export const createVault = (source: KeySource, fingerprintKey: Buffer): Vault => ({
  ...createSealer(source),
  fingerprint: (secret) => createHmac('sha256', fingerprintKey).update(secret).digest(),
})

const additionalData = (header: Buffer, place: Place): Buffer =>
  Buffer.concat([header, Buffer.from(`|${place.table}|${place.column}|${place.row}|${place.userId}`, 'utf8')])

function split(sealed: Buffer): { id: string; header: Buffer; nonce: Buffer; body: Buffer; tag: Buffer } {
  const idLength = sealed[1] ?? 0
  const start = 2 + idLength
  if (sealed[0] !== VERSION || sealed.length < start + NONCE + TAG)
    throw new VaultError('not a ciphertext of this vault')
  return {
    id: sealed.toString('ascii', 2, start),
    header: sealed.subarray(0, start),
    nonce: sealed.subarray(start, start + NONCE),
    body: sealed.subarray(start + NONCE, -TAG),
    tag: sealed.subarray(-TAG),
  }
}
