import { type AnswerOf, type recordings as routes, toInstant } from '@vkast/contract'
import type { RecordingRow, ThumbnailRow } from './queries.ts'

export const toThumbnail = (row: ThumbnailRow): AnswerOf<typeof routes.createThumbnail> => ({
  id: row.id,
  recording_id: row.recordingId,
  format: row.format,
  size: row.size,
  sha256: row.sha256.toString('hex'),
  generated: row.generated,
  created_at: toInstant(row.createdAt),
})

export const toRecording = (row: RecordingRow, thumbnails: ThumbnailRow[]): AnswerOf<typeof routes.getRecording> => ({
  id: row.id,
  title: row.title,
  file_name: row.fileName,
  container: row.container,
  content_type: row.contentType,
  size: row.size,
  sha256: row.sha256.toString('hex'),
  duration_seconds: row.durationMs === null ? null : row.durationMs / 1000,
  width: row.width,
  height: row.height,
  start_date: row.startDate && toInstant(row.startDate),
  topics: row.topics,
  variables: row.variables,
  preset_id: row.presetId,
  preset_set_by: row.presetSetBy,
  thumbnails: thumbnails.map(toThumbnail),
  created_at: toInstant(row.createdAt),
  updated_at: toInstant(row.updatedAt),
})
