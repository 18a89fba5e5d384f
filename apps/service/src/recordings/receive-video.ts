import type { FormFile, FormPart } from '../http/form-parts.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import type { RecordingDeps } from './deps.ts'
import { shownFileName } from './file-name.ts'
import { firstBytes } from './first-bytes.ts'
import { insertRecording, type TakenVideo } from './insert-recording.ts'
import { type KeepReceived, keepReceived } from './keep-received.ts'
import { probeStored } from './probe-stored.ts'
import type { RecordingRow } from './queries.ts'
import { type RecordingFields, readRecordingFields } from './recording-fields.ts'
import { SNIFF_BYTES, sniffContainer } from './sniff-container.ts'

type Deps = Pick<RecordingDeps, 'media' | 'config' | 'queue'>
type ReceivedVideo = Omit<TakenVideo, 'facts'>

/**
 * Takes one video file and the words about it from a form, and makes a recording of them.
 *
 * The file is the part `file`; the text fields may stand before and after it. What is wrong is refused as soon as it
 * shows, and the rest of the form is left unread. Throws `invalid_input`, `not_a_video`, `too_large` and `disk_full`;
 * then no recording is there and no bytes are kept. Every call makes a new recording, unless `keep` knows that the same
 * was sent before, and answers without it: then these bytes are not kept either.
 */
export async function receiveVideo<T>(
  deps: Deps,
  { userId, parts, keep }: { userId: number; parts: AsyncIterable<FormPart>; keep: KeepReceived<RecordingRow, T> },
): Promise<T> {
  const form = new Map<string, unknown>()
  let video: ReceivedVideo | undefined
  let fields: RecordingFields
  let taken: TakenVideo
  try {
    for await (const part of parts) {
      if (part.kind === 'field') {
        if (part.name === 'file') throw invalidInput('file', 'must be a file')
        form.set(part.name, part.value)
      } else {
        readRecordingFields(form) // before hours of upload, not after
        video = await storeVideo(deps, part)
      }
    }
    fields = readRecordingFields(form)
    if (!video) throw invalidInput('file', 'is missing')
    taken = { ...video, facts: await probeStored(deps, video) }
  } catch (error) {
    if (video) await deps.media.remove(video.key)
    throw error
  }
  const { key, size, sha256, fileName } = taken
  const input = { fields, fileName, size, sha256: sha256.toString('hex') }
  return keepReceived(deps, key, {
    input,
    keep,
    insert: (tx) => insertRecording(tx, deps, { userId, video: taken, fields }),
  })
}

async function storeVideo({ media, config }: Deps, file: FormFile): Promise<ReceivedVideo> {
  if (file.name !== 'file') throw invalidInput(file.name, 'is a file; the video goes into "file"')
  const { head, all } = await firstBytes(file.bytes, SNIFF_BYTES)
  try {
    if (head.length === 0) throw invalidInput('file', 'is empty')
    const container = sniffContainer(head)
    if (!container) throw new Refusal('not_a_video')
    const stored = await media.write(all, { maxBytes: config.mediaMaxBytes })
    return { ...stored, fileName: shownFileName(file.fileName), container }
  } finally {
    await all.return(undefined)
  }
}
