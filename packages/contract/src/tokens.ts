import { z } from 'zod'
import { AccountName, CredentialState, Diagnosis, ExpirySource } from './credentials.ts'
import { defineRoute } from './route.ts'
import { Id, Instant } from './wire.ts'

const SubmitAnswer = z
  .object({
    success: z.literal(true),
    credential_id: Id,
    platform: z.literal('vk_video'),
    account_name: z.string(),
    user_id: z.int().nullable(),
    created_at: Instant,
    expires_at: Instant.nullable(),
    /** The same as `expires_at`. */
    expiry: Instant.nullable(),
    expiry_source: ExpirySource,
    state: CredentialState,
    is_valid: z.boolean(),
    /** What publishing needs and the token lacks, of `video`, `wall`, `groups`. */
    missing_scopes: z.array(z.string()),
    message: z.string(),
    diagnosis: Diagnosis,
    /** Present where one address brought several community tokens. */
    credentials: z
      .array(z.object({ credential_id: Id, account_name: z.string(), group_id: z.int().nullable() }))
      .optional(),
  })
  .meta({ id: 'TokenSubmitted' })

/** Why a token is not taken, whichever way it came. */
const TAKING_A_TOKEN = [
  'authorization_denied',
  'app_not_allowed',
  'ip_mismatch',
  'token_invalid',
  'token_expired',
  'token_revoked',
  'account_blocked',
  'user_mismatch',
  'api_error',
  'token_exists',
  'account_mismatch',
  'network_error',
  'http_error',
] as const

export const submitToken = defineRoute({
  method: 'POST',
  path: '/oauth/vk/token/submit',
  aliases: ['/vk/token/submit'],
  name: 'submitToken',
  summary: 'Take a VK token in any form, check what it can do, keep it encrypted',
  tag: 'credentials',
  access: 'user',
  creates: true,
  body: z.union([
    z.strictObject({ token_data: z.string().min(1).max(20_000), account_name: AccountName.optional() }),
    z.strictObject({
      access_token: z.string().min(1).max(20_000),
      user_id: z.int().positive().optional(),
      expires_in: z
        .int()
        .min(0)
        .max(10 * 365 * 86_400)
        .optional(),
      account_name: AccountName.optional(),
    }),
  ]),
  status: 200,
  answer: SubmitAnswer,
  refusals: ['idempotency_conflict', 'invalid_token_format', ...TAKING_A_TOKEN],
})

export const authorizeVkId = defineRoute({
  method: 'GET',
  path: '/oauth/vk/authorize',
  name: 'authorizeVkId',
  summary: 'Begin a sign-in at VK ID: its page, good once and for ten minutes',
  tag: 'credentials',
  access: 'user',
  query: z.strictObject({ account_name: AccountName.optional() }),
  status: 200,
  answer: z
    .object({
      method: z.literal('vk_id'),
      app_id: z.string(),
      /** To be opened in the person's browser. */
      authorization_url: z.string(),
      /** Where VK ID sends that browser afterwards. */
      redirect_uri: z.string(),
      scope: z.string(),
      expires_at: Instant,
    })
    .meta({ id: 'VkIdAuthorization' }),
  refusals: ['app_id_missing'],
})

const fromVk = z.string().max(10_000).optional()

export const vkIdCallback = defineRoute({
  method: 'GET',
  path: '/oauth/vk/callback',
  name: 'vkIdCallback',
  summary: 'Where VK ID sends the browser: whoever began the sign-in gets the credential',
  tag: 'credentials',
  access: 'none',
  // What else VK ID adds is left aside.
  query: z.object({
    code: fromVk,
    state: fromVk,
    device_id: fromVk,
    type: fromVk,
    /** The same as JSON, from some of its pages. */
    payload: fromVk,
    error: fromVk,
    error_description: fromVk,
  }),
  status: 200,
  answer: SubmitAnswer,
  refusals: ['app_id_missing', ...TAKING_A_TOKEN],
})

/** The six fields of spec 2, and `checked_at`. */
export const TokenStatus = z
  .object({
    has_token: z.boolean(),
    is_valid: z.boolean().nullable(),
    expiry: Instant.nullable(),
    /** `18h 45m`, `0h 45m`, `expired`, `never`; null without a token. */
    time_until_expiry: z.string().nullable(),
    needs_refresh: z.boolean(),
    credential_id: Id.nullable(),
    /** When VK was last asked; null if never. */
    checked_at: Instant.nullable(),
  })
  .meta({ id: 'TokenStatus' })

export const tokenStatus = defineRoute({
  method: 'GET',
  path: '/oauth/vk/token/status',
  aliases: ['/vk/token/status'],
  name: 'tokenStatus',
  summary: 'Status of one token, by default of the default credential. Never calls VK',
  tag: 'credentials',
  access: 'user',
  query: z.strictObject({
    credential_id: z.coerce.number().pipe(Id).optional(),
    account_name: AccountName.optional(),
  }),
  status: 200,
  answer: TokenStatus,
  refusals: [],
})

export const authorizeImplicit = defineRoute({
  method: 'GET',
  path: '/oauth/vk/authorize/implicit',
  name: 'authorizeImplicit',
  summary: 'The VK page at which a person makes a token, and what to do there',
  tag: 'credentials',
  access: 'user',
  status: 200,
  answer: z
    .object({
      method: z.literal('implicit_flow'),
      app_id: z.string(),
      authorization_url: z.string(),
      /** The same address, under the name other services use. */
      redirect_uri: z.string(),
      scope: z.string(),
      response_type: z.literal('token'),
      blank_redirect_uri: z.string(),
      instructions: z.array(z.string()).length(4),
    })
    .meta({ id: 'ImplicitAuthorization' }),
  refusals: ['app_id_missing'],
})
