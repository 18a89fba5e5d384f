import { posix } from 'node:path'
import type { ByteSource } from './byte-source.ts'
import { fetchRemote } from './remote-answer.ts'
import { MAX_SPOOL_BYTES, spool, tooLarge } from './spool.ts'

/** A file on the web. It is fetched directly, never through a proxy. */
export interface RemoteFile {
  readonly url: string | URL
  /** More is an error. Default 8 GiB. */
  readonly maxBytes?: number | undefined
  /** The download fails when for so long no byte comes. Default 60 000. */
  readonly idleTimeoutMs?: number | undefined
  /** Also reads from addresses that are not public, such as 127.0.0.1 or 10.0.0.5. Default false. */
  readonly allowPrivateAddresses?: boolean | undefined
  /** Where its bytes wait. Default: the system's folder for temporary files. */
  readonly directory?: string | undefined
}

/**
 * Fetches a file into a temporary one; nothing but a whole answer with status 200 counts.
 *
 * Throws what `fetchRemote` throws, and `VkTransportError` `source_too_large`, also where the answer says so beforehand.
 */
export async function download(file: RemoteFile, signal?: AbortSignal | undefined): Promise<ByteSource> {
  const { maxBytes = MAX_SPOOL_BYTES, directory, url, idleTimeoutMs, allowPrivateAddresses } = file
  const answer = await fetchRemote({ url, idleTimeoutMs, allowPrivateAddresses }, signal)
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) {
    answer.destroy()
    throw tooLarge(maxBytes)
  }
  return spool({ stream: answer.body, name: posix.basename(answer.url.pathname), maxBytes, directory }, signal)
}
