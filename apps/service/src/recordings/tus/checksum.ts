import { createHash } from 'node:crypto'
import { invalidInput, Refusal } from '../../refusal.ts'

/** "The Server MUST support at least the SHA1 checksum algorithm identified by sha1." */
export const CHECKSUM_ALGORITHMS = ['sha1', 'sha256', 'md5']

/** Reads bytes through, and then tells whether they are those that the client meant to send. */
export interface Checked {
  bytes: AsyncIterable<Uint8Array>
  /** Throws `checksum_mismatch`. Only once the bytes are read. */
  verify(): void
}

/** `Upload-Checksum: sha1 <base64>`. Throws `invalid_input` for an algorithm that is not known. */
export function checkedBytes(header: string, source: AsyncIterable<Uint8Array>): Checked {
  const [, algorithm = '', wanted = ''] = /^([a-z0-9-]+) ([A-Za-z0-9+/]+={0,2})$/.exec(header.trim()) ?? []
  if (!CHECKSUM_ALGORITHMS.includes(algorithm))
    throw invalidInput('Upload-Checksum', `must be one of ${CHECKSUM_ALGORITHMS.join(', ')} and the sum in Base64`)
  const hash = createHash(algorithm)
  return {
    bytes: hashed(source, hash),
    verify() {
      if (!hash.digest().equals(Buffer.from(wanted, 'base64'))) throw new Refusal('checksum_mismatch')
    },
  }
}

async function* hashed(source: AsyncIterable<Uint8Array>, hash: { update(chunk: Uint8Array): void }) {
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
}
