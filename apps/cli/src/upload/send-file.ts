import path from 'node:path'
import { ProblemError, type VkastClient } from '@vkast/contract'
import { type Deps, Refused } from '../command.ts'
import { say } from '../language.ts'
import { beginUpload } from './begin-upload.ts'
import { type EntryStore, isSameVersion, newEntry, type UploadEntry } from './entry-store.ts'
import { fileVersion } from './file-version.ts'
import { hashFile } from './hash-file.ts'
import { keepTrying } from './keep-trying.ts'
import { FileShrank, sendBytes } from './send-bytes.ts'
import { takeRecording } from './take-recording.ts'

export type Recording = Awaited<ReturnType<VkastClient['getRecording']>>

interface Needs extends Deps {
  entries: EntryStore
}

/**
 * Brings a file to the service, from wherever its upload stands; answers the recording, whose bytes are the file's.
 *
 * What is known is saved before each step, so that no end of this process makes a byte go twice. Throws {@link Refused}
 * where the file changed meanwhile or other bytes arrived: then nothing is left of it.
 */
export async function sendFile(
  deps: Needs,
  given: { entry: UploadEntry; title: string; onProgress(sentBytes: number): void },
): Promise<{ entry: UploadEntry; recording: Recording }> {
  const stop = new AbortController()
  const signal = AbortSignal.any([deps.signal, stop.signal])
  const hash = hashFile(given.entry.path, signal) // beside the sending: the disk is faster than the network
  hash.catch(() => {}) // said where it is awaited
  try {
    const { entry, recordingId } = await send(deps, given)
    const client = await deps.client()
    const recording = await keepTrying(deps, () => client.getRecording({ params: { id: recordingId } }, { signal }))
    await assertSameBytes(deps, { entry, recording, hash })
    const done = { ...entry, recordingId }
    await deps.entries.save(done)
    return { entry: done, recording }
  } finally {
    stop.abort()
  }
}

async function send(
  deps: Needs,
  { entry: given, title, onProgress }: Parameters<typeof sendFile>[1],
): Promise<{ entry: UploadEntry; recordingId: number }> {
  let entry = given
  for (let isFirst = true; ; isFirst = false) {
    entry = await begun(deps, { entry, title })
    try {
      return { entry, recordingId: await sendAll(deps, { entry, onProgress }) }
    } catch (error) {
      const isGone = error instanceof ProblemError && error.detail?.error_type === 'not_found'
      if (!isGone || !isFirst) throw error
      deps.terminal.say(say(deps.language, texts.gone, { name: path.basename(entry.path) }))
      entry = await deps.entries.replace(entry, newEntry(entry, entry, entry.again ?? false))
    }
  }
}

async function begun(deps: Needs, { entry, title }: { entry: UploadEntry; title: string }): Promise<UploadEntry> {
  if (entry.uploadUrl !== undefined) return entry
  const fileName = path.basename(entry.path)
  const request = { size: entry.size, fileName, title, attempt: entry.attempt }
  const started = { ...entry, uploadUrl: await keepTrying(deps, () => beginUpload(deps, request)) }
  await deps.entries.save(started)
  return started
}

/** Asks after each broken connection whether it is still the same file: another one's bytes must not follow. */
function sendAll(
  deps: Needs,
  { entry, onProgress }: { entry: UploadEntry; onProgress(sentBytes: number): void },
): Promise<number> {
  const { uploadUrl, path: file, size } = entry
  if (uploadUrl === undefined) throw new TypeError('an upload that is not begun')
  return keepTrying(deps, async () => {
    await assertUnchanged(deps, entry)
    try {
      const recordingId = await sendBytes(deps, { uploadUrl, path: file, size, onProgress })
      return recordingId ?? (await takeRecording(deps, { uploadUrl, size }))
    } catch (error) {
      throw error instanceof FileShrank ? await refuseChanged(deps, entry) : error
    }
  })
}

async function assertUnchanged(deps: Needs, entry: UploadEntry): Promise<void> {
  if (!isSameVersion(await fileVersion(entry.path), entry)) throw await refuseChanged(deps, entry)
}

async function refuseChanged(deps: Needs, entry: UploadEntry): Promise<Refused> {
  await deps.entries.forget(entry)
  return new Refused(say(deps.language, texts.changed))
}

/** Throws {@link Refused}, and takes the recording back: it was made of bytes that no file ever had. */
async function assertSameBytes(
  deps: Needs,
  { entry, recording, hash }: { entry: UploadEntry; recording: Recording; hash: Promise<string> },
): Promise<void> {
  const isChanged = !isSameVersion(await fileVersion(entry.path), entry)
  if (!isChanged && (await hash) === recording.sha256) return
  const client = await deps.client()
  await keepTrying(deps, () => client.deleteRecording({ params: { id: recording.id }, query: {} }))
  await deps.entries.forget(entry)
  throw new Refused(say(deps.language, isChanged ? texts.changed : texts.differs))
}

const texts = {
  gone: {
    en: '{name}: the service no longer keeps what was sent; it is sent anew.',
    ru: '{name}: сервис больше не хранит присланное; файл отправляется заново.',
  },
  changed: {
    en: 'The file changed while it was uploaded; nothing of it was kept. Run the same line again when it is finished',
    ru: 'Файл изменился во время отправки; ничего не сохранено. Запустите ту же команду, когда он будет готов',
  },
  differs: {
    en: 'The service has other bytes than the file (SHA-256 differs); nothing of it was kept. Run the same line again',
    ru: 'У сервиса не те байты, что в файле (SHA-256 не совпал); ничего не сохранено. Запустите ту же команду снова',
  },
} as const
