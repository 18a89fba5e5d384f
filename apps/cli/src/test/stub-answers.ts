import { type ErrorType, problems } from '@vkast/contract'

const AT = '2026-11-21T10:00:00Z'
/** Long, in wide letters, and with what a terminal must not get. */
const HARD_TITLE =
  'Лекция 1: введение в 機械学習 и всё, что к нему относится, часть первая \u001b[31mred\u001b]0;title\u0007 📹'

export const problem = (type: ErrorType, more: object = {}) => ({
  detail: { ...problems[type].en, error_type: type, request_id: 'request-1', ...more },
})

export const user = {
  id: 1,
  email: 'anna@example.org',
  role: 'member',
  language: 'en',
  time_zone: 'Europe/Moscow',
  quiet_hours: null,
  channels: { email: true, telegram: false, in_app: true, webhook: true },
  telegram_linked: false,
  created_at: AT,
}

export const session = {
  access_token: 'access-1',
  token_type: 'Bearer',
  expires_in: 900,
  refresh_token: 'refresh-2',
  refresh_expires_at: '2026-12-21T10:00:00Z',
  user,
}

const credential = {
  id: 1,
  platform: 'vk_video',
  kind: 'implicit',
  account_name: 'Канал передачи о науке и технике с очень длинным названием',
  is_active: true,
  is_valid: true,
  is_default: true,
  state: 'active',
  user_id: 101,
  group_id: null,
  rights: ['video', 'wall', 'groups'],
  missing_scopes: [],
  fingerprint: 'ab12cd34',
  proxy: null,
  agent_id: null,
  expires_at: '2026-11-22T10:00:00Z',
  expiry_source: 'url',
  needs_refresh: false,
  checked_at: AT,
  last_used_at: null,
  last_error: null,
  created_at: AT,
  renewed_at: AT,
}

export const credentials = [
  credential,
  {
    ...credential,
    id: 2,
    account_name: 'Other',
    is_valid: false,
    is_default: false,
    state: 'ip_mismatch',
    last_error: {
      error_type: 'ip_mismatch',
      message: 'Bound to another address',
      solution: 'Use the address it was made at',
    },
  },
]

export const diagnosis = {
  rights: ['video'],
  can_publish_video: true,
  address_bound: 'yes',
  cures: ['use_its_address', 'ask_for_offline'],
}

export const submitted = {
  success: true,
  credential_id: 1,
  platform: 'vk_video',
  account_name: 'Anna',
  user_id: 101,
  created_at: AT,
  expires_at: null,
  expiry: null,
  expiry_source: 'none',
  state: 'active',
  is_valid: true,
  missing_scopes: [],
  message: 'The token was taken',
  diagnosis,
}

export const targets = [
  {
    group_id: null,
    owner_id: 101,
    name: 'Anna',
    can_upload: true,
    can_post_on_wall: true,
    missing_rights: [],
    privacy: { view: ['all'], comment: ['all'] },
    albums: [{ album_id: 7, title: HARD_TITLE }],
    publication_id: null,
  },
]

export const recordings = [
  {
    id: 1,
    title: HARD_TITLE,
    file_name: 'lecture.mp4',
    container: 'mp4',
    content_type: 'video/mp4',
    size: 1_400_000_000,
    sha256: '0'.repeat(64),
    duration_seconds: 5400,
    width: 1920,
    height: 1080,
    start_date: null,
    topics: [],
    variables: {},
    preset_id: null,
    preset_set_by: null,
    thumbnails: [],
    created_at: AT,
    updated_at: AT,
  },
]

export const publication = {
  id: 12,
  recording_id: 1,
  credential_id: 1,
  state: 'waiting_for_token',
  resumes_in: 'reserving',
  reason: { reason: 'token_expired', message: 'The VK token has expired', solution: 'Submit a new token' },
  next: { action: 'wake', at: null, message: 'Goes on by itself once a token works' },
  next_attempt_at: null,
  attempts: 1,
  target: { user_id: 101, group_id: 5, album_id: null, owner_id: -5 },
  title: HARD_TITLE,
  description: '',
  privacy_view: null,
  privacy_comment: null,
  no_comments: false,
  repeat: false,
  wallpost: false,
  wall_message: null,
  thumbnail_id: null,
  publish_at: null,
  publish_mode: null,
  token_outlook: null,
  progress: { sent_bytes: 50, total_bytes: 100 },
  vk: null,
  differences: [],
  unverified: [],
  leftovers: [],
  created_at: AT,
  updated_at: AT,
  published_at: null,
  checked_at: null,
  vk_status: null,
}

export const preview = {
  preset_id: null,
  request: { title: HARD_TITLE, description: `First line\n${HARD_TITLE}` },
  warnings: ['The description is long'],
}
