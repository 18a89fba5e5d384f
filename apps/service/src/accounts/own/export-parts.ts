import { type SQL, sql } from '../../db/drizzle.ts'

/** One list of the export: which rows of which table, and which of their columns. */
export interface ExportPart {
  section: string
  table: string
  /** Named one by one, so that a column added later is not given away before somebody has looked at it; `id` is always there. */
  columns: string[]
  owned(userId: number): SQL
  /** What stands before every id; absent where ids are numbers. */
  before?: string
  /** Columns that stay here, with the reason. */
  withheld?: Record<string, string>
}

const ofUser = (userId: number): SQL => sql`user_id = ${userId}`
const SECRET = 'a secret'
const HASH = 'the hash of a secret'
const OWN = 'the same number in every row: the user of the export'
const INNER = 'how the service works on it; says nothing about the user'

/** Everything of a user that is exported, in the order of the file. A test compares it with the tables there are. */
export const exportParts: readonly ExportPart[] = [
  {
    section: 'user',
    table: 'users',
    columns: [
      ...['email', 'role', 'language', 'time_zone', 'quiet_from', 'quiet_to', 'email_notices', 'telegram_notices'],
      ...['in_app_notices', 'webhook_notices', 'telegram_chat_id', 'disabled_at', 'created_at'],
    ],
    owned: (userId) => sql`id = ${userId}`,
    withheld: { password_hash: HASH },
  },
  {
    section: 'invites',
    table: 'invites',
    columns: ['note', 'created_by', 'created_at', 'expires_at', 'used_at', 'used_by'],
    owned: (userId) => sql`(created_by = ${userId} or used_by = ${userId})`,
    withheld: { code_hash: HASH },
  },
  {
    section: 'sessions',
    table: 'sessions',
    columns: ['created_at', 'ended_at', 'ended_because'],
    owned: ofUser,
    before: '00000000-0000-0000-0000-000000000000',
    withheld: { user_id: OWN },
  },
  {
    section: 'api_keys',
    table: 'api_keys',
    columns: ['name', 'prefix', 'created_at', 'last_used_at', 'expires_at'],
    owned: ofUser,
    withheld: { user_id: OWN, key_hash: HASH },
  },
  {
    section: 'agents',
    table: 'agents',
    columns: ['name', 'prefix', 'last_seen_at', 'created_at'],
    owned: ofUser,
    withheld: { user_id: OWN, key_hash: HASH },
  },
  {
    section: 'credentials',
    table: 'user_credentials',
    columns: [
      ...['kind', 'account_name', 'is_default', 'vk_user_id', 'vk_group_id', 'state', 'fingerprint', 'rights'],
      ...['missing_scopes', 'expires_at', 'expiry_source', 'last_error', 'checked_at', 'last_used_at', 'created_at'],
      ...['renewed_at', 'proxy_shown', 'agent_id'],
    ],
    owned: ofUser,
    withheld: {
      user_id: OWN,
      token_sealed: SECRET,
      proxy_sealed: SECRET,
      refresh_sealed: SECRET,
      refresh_due_at: INNER,
      refreshing_until: INNER,
      recheck_at: INNER,
      next_notice_at: INNER,
      agent_seen_at: INNER,
      notices_told_until: INNER,
      death_told_of: INNER,
      refresh_intended_at: INNER,
    },
  },
  {
    section: 'credential_states',
    table: 'credential_states',
    columns: [
      ...['credential_id', 'from_state', 'to_state', 'fingerprint', 'error_type', 'vk_error_code', 'vk_error_subcode'],
      'at',
    ],
    owned: ofUser,
    withheld: { user_id: OWN },
  },
  {
    section: 'recordings',
    table: 'recordings',
    columns: [
      ...['title', 'file_name', 'container', 'content_type', 'size', 'sha256', 'start_date', 'topics', 'variables'],
      ...['duration_ms', 'width', 'height', 'preset_id', 'preset_set_by', 'created_at', 'updated_at'],
    ],
    owned: ofUser,
    withheld: { user_id: OWN, media_key: INNER },
  },
  {
    section: 'intakes',
    table: 'intakes',
    columns: [
      ...['kind', 'state', 'file_name', 'fields', 'metadata', 'length', 'received', 'host', 'path', 'error_type'],
      ...['error_words', 'recording_id', 'expires_at', 'created_at', 'updated_at'],
    ],
    owned: ofUser,
    withheld: {
      user_id: OWN,
      url_sealed: SECRET,
      media_key: INNER,
      head: INNER,
      validator: INNER,
      tries: INNER,
      due_at: INNER,
      holder: INNER,
      held_until: INNER,
      release_wanted: INNER,
    },
  },
  {
    section: 'presets',
    table: 'presets',
    columns: ['name', 'settings', 'created_at', 'updated_at'],
    owned: ofUser,
    withheld: { user_id: OWN },
  },
  {
    section: 'preset_rules',
    table: 'preset_rules',
    columns: ['preset_id', 'position', 'match', 'conditions', 'created_at'],
    owned: ofUser,
    withheld: { user_id: OWN },
  },
  {
    section: 'notices',
    table: 'notices',
    columns: ['kind', 'data', 'created_at', 'read_at'],
    owned: ofUser,
    withheld: { user_id: OWN, dedupe_key: INNER },
  },
  {
    section: 'webhooks',
    table: 'webhooks',
    columns: ['url', 'kinds', 'created_at', 'disabled_at', 'disabled_because'],
    owned: ofUser,
    withheld: { user_id: OWN },
  },
  {
    section: 'notice_deliveries',
    table: 'notice_deliveries',
    columns: [
      ...['notice_id', 'channel', 'webhook_id', 'message_id', 'state', 'attempts', 'outcome', 'http_status'],
      ...['created_at', 'ended_at'],
    ],
    owned: ofUser,
    withheld: { user_id: OWN, next_at: INNER, claim: INNER, claimed_until: INNER },
  },
  {
    section: 'audit',
    table: 'audit_log',
    columns: [
      ...['action', 'result', 'via', 'session_id', 'api_key_id', 'credential_id', 'publication_id', 'details'],
      ...['address', 'user_agent', 'created_at'],
    ],
    owned: ofUser,
    withheld: { user_id: OWN },
  },
  {
    section: 'thumbnails',
    table: 'thumbnails',
    columns: ['recording_id', 'format', 'size', 'sha256', 'generated', 'created_at'],
    owned: ofUser,
    withheld: { user_id: OWN, media_key: INNER },
  },
  {
    section: 'publications',
    table: 'publications',
    columns: [
      ...['recording_id', 'credential_id', 'vk_user_id', 'owner_id', 'album_id', 'title', 'description'],
      ...['privacy_view', 'privacy_comment', 'no_comments', 'repeat', 'wallpost', 'wall_message', 'thumbnail_id'],
      ...[
        'takes_cover',
        'publish_at',
        'publish_mode',
        'again',
        'state',
        'resumes_in',
        'attempts',
        'state_since',
        'video_id',
        'sent_bytes',
        'post_id',
      ],
      ...['differences', 'unverified', 'created_at', 'updated_at', 'published_at', 'checked_at', 'vk_status'],
    ],
    owned: ofUser,
    withheld: {
      user_id: OWN,
      check_at: INNER,
      range_state: INNER,
      reason: 'may hold an address of VK that is good once',
      next_attempt_at: INNER,
      claimed_until: INNER,
      claim: INNER,
      round: INNER,
      answer_sealed: SECRET,
      marker: INNER,
      wall_guid: INNER,
      access_key_sealed: SECRET,
      upload_url_sealed: SECRET,
    },
  },
  {
    section: 'journal',
    table: 'publication_steps',
    columns: ['publication_id', 'step', 'outcome', 'round', 'result', 'intended_at', 'ended_at'],
    owned: (userId) => sql`publication_id in (select id from publications where user_id = ${userId})`,
  },
  {
    section: 'leftovers',
    table: 'leftovers',
    columns: [
      ...['publication_id', 'vk_user_id', 'owner_id', 'video_id', 'created_at', 'due_at', 'attempts', 'removed_at'],
      'outcome',
    ],
    owned: ofUser,
    withheld: { user_id: OWN, marker: INNER },
  },
]

/** Tables that hang on a user and are not exported, with the reason. */
export const notExported: Readonly<Record<string, string>> = {
  password_resets: 'codes that were mailed, as hashes, for an hour',
  telegram_link_codes: 'one code, as a hash, for a quarter of an hour',
  webhook_secrets: 'secrets that sign what a webhook gets',
  renewal_links: 'hashes of links that are good for an hour',
  vk_id_authorizations: 'sign-ins at VK ID that are under way, for ten minutes',
  refresh_tokens: 'hashes of tokens; the sessions they belong to are exported',
  idempotency_keys: 'answers that were given already, kept for a day; what they tell of is exported',
  publishing_turns: 'when publishing for this user last had its turn',
  agent_tasks: 'calls of VK that an agent is asked for, until it has answered',
  events: 'kept for a day; what they tell of is exported',
}
