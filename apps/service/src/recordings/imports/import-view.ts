import { type AnswerOf, type intakes as contract, type ErrorType, problems, toInstant } from '@vkast/contract'
import type { IntakeRow } from '../hold-intake.ts'

export type ImportView = AnswerOf<typeof contract.getImport>

/** An import as its user sees it: the host of its address and never the address. */
export const importView = (row: IntakeRow, language: 'en' | 'ru'): ImportView => ({
  id: row.id,
  state: row.state,
  source: row.kind === 'folder' ? 'folder' : 'url',
  host: row.host,
  file: row.path,
  file_name: row.fileName,
  bytes: row.received,
  size: row.length,
  recording_id: row.recordingId,
  error: row.errorType === null ? null : errorOf(row.errorType as ErrorType, row.errorWords, language),
  created_at: toInstant(row.createdAt),
  updated_at: toInstant(row.updatedAt),
})

function errorOf(type: ErrorType, words: string | null, language: 'en' | 'ru'): ImportView['error'] {
  const { error, message, solution } = problems[type][language]
  return { error_type: type, error, message, solution, words }
}
