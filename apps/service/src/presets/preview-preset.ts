import type { AnswerOf, RequestOf, presets as routes } from '@vkast/contract'
import type { Database } from '../db/database.ts'
import { assertStorable } from '../http/storable-text.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import type { Locale } from './format-instant.ts'
import { changedSettings, requireOwnCredential } from './preset-settings.ts'
import { findLocale, findNewestThumbnailId, hasCredential, requirePreset, requireRecording } from './queries.ts'
import { recordingFacts } from './recording-facts.ts'
import type { RecordingFacts } from './render-template.ts'
import { resolveRequest } from './resolve-request.ts'

type Body = RequestOf<typeof routes.previewPreset>['body']

/**
 * What a publication would be with a stored preset, one that is not stored, or the one over the other. Writes nothing.
 *
 * Throws `not_found`, and `invalid_input` as storing the preset would, or where neither a recording nor a sample is given.
 */
export async function previewPreset(
  { db, now }: { db: Database; now(): Date },
  { userId, body, language }: { userId: number; body: Body; language?: Locale['language'] },
): Promise<AnswerOf<typeof routes.previewPreset>> {
  const { preset: { name: _, ...unsaved } = {}, request = {} } = body
  assertStorable('request', request)
  const subject = await subjectOf(db, userId, body)
  const presetId = body.preset_id === undefined ? subject.presetId : body.preset_id
  const stored = presetId === null ? {} : (await requirePreset(db, userId, presetId)).settings
  const settings = changedSettings(stored, unsaved)
  await requireOwnCredential(db, userId, unsaved)
  await requireOwnCredential(db, userId, { credential_id: request.credential_id })
  const usesPresets = request.credential_id === undefined && settings.credential_id !== undefined
  if (usesPresets && !(await hasCredential(db, userId, settings.credential_id ?? 0)))
    throw invalidInput('preset_id', 'the credential of this preset was deleted: choose another')
  const ingredients = { settings, request, locale: await findLocale(db, userId), now: now() }
  return { preset_id: presetId, ...resolveRequest({ ...ingredients, ...subject }, language) }
}

interface Subject {
  recording: RecordingFacts
  newestThumbnailId: number | undefined
  presetId: number | null
}

async function subjectOf(db: Database, userId: number, { recording_id: id, sample, preset }: Body): Promise<Subject> {
  if ((id === undefined) === (sample === undefined))
    throw invalidInput('recording_id', 'give either recording_id or sample')
  if (sample) {
    assertStorable('sample', sample)
    return { recording: sampleFacts(sample), newestThumbnailId: undefined, presetId: null }
  }
  if (id === undefined) throw new Refusal('not_found')
  const row = await requireRecording(db, userId, id)
  return {
    recording: recordingFacts(row),
    newestThumbnailId: await findNewestThumbnailId(db, userId, id),
    // An unsaved preset that names no stored one stands alone.
    presetId: preset ? null : row.presetId,
  }
}

const sampleFacts = (sample: NonNullable<Body['sample']>): RecordingFacts => ({
  title: sample.title,
  fileName: sample.file_name ?? 'video.mp4',
  startDate: sample.start_date === undefined ? null : new Date(sample.start_date),
  topics: sample.topics ?? [],
  variables: sample.variables ?? {},
  durationSeconds: sample.duration_seconds ?? null,
})
