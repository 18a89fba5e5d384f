/**
 * Everything the sandbox's VK knows. One object, in memory; only uploaded bytes are on disk.
 *
 * Wire shapes are made elsewhere (`api/`), so that the same video can be shown as 5.131 and as 5.199 spell it.
 */
import type { DeclaredFault } from '../faults/fault.ts'
import type { Clock } from './clock.ts'

export interface World {
  readonly clock: Clock
  readonly settings: Settings
  readonly users: Map<number, User>
  readonly communities: Map<number, Community>
  readonly apps: Map<number, App>
  /** By the token itself. Dead tokens stay, so that VK's reason can be told. */
  readonly tokens: Map<string, Token>
  /** By `<owner_id>_<video_id>`. */
  readonly videos: Map<string, Video>
  /** By `<owner_id>_<album_id>`. */
  readonly albums: Map<string, Album>
  /** By `<owner_id>_<post_id>`. */
  readonly posts: Map<string, Post>
  /** By the signature in the upload URL. */
  readonly uploads: Map<string, UploadSlot>
  /** Pictures sent for a thumbnail and not yet taken by `video.saveUploadedThumb`; by the raw JSON the server answered. */
  readonly pendingThumbnails: Map<string, PendingThumbnail>
  /** In the order of declaration. */
  readonly faults: DeclaredFault[]
  /** How many there ever were; the last one's id. */
  faultsDeclared: number
  /** Aborted, and another, whenever they are cleared. */
  faultsCleared: AbortController
  /** Captchas, validations and confirmations under way; by their id. */
  readonly challenges: Map<string, Challenge>
  /** API calls, oldest first; for the report. */
  readonly calls: CallRecord[]
  /** When each token's requests of the last second were let through, by the token; `monotonicMs` times. */
  readonly rateWindows: Map<string, number[]>
  /** What sign-ins have cost, for the report. */
  readonly signIns: SignInFigures
  /** Milliseconds of the machine's monotonic clock; rate limits hold in real time, whatever `clock` was moved to. */
  readonly monotonicMs: () => number
  /** Every id ever handed out is below this; never given twice, not even by a later sandbox on the same machine. */
  nextId: number
}

export interface Settings {
  /** The sandbox's own address, for example `http://127.0.0.1:8043`; known once it listens. */
  baseUrl: string
  /** The same of the HTTPS listener; absent: there is none. */
  secureBaseUrl?: string
  /** Where uploaded bytes are kept. */
  readonly dataDir: string
  /** How long VK "processes" a finished upload. */
  processingMs: number
  /** How long an upload URL lives. */
  uploadUrlTtlMs: number
  /** `refuse`: an unknown parameter is error 100. `report`: it is only listed in the control API. */
  unknownParameters: 'refuse' | 'report'
  /** Header that names the caller's address, for example `x-forwarded-for`; absent: the connection's address counts. */
  addressHeader?: string
  /** Whether tokens of the implicit flow are bound to the address they were made at. */
  bindImplicitTokens: boolean
  /** Whether that also holds for tokens with `offline`; absent: no. Reports contradict each other (vk-facts 4.8). */
  bindOfflineTokens?: boolean
  /** Whether `upload.do` takes byte ranges (VK does not document it; see vk-facts 7.4). */
  rangeUploads: boolean
  /** What answers a captcha: the text on the picture, the `success_token` of the page behind `redirect_uri`, or either. */
  captcha: 'either' | 'image' | 'redirect'
  /** `flood`: `/token` answers `9;Flood control` to everybody, as VK does since 2025 (vk-facts 4.5). */
  directAuth: 'open' | 'flood'
  /** `script`: the consent page has no form but `location.href = "…"`, as older ones had (vk-facts 4.7). */
  consentPage: 'form' | 'script'
  /** Whether the way to the result leads over `/auth_redirect` (vk-facts 4.2). */
  authRedirect: boolean
  /** VK ID's callback: single parameters, or one `payload` of JSON (vk-facts 6.2). */
  vkIdCallback: 'query' | 'payload'
  /** HTTP status of VK ID's errors: 400 and 401, or always 200 (vk-facts 6.6: both are reported). */
  vkIdErrorStatus: 'error' | 'ok'
}

export interface User {
  id: number
  firstName: string
  lastName: string
  screenName: string
  login: string
  password: string
  deactivated?: 'deleted' | 'banned'
  friendsOnline: number[]
  /** Digits with a leading `+`; the user may sign in with it. */
  phone?: string
  /** How the second factor comes; absent: a password is enough. */
  twoFactor?: SecondFactor
  /** How many captchas stand before a sign-in; absent: none. */
  captchaOnLogin?: number
  /** Whether one more stands after the right code. */
  captchaAfterCode?: boolean
  /** Whether VK asks for the hidden digits of the phone number. */
  securityCheck?: boolean
}

/** vk-facts 4.6: `validation_type` is `2fa_` and this. */
export type SecondFactor = 'sms' | 'app' | 'libverify' | 'callreset'

export type CommunityRole = 'member' | 'moderator' | 'editor' | 'administrator'

export interface Community {
  id: number
  name: string
  screenName: string
  type: 'group' | 'page' | 'event'
  closed: 0 | 1 | 2
  roles: Map<number, CommunityRole>
}

export interface App {
  id: number
  title: string
  secret: string
  /** Exact addresses besides `<base>/blank.html`. */
  redirectUris: string[]
  /** Rights VK grants this app; asked for and not granted ones are dropped in silence, as VK does. */
  grantable: number
  /** VK answers "Security Error" to the legacy flow of such an app. */
  blocked: boolean
  /** Registered with VK ID: the legacy flow refuses it, and VK ID refuses the others (vk-facts 4.2). */
  vkId?: boolean
  /** Whether it may take passwords at `/token`; absent: no. */
  allowDirect?: boolean
  /** VK ID: its service key, which a confidential app sends as `service_token`; absent: the app is public. */
  serviceToken?: string
}

export type TokenKind = 'user' | 'community' | 'service'

export interface Token {
  token: string
  kind: TokenKind
  appId: number
  /** Absent for service tokens; for community tokens the administrator who made it. */
  userId?: number
  communityId?: number
  /** Bit mask; see vk-facts 5. */
  rights: number
  /** Absent: no expiry. Milliseconds of the sandbox's clock. */
  expiresAt?: number
  /** Absent: works from every address. */
  boundTo?: string
  /** Made by VK ID: its family, and what was granted in VK ID's words. */
  vkId?: { familyId: string; scope: readonly string[] }
  /** Why VK no longer takes it. */
  dead?: 'revoked' | 'session' | 'deactivated' | 'blocked'
}

export interface Video {
  ownerId: number
  id: number
  /** Who reserved it. */
  userId: number
  accessKey: string
  title: string
  description: string
  privacyView: string[]
  privacyComment: string[]
  noComments: boolean
  repeat: boolean
  isPrivate: boolean
  wallpost: boolean
  link?: string
  reservedAt: number
  /** Absent until every byte is there. */
  file?: StoredFile
  /** When processing ends; absent until the bytes are there. */
  readyAt?: number
  durationSeconds: number
  albumIds: Set<number>
  thumbnail?: StoredFile
}

export interface StoredFile {
  path: string
  size: number
  sha256: string
  contentType: string
  fileName: string
}

export interface Album {
  ownerId: number
  id: number
  title: string
  privacy: string[]
  updatedAt: number
}

export interface Post {
  ownerId: number
  id: number
  fromId: number
  message: string
  attachments: string[]
  createdAt: number
  guid?: string
  /** For a postponed post: when it appears. */
  publishAt?: number
}

export interface UploadSlot {
  kind: 'video' | 'link' | 'thumbnail'
  signature: string
  ownerId: number
  /** For thumbnails: absent. */
  videoId?: number
  userId: number
  expiresAt: number
  /** Set once the server has answered with success; a slot takes one file. */
  done: boolean
  /** Bytes of the file that have arrived over all requests, repeated ones too; absent: none. For the report. */
  receivedBytes?: number
}

export interface PendingThumbnail {
  ownerId: number
  userId: number
  file: StoredFile
}

/** One API call, with nothing secret in it. */
export interface CallRecord {
  method: string
  /** Milliseconds of the machine's monotonic clock. */
  atMs: number
  /** The first bytes of the token's SHA-256; absent when none was sent. */
  tokenFingerprint?: string
  errorCode?: number
  unknownParameters: string[]
  /** Called by a script of `execute`: no request of its own. */
  inExecute: boolean
}

/** Counted since the start; nothing in it is a secret but `lastCodes`, which the report leaves out. */
export interface SignInFigures {
  /** By `<user id>/<app id>`: passwords that came for the user, wrong ones too; an unknown login is user 0. */
  passwordPosts: Map<string, number>
  /** How many of them stood in an address. */
  passwordsInUrls: number
  /** By user: one-time codes sent. */
  codesSent: Map<number, number>
  /** By user: the one sent last. */
  lastCodes: Map<number, string>
}

/** What VK wants from the user before it lets a call pass: a captcha (14), a validation (17) or a confirmation (24). */
export interface Challenge {
  kind: 'captcha' | 'validation' | 'confirmation'
  /** `captcha_sid`, of digits. */
  id: string
  method: string
  /** Whose call it was. */
  token: string
  /** What stands on the classic picture. */
  key: string
  /** Part of `redirect_uri`. */
  sessionToken: string
  /** Given by the page once its button is pressed. */
  successToken?: string
  /** Milliseconds of the sandbox's clock: five minutes after it was asked (vk-facts 3.1). */
  expiresAt: number
  /** `captcha_attempt`: how often in a row it was asked. */
  attempt: number
}
