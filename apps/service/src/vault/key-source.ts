import fs from 'node:fs'
import { formatKeys, type KeyRing, keyById, makeKey, parseKeys } from './key-ring.ts'
import { readSecret, replaceSecret } from './own-secret.ts'

/** Where the keys come from. */
export interface KeySource {
  kind: 'environment' | 'file'
  /** The keys as this process knows them. */
  ring(): KeyRing
  /** The keys as they are now: another process of this machine may have added one. */
  reread(): KeyRing
  /** Puts a new key in front, which writes from then on; absent where the keys are not ours to change. */
  addKey?(id: string): void
}

export const fixedKeys = (ring: KeyRing): KeySource => ({ kind: 'environment', ring: () => ring, reread: () => ring })

/**
 * The key file of an instance with its own database, shared by the processes of one machine. A process that meets
 * another file takes it over; while there is none, or one that cannot be read, it goes on with the keys it has.
 */
export function keyFile(file: string): KeySource {
  let seen = stampOf(file)
  let ring = parseKeys(readSecret(file) ?? '')
  const reread = (): KeyRing => {
    const stamp = stampOf(file)
    if (stamp === undefined || stamp === seen) return ring
    try {
      ring = parseKeys(readSecret(file) ?? '')
      seen = stamp
    } catch {
      // Somebody is editing it by hand: the next look sees more.
    }
    return ring
  }
  return {
    kind: 'file',
    ring: () => ring,
    reread,
    addKey(id) {
      const { keys } = reread()
      if (keyById(ring, id)) throw new Error('a key of this id is there already')
      replaceSecret(file, formatKeys({ keys: [makeKey(id), ...keys] }))
      reread()
    },
  }
}

/** Changes whenever the file is replaced or written; undefined where there is none. */
function stampOf(file: string): string | undefined {
  const stat = fs.statSync(file, { bigint: true, throwIfNoEntry: false })
  return stat && `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`
}
