import path from 'node:path'
import { eq } from '../db/drizzle.ts'
import { recordings } from '../db/schema/recordings.ts'
import { recordingPath } from '../recordings/open-recording.ts'
import type { ClaimedPublication } from './claim-publication.ts'
import { StepFailed } from './publication-failure.ts'
import type { Run } from './publisher.ts'

export interface RecordingFile {
  path: string
  size: number
  /** As VK's upload server is told: ASCII, and nothing of what the file was called. */
  fileName: string
  contentType: string
}

/** The file that a publication sends. Throws {@link StepFailed} once the recording was deleted. */
export async function recordingFile(run: Run, row: ClaimedPublication): Promise<RecordingFile> {
  if (row.recordingId === null) throw new StepFailed({ reason: 'recording_missing' })
  const [recording] = await run.db.select().from(recordings).where(eq(recordings.id, row.recordingId))
  if (!recording) throw new StepFailed({ reason: 'recording_missing' })
  const { size, contentType } = recording
  const extension = path.extname(recording.fileName).slice(0, 10)
  return {
    path: recordingPath(run.media, recording),
    size,
    contentType,
    fileName: `recording-${row.recordingId}${extension}`,
  }
}
