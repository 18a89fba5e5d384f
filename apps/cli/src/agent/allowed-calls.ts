import * as check from './parameter-checks.ts'

type Parameters = Readonly<Record<string, check.Check>>

const place: Parameters = { owner_id: check.integer, video_id: check.integer }
const page: Parameters = { offset: check.integer, count: check.integer }
const privacy: Parameters = { privacy_view: check.privacy, privacy_comment: check.privacy }

/** What a person has answered to VK's question goes with the call that was asked about. Source: vk-facts 3.1 */
const answers: Parameters = {
  captcha_sid: check.text(200),
  captcha_key: check.text(100),
  success_token: check.text(4000),
  confirm: check.flag,
}

const TITLE = check.text(300)
const DESCRIPTION = check.text(6000)
const MESSAGE = check.text(16_000)

/**
 * Everything that an agent does for a service: the methods, and for each the parameters with what they may hold.
 *
 * Written down here and taken from nowhere else on purpose: whoever controls the service does not control this list. None
 * of the values can name a file or an address to fetch; `link` of `video.save` is not among them for that reason.
 */
const ALLOWED: ReadonlyMap<string, Parameters> = new Map([
  ['users.get', { user_ids: check.integers(10) }],
  ['account.getAppPermissions', {}],
  [
    'groups.get',
    {
      ...page,
      filter: check.words('admin', 'editor', 'moder', 'advertiser'),
      extended: check.flag,
      fields: check.words('can_upload_video', 'can_post', 'is_closed', 'admin_level', 'is_admin'),
    },
  ],
  ['groups.getById', { group_ids: check.integers(10) }],
  ['video.get', { ...page, owner_id: check.integer, videos: check.places(200), extended: check.flag }],
  [
    'video.save',
    {
      ...privacy,
      name: TITLE,
      description: DESCRIPTION,
      group_id: check.integer,
      album_id: check.integer,
      no_comments: check.flag,
      repeat: check.flag,
      wallpost: check.flag,
    },
  ],
  ['video.edit', { ...place, ...privacy, name: TITLE, desc: DESCRIPTION }],
  ['video.delete', { ...place, target_id: check.integer }],
  ['video.getAlbums', { ...page, owner_id: check.integer }],
  ['video.getAlbumById', { owner_id: check.integer, album_id: check.integer }],
  ['video.getAlbumsByVideo', { ...place, target_id: check.integer }],
  ['video.addToAlbum', { ...place, target_id: check.integer, album_id: check.integer }],
  ['video.getThumbUploadUrl', { owner_id: check.integer }],
  ['video.saveUploadedThumb', { ...place, thumb_json: check.text(20_000), set_thumb: check.flag }],
  ['wall.get', { ...page, owner_id: check.integer }],
  ['wall.getById', { posts: check.places(100) }],
  [
    'wall.post',
    {
      owner_id: check.integer,
      from_group: check.flag,
      message: MESSAGE,
      attachments: check.videoAttachment,
      guid: check.lot,
    },
  ],
])

export const allowedMethods: readonly string[] = [...ALLOWED.keys()]

export type CallParameters = Record<string, string | number>

/** The parameters as they may go to VK; undefined where the method or any of them is not on the list. */
export function allowedParameters(method: string, parameters: unknown): CallParameters | undefined {
  const known = ALLOWED.get(method)
  if (!known || typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) return undefined
  const entries = Object.entries(parameters as Record<string, unknown>)
  return entries.every(([name, value]) => isAllowed(known, name, value))
    ? (Object.fromEntries(entries) as CallParameters)
    : undefined
}

function isAllowed(known: Parameters, name: string, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false
  // Own names only: `constructor` is a name that every object knows.
  if (Object.hasOwn(known, name)) return known[name]?.(value) ?? false
  return Object.hasOwn(answers, name) && (answers[name]?.(value) ?? false)
}
