import { check, index, integer, jsonb, pgTable, sql, text, uniqueIndex } from '../drizzle.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant, reference } from './columns.ts'

/** What a preset says; what it says nothing of is absent. Names as on the wire. */
export interface PresetSettings {
  credential_id?: number
  group_id?: number
  album_id?: number
  privacy_view?: number | string
  privacy_comment?: number | string
  no_comments?: boolean
  repeat?: boolean
  wallpost?: boolean
  title_template?: string
  description_template?: string
  wall_message_template?: string
  thumbnail?: 'newest' | 'none'
  publish_after_minutes?: number
  format?: {
    date?: string
    time?: string
    time_zone?: string
    language?: 'en' | 'ru'
    topics?: {
      format?: 'numbered_list' | 'bullet_list' | 'dash_list' | 'comma_separated' | 'inline'
      separator?: string
      prefix?: string
      max_count?: number
      number_from?: number
      number_suffix?: string
    }
  }
  variables?: Record<string, string>
}

/** One thing that a rule asks of a recording. */
export type RuleCondition =
  | { kind: 'exact'; field: string; values: string[] }
  | { kind: 'keywords'; field: string; values: string[] }
  | { kind: 'pattern'; field: string; pattern: string }

/** Named defaults for a target and its texts. */
export const presets = pgTable(
  'presets',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** Its credential is named in here: were it a reference, a deleted one would silently become the default one. */
    settings: jsonb().$type<PresetSettings>().notNull(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('presets_name').on(table.userId, table.name),
    index('presets_user').on(table.userId, table.id),
  ],
)

/** Which preset a recording gets: the first that holds, by position. */
export const presetRules = pgTable(
  'preset_rules',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    presetId: reference('preset_id')
      .notNull()
      .references(() => presets.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    match: text({ enum: ['all', 'any'] }).notNull(),
    conditions: jsonb().$type<RuleCondition[]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('preset_rules_position').on(table.userId, table.position),
    index('preset_rules_preset').on(table.presetId),
    check('preset_rules_match', sql`${table.match} in ('all', 'any')`),
  ],
)
