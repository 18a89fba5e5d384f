import type { Transaction } from '../db/database.ts'
import { recordings } from '../db/schema/recordings.ts'
import { matchPreset } from '../presets/match-preset.ts'
import type { RecordingDeps } from './deps.ts'
import { titleFromFileName } from './file-name.ts'
import type { StoredMedia } from './media-store.ts'
import type { VideoFacts } from './probe-video.ts'
import type { RecordingRow } from './queries.ts'
import type { RecordingFields } from './recording-fields.ts'
import { type Container, contentTypes } from './sniff-container.ts'

export interface TakenVideo extends StoredMedia {
  fileName: string
  container: Container
  facts: VideoFacts
}

/** Makes a recording of bytes that are whole, with the preset that its rules choose; every way in ends here. A cover is made of it where ffmpeg is. */
export async function insertRecording(
  tx: Transaction,
  { queue, config, media }: Pick<RecordingDeps, 'queue' | 'config' | 'media'>,
  { userId, video, fields }: { userId: number; video: TakenVideo; fields: RecordingFields },
): Promise<RecordingRow> {
  const { key, size, sha256, fileName, container, facts } = video
  const about = {
    title: fields.title ?? titleFromFileName(fileName),
    fileName,
    startDate: fields.start_date ? new Date(fields.start_date) : null,
    topics: fields.topics ?? [],
    variables: fields.variables ?? {},
  }
  const [row] = await tx
    .insert(recordings)
    .values({
      userId,
      ...about,
      ...(await matchPreset(tx, { userId, recording: about })),
      mediaKey: key,
      container,
      contentType: contentTypes[container],
      size,
      sha256,
      ...facts,
    })
    .returning()
  if (!row) throw new Error('the insert of a recording answered no row')
  if (config.ffmpeg && media.path) await queue.enqueue(tx, 'make-cover', { recordingId: row.id })
  return row
}
