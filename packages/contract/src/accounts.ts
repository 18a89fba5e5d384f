import { z } from 'zod'
import { defineRoute } from './route.ts'
import { GivenInstant, Id, Instant, Page, PathId } from './wire.ts'

const Email = z.email().max(254)
export const Password = z.string().min(10, 'at least 10 characters').max(200)

/** A time of day on the user's own clock. */
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'such as 22:30')

/** By day in the user's time zone; `from` after `to` goes over midnight. */
const QuietHours = z.strictObject({ from: LocalTime, to: LocalTime })

/** On which ways notices come. Without `in_app` no event tells of them; they are listed all the same. */
const Channels = z.strictObject({
  email: z.boolean(),
  telegram: z.boolean(),
  in_app: z.boolean(),
  webhook: z.boolean(),
})

export const User = z
  .object({
    id: Id,
    email: z.string(),
    role: z.enum(['operator', 'member']),
    language: z.enum(['en', 'ru']),
    time_zone: z.string(),
    quiet_hours: QuietHours.nullable(),
    channels: Channels,
    telegram_linked: z.boolean(),
    created_at: Instant,
  })
  .meta({ id: 'User' })

/** `expires_in` counts seconds of the access token; the refresh token is good for one use. */
export const Session = z
  .object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.int(),
    refresh_token: z.string(),
    refresh_expires_at: Instant,
    user: User,
  })
  .meta({ id: 'Session' })

export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    /** The first characters, to tell keys apart. */
    prefix: z.string(),
    created_at: Instant,
    last_used_at: Instant.nullable(),
    expires_at: Instant.nullable(),
  })
  .meta({ id: 'ApiKey' })

export const register = defineRoute({
  method: 'POST',
  path: '/auth/register',
  name: 'register',
  summary: 'Make an account. The first one off loopback needs the setup code and becomes the operator',
  tag: 'accounts',
  access: 'none',
  body: z.strictObject({
    email: Email,
    password: Password,
    setup_code: z.string().max(100).optional(),
    /** Needed where registration is by invitation. */
    invite_code: z.string().max(100).optional(),
    language: z.enum(['en', 'ru']).optional(),
    time_zone: z.string().max(64).optional(),
  }),
  status: 201,
  answer: Session,
  refusals: ['registration_refused', 'email_taken'],
})

export const login = defineRoute({
  method: 'POST',
  path: '/auth/login',
  name: 'login',
  summary: 'Log in with e-mail and password',
  tag: 'accounts',
  access: 'none',
  body: z.strictObject({ email: z.string().max(254), password: z.string().max(200) }),
  status: 200,
  answer: Session,
  refusals: ['unauthorized'],
})

export const refresh = defineRoute({
  method: 'POST',
  path: '/auth/refresh',
  name: 'refresh',
  summary: 'Exchange a refresh token for a new pair; a token shown twice ends its session',
  tag: 'accounts',
  access: 'none',
  body: z.strictObject({ refresh_token: z.string().max(500) }),
  status: 200,
  answer: Session,
  refusals: ['unauthorized'],
})

export const logout = defineRoute({
  method: 'POST',
  path: '/auth/logout',
  name: 'logout',
  summary: 'End the session of a refresh token; its access tokens stop working at once',
  tag: 'accounts',
  access: 'none',
  body: z.strictObject({ refresh_token: z.string().max(500) }),
  status: 204,
  refusals: [],
})

export const me = defineRoute({
  method: 'GET',
  path: '/auth/me',
  name: 'me',
  summary: 'Who is logged in',
  tag: 'accounts',
  access: 'user',
  status: 200,
  answer: User,
  refusals: [],
})

export const updateMe = defineRoute({
  method: 'PATCH',
  path: '/auth/me',
  name: 'updateMe',
  summary: 'Change own language, time zone, quiet hours and channels',
  tag: 'accounts',
  access: 'user',
  body: z.strictObject({
    language: z.enum(['en', 'ru']).optional(),
    time_zone: z.string().max(64).optional(),
    quiet_hours: QuietHours.nullable().optional(),
    channels: Channels.partial().optional(),
  }),
  status: 200,
  answer: User,
  refusals: [],
})

export const changePassword = defineRoute({
  method: 'POST',
  path: '/auth/password',
  name: 'changePassword',
  summary: 'Change the password; every other session ends',
  tag: 'accounts',
  access: 'user',
  body: z.strictObject({ current_password: z.string().max(200), new_password: Password }),
  status: 200,
  answer: Session,
  refusals: ['unauthorized'],
})

export const listApiKeys = defineRoute({
  method: 'GET',
  path: '/api-keys',
  name: 'listApiKeys',
  summary: 'Own API keys, newest first',
  tag: 'accounts',
  access: 'user',
  query: Page.strict(),
  status: 200,
  answer: z.array(ApiKey),
  refusals: [],
})

export const createApiKey = defineRoute({
  method: 'POST',
  path: '/api-keys',
  name: 'createApiKey',
  summary: 'Make an API key; the key itself is shown only in this answer',
  tag: 'accounts',
  access: 'user',
  creates: true,
  body: z.strictObject({ name: z.string().trim().min(1).max(100), expires_at: GivenInstant.optional() }),
  status: 201,
  answer: ApiKey.extend({ key: z.string() }).meta({ id: 'NewApiKey' }),
  refusals: ['idempotency_conflict'],
})

export const deleteApiKey = defineRoute({
  method: 'DELETE',
  path: '/api-keys/:id',
  name: 'deleteApiKey',
  summary: 'Revoke an API key at once',
  tag: 'accounts',
  access: 'user',
  params: PathId,
  status: 204,
  refusals: ['not_found'],
})
