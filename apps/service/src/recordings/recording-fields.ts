import { recordings } from '@vkast/contract'
import type { z } from 'zod'
import { assertStorable } from '../http/storable-text.ts'
import { invalidInput, Refusal } from '../refusal.ts'

export type RecordingFields = z.output<typeof recordings.RecordingFields>

/**
 * The text fields of a form as the contract has them. Empty ones count as absent: browsers send every field of a form.
 * `topics` may be a JSON array or a comma-separated list, `variables` is a JSON object.
 */
export function readRecordingFields(form: ReadonlyMap<string, unknown>): RecordingFields {
  const given = Object.fromEntries([...form].filter(([, value]) => value !== ''))
  if ('topics' in given) given.topics = readTopics(given.topics)
  if ('variables' in given) given.variables = readJson('variables', given.variables)
  const parsed = recordings.RecordingFields.safeParse(given)
  if (!parsed.success) throw new Refusal('invalid_input', { fields: mistakesOf(parsed.error) })
  assertStorable('', parsed.data)
  return parsed.data
}

function readTopics(given: unknown): unknown {
  if (typeof given !== 'string') return given
  if (given.trimStart().startsWith('[')) return readJson('topics', given)
  const topics = given.split(',').map((topic) => topic.trim())
  return topics.filter((topic) => topic !== '')
}

function readJson(name: string, given: unknown): unknown {
  if (typeof given !== 'string') return given // its part said application/json: it has been read
  try {
    return JSON.parse(given)
  } catch {
    throw invalidInput(name, 'is not valid JSON')
  }
}

const mistakesOf = (error: z.ZodError): { path: string; message: string }[] =>
  error.issues.slice(0, 20).map((issue) => ({
    path: issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : issue.path.join('.'),
    message: issue.code === 'unrecognized_keys' ? 'there is no such field' : issue.message,
  }))
