import { z } from 'zod'
import { PublicationRequest, ResolvedRequest } from './publications.ts'
import { defineRoute } from './route.ts'
import { GivenInstant, given, Id, Instant, Page, PathId } from './wire.ts'

type Fields = Record<string, z.ZodType>
type Nullable<S extends Fields> = { [K in keyof S]: z.ZodNullable<S[K]> }

/** What is answered: every field is there, null where nothing is said. */
const shown = <S extends Fields>(fields: S) =>
  z.object(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.nullable()])) as Nullable<S>)

/** How `{topics}` is written where a template does not say. */
export const topicFormats = ['numbered_list', 'bullet_list', 'dash_list', 'comma_separated', 'inline'] as const

const topicSettings = {
  format: z.enum(topicFormats),
  /** Between two topics, in place of the format's own: a new line, `, ` or ` | `. */
  separator: z.string().max(20),
  /** A line before the list; not written where there are no topics. */
  prefix: z.string().max(200),
  max_count: z.int().min(1).max(50),
  number_from: z.int().min(0).max(10_000),
  /** Between number and topic; `. ` if nothing is said. */
  number_suffix: z.string().max(10),
}

const formatSettings = {
  /** Of `{date}` and `{start_date}`; `DD.MM.YYYY` if nothing is said. */
  date: z.string().trim().min(1).max(60),
  /** Of `{time}`; `hh:mm` if nothing is said. */
  time: z.string().trim().min(1).max(60),
  /** Such as `Europe/Moscow`; the user's own if nothing is said. */
  time_zone: z.string().min(1).max(60),
  /** Of the names of months and days; the user's own if nothing is said. */
  language: z.enum(['en', 'ru']),
}

const request = ResolvedRequest.shape

/** Defaults of a publication under the names that `upload/vk` has for them, and templates for its texts. */
const settings = {
  credential_id: Id,
  group_id: request.group_id.unwrap(),
  album_id: request.album_id.unwrap(),
  privacy_view: request.privacy_view.unwrap(),
  privacy_comment: request.privacy_comment.unwrap(),
  no_comments: z.boolean(),
  repeat: z.boolean(),
  wallpost: z.boolean(),
  title_template: z.string().max(1000),
  description_template: z.string().max(10_000),
  wall_message_template: z.string().max(10_000),
  /** `newest`: the recording's newest thumbnail; `none`: no cover either. */
  thumbnail: z.enum(['newest', 'none']),
  /** `publish_at` so long after the publication is asked for; at most a year. */
  publish_after_minutes: z.int().min(1).max(525_600),
}

/** Names of template variables that recordings bring themselves. */
const VariableName = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const name = z.string().trim().min(1).max(100)
const MAX_VARIABLES = 50

const GivenSettings = z.strictObject({
  ...given(settings).shape,
  format: z.strictObject({ ...given(formatSettings).shape, topics: given(topicSettings).nullish() }).nullish(),
  /** Variables of recordings that the templates use, each with what stands where a recording has none. */
  variables: z
    .record(VariableName, z.string().max(5000).nullable())
    .refine((variables) => Object.keys(variables).length <= MAX_VARIABLES, `at most ${MAX_VARIABLES}`)
    .nullish(),
})

export const PresetFields = GivenSettings.extend({ name })
export const PresetChanges = GivenSettings.extend({ name: name.optional() })

export const Preset = z
  .object({
    id: Id,
    name: z.string(),
    ...shown(settings).shape,
    format: z.object({ ...shown(formatSettings).shape, topics: shown(topicSettings) }),
    variables: z.record(z.string(), z.string()),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Preset' })

export const createPreset = defineRoute({
  method: 'POST',
  path: '/presets',
  name: 'createPreset',
  summary: 'Make a preset: defaults of a publication and templates of its texts; honours Idempotency-Key',
  tag: 'presets',
  creates: true,
  access: 'user',
  body: PresetFields,
  status: 201,
  answer: Preset,
  refusals: ['not_found', 'idempotency_conflict'],
})

export const listPresets = defineRoute({
  method: 'GET',
  path: '/presets',
  name: 'listPresets',
  summary: 'Own presets, newest first',
  tag: 'presets',
  access: 'user',
  query: Page.strict(),
  status: 200,
  answer: z.array(Preset),
  refusals: [],
})

export const getPreset = defineRoute({
  method: 'GET',
  path: '/presets/:id',
  name: 'getPreset',
  summary: 'One preset',
  tag: 'presets',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Preset,
  refusals: ['not_found'],
})

export const updatePreset = defineRoute({
  method: 'PATCH',
  path: '/presets/:id',
  name: 'updatePreset',
  summary: 'Change what is named; nested objects are merged, null clears. Publications that exist keep their own texts',
  tag: 'presets',
  access: 'user',
  params: PathId,
  body: PresetChanges,
  status: 200,
  answer: Preset,
  refusals: ['not_found'],
})

export const deletePreset = defineRoute({
  method: 'DELETE',
  path: '/presets/:id',
  name: 'deletePreset',
  summary: 'Delete a preset with its rules; publications made with it go on, recordings lose it',
  tag: 'presets',
  access: 'user',
  params: PathId,
  status: 204,
  refusals: ['not_found'],
})

/** A recording that there is not, to try templates on. */
const SampleRecording = z.strictObject({
  title: z.string().trim().min(1).max(500),
  file_name: z.string().max(255).optional(),
  start_date: GivenInstant.optional(),
  topics: z.array(z.string().trim().min(1).max(200)).max(50).optional(),
  duration_seconds: z.number().min(0).max(1e7).optional(),
  variables: z.record(VariableName, z.string().max(5000)).optional(),
})

export const previewPreset = defineRoute({
  method: 'POST',
  path: '/presets/preview',
  name: 'previewPreset',
  summary: 'What a publication would be: the texts rendered, what was merged, and what to look at',
  tag: 'presets',
  access: 'user',
  body: z.strictObject({
    /** A stored preset; absent: the one of the recording; null: none. */
    preset_id: Id.nullish(),
    /** Not stored: merged over the stored one, or a preset of its own. */
    preset: PresetChanges.optional(),
    recording_id: Id.optional(),
    /** Instead of `recording_id`. */
    sample: SampleRecording.optional(),
    /** As in the body of `upload/vk`. */
    request: PublicationRequest.optional(),
  }),
  status: 200,
  answer: z
    .object({ preset_id: Id.nullable(), request: ResolvedRequest, warnings: z.array(z.string()) })
    .meta({ id: 'PresetPreview' }),
  refusals: ['not_found'],
})
