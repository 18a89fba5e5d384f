import { z } from 'zod'
import { ApiKey, Password, User } from './accounts.ts'
import { defineRoute } from './route.ts'
import { Id, Instant, Page, PathId } from './wire.ts'

/** A user as the operator sees one. */
export const Person = User.extend({ disabled_at: Instant.nullable() }).meta({ id: 'Person' })

/** One person may register with its code, once, until it expires. */
export const Invite = z
  .object({
    id: Id,
    note: z.string(),
    state: z.enum(['open', 'used', 'expired']),
    created_at: Instant,
    expires_at: Instant,
    used_at: Instant.nullable(),
    /** Absent also once that user is removed. */
    used_by: Id.nullable(),
  })
  .meta({ id: 'Invite' })

export const listUsers = defineRoute({
  method: 'GET',
  path: '/users',
  name: 'listUsers',
  summary: 'Everyone who has an account, newest first',
  tag: 'people',
  access: 'operator',
  query: Page.strict(),
  status: 200,
  answer: z.array(Person),
  refusals: ['not_found'],
})

export const updatePerson = defineRoute({
  method: 'PATCH',
  path: '/users/:id',
  name: 'updatePerson',
  summary: 'Change a role; disable or enable a login. The last operator who can log in stays one',
  tag: 'people',
  access: 'operator',
  params: PathId,
  body: z.strictObject({ role: z.enum(['operator', 'member']).optional(), disabled: z.boolean().optional() }),
  status: 200,
  answer: Person,
  refusals: ['not_found', 'last_operator'],
})

export const removePerson = defineRoute({
  method: 'DELETE',
  path: '/users/:id',
  name: 'removePerson',
  summary: 'Cancel the publications of a user, and remove the account with all it holds',
  tag: 'people',
  access: 'operator',
  params: PathId,
  status: 204,
  refusals: ['not_found', 'last_operator'],
})

export const listInvites = defineRoute({
  method: 'GET',
  path: '/invites',
  name: 'listInvites',
  summary: 'Invitations, newest first; never their codes',
  tag: 'people',
  access: 'operator',
  query: Page.strict(),
  status: 200,
  answer: z.array(Invite),
  refusals: ['not_found'],
})

export const createInvite = defineRoute({
  method: 'POST',
  path: '/invites',
  name: 'createInvite',
  summary: 'Invite one person; the code is shown only in this answer',
  tag: 'people',
  creates: true,
  access: 'operator',
  body: z.strictObject({
    note: z.string().trim().max(100).default(''),
    expires_in_hours: z
      .int()
      .min(1)
      .max(24 * 90)
      .default(24 * 7),
  }),
  status: 201,
  answer: Invite.extend({ code: z.string() }).meta({ id: 'NewInvite' }),
  refusals: ['idempotency_conflict', 'not_found'],
})

export const deleteInvite = defineRoute({
  method: 'DELETE',
  path: '/invites/:id',
  name: 'deleteInvite',
  summary: 'Revoke an invitation; who has registered with it stays',
  tag: 'people',
  access: 'operator',
  params: PathId,
  status: 204,
  refusals: ['not_found'],
})

export const requestPasswordReset = defineRoute({
  method: 'POST',
  path: '/auth/password/reset',
  name: 'requestPasswordReset',
  summary: 'Ask for a mail with a code for a new password; the answer is the same whether the address is known or not',
  tag: 'accounts',
  access: 'none',
  body: z.strictObject({ email: z.string().max(254) }),
  status: 202,
  refusals: ['mail_not_set_up'],
})

export const finishPasswordReset = defineRoute({
  method: 'POST',
  path: '/auth/password/reset/finish',
  name: 'finishPasswordReset',
  summary:
    'Set a new password with the code of the mail; every session ends, the API keys that still work are answered',
  tag: 'accounts',
  access: 'none',
  body: z.strictObject({ code: z.string().max(100), new_password: Password }),
  status: 200,
  answer: z.object({ api_keys: z.array(ApiKey) }).meta({ id: 'PasswordReset' }),
  refusals: ['code_refused'],
})

export const exportMe = defineRoute({
  method: 'GET',
  path: '/auth/me/export',
  name: 'exportMe',
  summary: 'Everything that is stored about the caller, as one JSON object, streamed; no tokens, hashes or video bytes',
  tag: 'accounts',
  access: 'user',
  status: 200,
  refusals: [],
})

export const removeMe = defineRoute({
  method: 'DELETE',
  path: '/auth/me',
  name: 'removeMe',
  summary: 'Cancel own publications, and remove the account with all it holds; what is published at VK stays',
  tag: 'accounts',
  access: 'user',
  body: z.strictObject({ password: z.string().max(200) }),
  status: 204,
  refusals: ['unauthorized', 'last_operator'],
})

export const beginTelegramLink = defineRoute({
  method: 'POST',
  path: '/auth/me/telegram',
  name: 'beginTelegramLink',
  summary: 'Make a code, good once and for 15 minutes, that links the chat in which it is sent to the bot',
  tag: 'accounts',
  access: 'user',
  status: 201,
  answer: z.object({ code: z.string(), command: z.string(), expires_at: Instant }).meta({ id: 'TelegramLink' }),
  refusals: [],
})

export const removeTelegramLink = defineRoute({
  method: 'DELETE',
  path: '/auth/me/telegram',
  name: 'removeTelegramLink',
  summary: 'Forget the linked Telegram chat',
  tag: 'accounts',
  access: 'user',
  status: 204,
  refusals: [],
})
