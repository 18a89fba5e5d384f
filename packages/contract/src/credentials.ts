// One room in one file, a few lines over 300: its routes share their shapes, and are read from top to bottom.
import { z } from 'zod'
import { defineRoute } from './route.ts'
import { Id, Instant, Page, PathId } from './wire.ts'

export const CredentialState = z.enum([
  'active',
  'expiring',
  'expired',
  'revoked',
  'ip_mismatch',
  'limited',
  'blocked',
  'reauthorization_required',
  /** Its agent has not been seen for a while: the token may be good, and nobody can use it now. */
  'agent_away',
  'unknown',
])
/** `agent`: the token stays on a machine of the person's own. */
export const CredentialKind = z.enum(['implicit', 'vk_id', 'service', 'community', 'agent'])
/** `url`, `request`: said at intake; `assumed`: 24 hours; `none`: no known expiry; `vk`: VK said so. */
export const ExpirySource = z.enum(['url', 'request', 'assumed', 'vk', 'none'])

export const Credential = z
  .object({
    id: Id,
    platform: z.literal('vk_video'),
    kind: CredentialKind,
    account_name: z.string(),
    /** A publication may use it. */
    is_active: z.boolean(),
    /** VK takes it and it may do the work. */
    is_valid: z.boolean(),
    is_default: z.boolean(),
    state: CredentialState,
    /** The VK user; null for service and community tokens. */
    user_id: z.int().nullable(),
    /** The VK community; null for others. Positive. */
    group_id: z.int().nullable(),
    rights: z.array(z.string()),
    missing_scopes: z.array(z.string()),
    /** Tells tokens apart without showing them. */
    fingerprint: z.string(),
    /** Scheme, host and port of the proxy its calls go through; null: they go out from the service. */
    proxy: z.string().nullable(),
    /** The agent that holds the token; null where the service does, or where that agent is gone. */
    agent_id: Id.nullable(),
    expires_at: Instant.nullable(),
    expiry_source: ExpirySource,
    needs_refresh: z.boolean(),
    checked_at: Instant.nullable(),
    last_used_at: Instant.nullable(),
    /** Why it is not active; null where it is. */
    last_error: z.object({ error_type: z.string(), message: z.string(), solution: z.string() }).nullable(),
    created_at: Instant,
    renewed_at: Instant,
  })
  .meta({ id: 'Credential' })

/** What is known of a token, and what to do about it, most urgent first. */
export const Diagnosis = z
  .object({
    rights: z.array(z.string()),
    can_publish_video: z.boolean(),
    /** `yes`: VK refused this server's address; `reported`: tokens of its kind are said to be bound to one. */
    address_bound: z.enum(['yes', 'reported', 'no', 'unknown']),
    /** `ask_for_offline`: it ends in a day, and VK may still grant `offline`; `start_agent`: the agent that holds it is away. */
    cures: z.array(
      z.enum([
        ...(['renew', 'use_its_address', 'unblock_account', 'add_video_right', 'use_user_token'] as const),
        ...(['ask_for_offline', 'start_agent'] as const),
      ]),
    ),
  })
  .meta({ id: 'Diagnosis' })

export const AccountName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !/\p{Cc}/u.test(name) && name.isWellFormed(), 'holds characters that cannot be shown')

export const listCredentials = defineRoute({
  method: 'GET',
  path: '/credentials',
  name: 'listCredentials',
  summary: 'Own credentials, oldest first',
  tag: 'credentials',
  access: 'user',
  query: Page.strict(),
  status: 200,
  answer: z.array(Credential),
  refusals: [],
})

export const getCredential = defineRoute({
  method: 'GET',
  path: '/credentials/:id',
  name: 'getCredential',
  summary: 'One credential; never its token',
  tag: 'credentials',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Credential,
  refusals: ['not_found'],
})

export const updateCredential = defineRoute({
  method: 'PATCH',
  path: '/credentials/:id',
  name: 'updateCredential',
  summary: 'Rename a credential, make it the default, or send its calls through a proxy',
  tag: 'credentials',
  access: 'user',
  params: PathId,
  body: z.strictObject({
    account_name: AccountName.optional(),
    is_default: z.literal(true).optional(),
    /** `http://`, `https://` or `socks5://`, with user and password; kept encrypted. Null: none. */
    proxy_url: z.string().min(1).max(2000).nullable().optional(),
  }),
  status: 200,
  answer: Credential,
  refusals: ['not_found', 'account_mismatch'],
})

export const deleteCredential = defineRoute({
  method: 'DELETE',
  path: '/credentials/:id',
  name: 'deleteCredential',
  summary: 'Forget a credential here, and tell how to revoke its token at VK',
  tag: 'credentials',
  access: 'user',
  params: PathId,
  query: z.strictObject({ cancel: z.stringbool().optional() }),
  status: 200,
  answer: z
    .object({ credential_id: Id, message: z.string(), revoke_url: z.string() })
    .meta({ id: 'CredentialDeleted' }),
  refusals: ['not_found', 'in_use'],
})

export const credentialStatus = defineRoute({
  method: 'GET',
  path: '/credentials/:id/status',
  name: 'credentialStatus',
  summary: 'Whether one credential is usable. Never calls VK',
  tag: 'credentials',
  access: 'user',
  params: PathId,
  status: 200,
  answer: z
    .object({
      credential_id: Id,
      platform: z.literal('vk_video'),
      is_valid: z.boolean(),
      expires_at: Instant.nullable(),
      /** Rounded down; null without a known expiry. */
      expires_in_hours: z.int().nullable(),
      needs_refresh: z.boolean(),
      state: CredentialState,
    })
    .meta({ id: 'CredentialStatus' }),
  refusals: ['not_found'],
})

export const probeCredential = defineRoute({
  method: 'POST',
  path: '/credentials/:id/probe',
  name: 'probeCredential',
  summary: 'Ask VK now what the token can do, and what to do about it',
  tag: 'credentials',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Credential.extend({ diagnosis: Diagnosis }).meta({ id: 'ProbedCredential' }),
  refusals: ['not_found', 'network_error', 'http_error', 'api_error', 'agent_away'],
})

/** One page at VK, and what this token may do there. */
export const Target = z
  .object({
    /** Null: the profile. */
    group_id: z.int().nullable(),
    /** VK's owner: negative for a community. */
    owner_id: z.int(),
    name: z.string(),
    can_upload: z.boolean(),
    can_post_on_wall: z.boolean(),
    /** What publishing needs and the token lacks, of `video`, `wall`, `groups`; without `groups` there is the profile alone. */
    missing_rights: z.array(z.string()),
    /** VK's words that a publication may ask for here; at a profile also its lists and users by number. */
    privacy: z.object({ view: z.array(z.string()), comment: z.array(z.string()) }),
    albums: z.array(z.object({ album_id: z.int(), title: z.string() })),
    /** Of `recording_id`: its publication that is here, or on its way; another needs `again`. */
    publication_id: Id.nullable(),
  })
  .meta({ id: 'Target' })

export const listTargets = defineRoute({
  method: 'GET',
  path: '/credentials/:id/targets',
  name: 'listTargets',
  summary: 'The profile and the communities this token may publish to, with their albums, as VK gives them',
  tag: 'credentials',
  access: 'user',
  params: PathId,
  query: Page.extend({ recording_id: z.coerce.number().pipe(Id).optional() }).strict(),
  status: 200,
  answer: z.array(Target),
  refusals: [
    'not_found',
    'ip_mismatch',
    'token_expired',
    'token_revoked',
    'account_blocked',
    'token_kind_unfit',
    'api_error',
    'network_error',
    'http_error',
    'agent_away',
  ],
})
