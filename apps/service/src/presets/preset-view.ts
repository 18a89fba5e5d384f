import { type AnswerOf, type presets as routes, toInstant } from '@vkast/contract'
import type { PresetRow } from './queries.ts'

export type PresetView = AnswerOf<typeof routes.getPreset>

/** A preset as it is answered: null where it says nothing. */
export function toPreset({ id, name, settings, createdAt, updatedAt }: PresetRow): PresetView {
  const { format = {}, variables = {} } = settings
  const { topics = {} } = format
  return {
    id,
    name,
    credential_id: settings.credential_id ?? null,
    group_id: settings.group_id ?? null,
    album_id: settings.album_id ?? null,
    privacy_view: settings.privacy_view ?? null,
    privacy_comment: settings.privacy_comment ?? null,
    no_comments: settings.no_comments ?? null,
    repeat: settings.repeat ?? null,
    wallpost: settings.wallpost ?? null,
    title_template: settings.title_template ?? null,
    description_template: settings.description_template ?? null,
    wall_message_template: settings.wall_message_template ?? null,
    thumbnail: settings.thumbnail ?? null,
    publish_after_minutes: settings.publish_after_minutes ?? null,
    format: {
      date: format.date ?? null,
      time: format.time ?? null,
      time_zone: format.time_zone ?? null,
      language: format.language ?? null,
      topics: {
        format: topics.format ?? null,
        separator: topics.separator ?? null,
        prefix: topics.prefix ?? null,
        max_count: topics.max_count ?? null,
        number_from: topics.number_from ?? null,
        number_suffix: topics.number_suffix ?? null,
      },
    },
    variables,
    created_at: toInstant(createdAt),
    updated_at: toInstant(updatedAt),
  }
}
