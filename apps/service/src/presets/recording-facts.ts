import type { RecordingRow } from './queries.ts'
import type { RecordingFacts } from './render-template.ts'

/** What templates and rules know of a stored recording. */
export const recordingFacts = (
  row: Pick<RecordingRow, 'title' | 'fileName' | 'startDate' | 'topics' | 'variables' | 'durationMs'>,
): RecordingFacts => ({
  title: row.title,
  fileName: row.fileName,
  startDate: row.startDate,
  topics: row.topics,
  variables: row.variables,
  ...(row.durationMs !== null && { durationSeconds: row.durationMs / 1000 }),
})
