import { fetchRemote, type RemoteAnswer, VkTransportError } from '@vkast/vk'
import { Refusal } from '../../refusal.ts'
import type { IntakeDeps } from '../deps.ts'
import type { IntakeRow } from '../hold-intake.ts'
import { openFolderFile } from './open-folder-file.ts'
import { urlPlaceOf } from './url-place.ts'

/** Bytes to import, from where the source agrees to begin. */
export interface ImportSource {
  /** What is kept already, or 0: then all of it comes anew. */
  offset: number
  /** Of the whole; null where the source does not tell. */
  length: number | null
  /** Tells next time whether it is the same content; null where nothing does. */
  validator: string | null
  bytes: AsyncIterable<Uint8Array>
  close(): Promise<void>
}

const IDLE_MS = 60_000

/**
 * Opens what is imported where it broke off, if the source can tell that it is still the same: a server by a strong ETag
 * and a range, a file by its stamp. Throws `source_refused`, `too_large`, and `VkTransportError` for a server's trouble.
 */
export const openImportSource = (deps: IntakeDeps, row: IntakeRow, signal: AbortSignal): Promise<ImportSource> =>
  row.kind === 'folder' ? openFile(deps, row) : openUrl(deps, row, signal)

async function openFile({ config }: IntakeDeps, row: IntakeRow): Promise<ImportSource> {
  if (!config.importDir) throw new Refusal('source_refused')
  const { handle, size, stamp } = await openFolderFile(config.importDir, row.path ?? '')
  const offset = row.validator === stamp ? row.received : 0
  const close = () => handle.close()
  if (size > config.mediaMaxBytes) {
    await close()
    throw new Refusal('too_large')
  }
  const bytes = handle.createReadStream({ start: offset, autoClose: false, highWaterMark: 256 * 1024 })
  return { offset, length: size, validator: stamp, bytes, close }
}

async function openUrl({ config, vault }: IntakeDeps, row: IntakeRow, signal: AbortSignal): Promise<ImportSource> {
  if (row.urlSealed === null) throw new Refusal('source_refused')
  const url = vault.open(row.urlSealed, urlPlaceOf(row))
  const { allowPrivateAddresses, mediaMaxBytes } = config
  const ask = (headers: Record<string, string>, statuses: number[]) =>
    fetchRemote({ url, headers, statuses, allowPrivateAddresses, idleTimeoutMs: IDLE_MS }, signal)
  const wish: Record<string, string> =
    row.validator !== null && row.received > 0 ? { range: `bytes=${row.received}-`, 'if-range': row.validator } : {}
  let answer = await ask(wish, 'range' in wish ? [200, 206, 416] : [200])
  const rangeLength = answer.status === 206 ? lengthOfRange(answer, row.received) : undefined
  if (answer.status !== 200 && rangeLength === undefined) {
    answer.destroy() // not the range that was asked for: all of it, then
    answer = await ask({}, [200])
  }
  const offset = rangeLength === undefined ? 0 : row.received
  const length = rangeLength ?? lengthOf(answer)
  if (length !== null && length > mediaMaxBytes) {
    answer.destroy()
    throw new Refusal('too_large')
  }
  const close = async () => answer.destroy()
  return { offset, length, validator: strongTag(answer), bytes: counted(answer.body, offset, length), close }
}

/** The length of the whole where the answer goes on exactly at `offset`; undefined otherwise. RFC 9110, 14.4. */
function lengthOfRange({ headers }: RemoteAnswer, offset: number): number | undefined {
  const [, start, length] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? []
  return Number(start) === offset && Number(length) >= offset ? Number(length) : undefined
}

const lengthOf = ({ headers }: RemoteAnswer): number | null =>
  /^\d{1,15}$/.test(headers['content-length'] ?? '') ? Number(headers['content-length']) : null

/** A weak one promises the same meaning, not the same bytes. RFC 9110, 13.1.5. */
const strongTag = ({ headers }: RemoteAnswer): string | null =>
  /^"[\x21\x23-\x7e]{0,500}"$/.test(headers.etag ?? '') ? (headers.etag ?? null) : null

/** Half of what was promised is no whole file, however politely the connection ended. */
async function* counted(body: AsyncIterable<Uint8Array>, offset: number, length: number | null) {
  let size = offset
  for await (const chunk of body) {
    size += chunk.length
    yield chunk
  }
  if (length !== null && size !== length)
    throw new VkTransportError({ code: 'source_failed', effect: 'none', message: 'The download broke off' })
}
