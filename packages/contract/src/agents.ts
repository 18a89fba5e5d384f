import { z } from 'zod'
import { AccountName, Credential } from './credentials.ts'
import { defineRoute } from './route.ts'
import { Id, Instant, Page, PathId } from './wire.ts'

/** A program on a person's own machine that keeps VK tokens there and makes the calls that need them. */
export const Agent = z
  .object({
    id: Id,
    name: z.string(),
    /** The first characters of its key, to tell agents apart. */
    prefix: z.string(),
    /** It has asked for work within the last minute and a half. */
    is_here: z.boolean(),
    last_seen_at: Instant.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'Agent' })

/** The methods of VK that an agent may be asked to call: an agent refuses every other by itself. */
export const agentMethods = [
  'users.get',
  'account.getAppPermissions',
  'groups.get',
  'groups.getById',
  'video.get',
  'video.save',
  'video.edit',
  'video.delete',
  'video.getAlbums',
  'video.getAlbumById',
  'video.getAlbumsByVideo',
  'video.addToAlbum',
  'video.getThumbUploadUrl',
  'video.saveUploadedThumb',
  'wall.get',
  'wall.getById',
  'wall.post',
] as const

/** As it goes on the wire: no objects, so that an agent can check each value. Lists are joined by commas, true is 1. */
export const TaskParameters = z.record(
  z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  z.union([z.string().max(20_000), z.number()]),
)

/** One call of VK that the service asks an agent for. */
export const AgentTask = z
  .object({
    id: Id,
    /** Proves who took it: an answer without it is refused. */
    lease: z.uuid(),
    /** Which of its tokens to call with: what it announced. */
    fingerprint: z.string(),
    method: z.enum(agentMethods),
    parameters: TaskParameters,
    /** After so many milliseconds, counted from when it sent the request that brought the task, it must not begin any more. */
    begin_within_ms: z.int().positive(),
  })
  .meta({ id: 'AgentTask' })

/** VK's `error` object without what it echoes of the request (vk-facts 1.5). */
const VkErrorObject = z.object({
  error_code: z.int(),
  error_subcode: z.int().optional(),
  error_msg: z.string().max(2000),
  captcha_sid: z.string().max(200).optional(),
  captcha_img: z.string().max(2000).optional(),
  captcha_ts: z.union([z.string().max(100), z.number()]).optional(),
  captcha_attempt: z.union([z.string().max(100), z.number()]).optional(),
  remixstlid: z.union([z.string().max(200), z.number()]).optional(),
  redirect_uri: z.string().max(5000).optional(),
  confirmation_text: z.string().max(2000).optional(),
  is_banned: z.boolean().optional(),
})

/** How a task ended at the agent. */
export const TaskOutcome = z
  .discriminatedUnion('outcome', [
    /** What VK answered, as it stands under `response`. */
    z.strictObject({ outcome: z.literal('response'), response: z.unknown() }),
    z.strictObject({ outcome: z.literal('error'), error: VkErrorObject }),
    /** No answer of VK; `effect` says whether VK may have acted. */
    z.strictObject({
      outcome: z.literal('no_answer'),
      effect: z.enum(['none', 'unknown']),
      reason: z.enum(['timeout', 'no_connection', 'bad_answer']),
    }),
    /** Not begun: the method or a parameter is not on the agent's own list, it has no such token, or it was too late. */
    z.strictObject({ outcome: z.literal('not_begun'), reason: z.enum(['not_allowed', 'no_such_token', 'too_late']) }),
  ])
  .meta({ id: 'TaskOutcome' })

export const listAgents = defineRoute({
  method: 'GET',
  path: '/agents',
  name: 'listAgents',
  summary: 'Own agents, oldest first; never their keys',
  tag: 'agents',
  access: 'user',
  query: Page.strict(),
  status: 200,
  answer: z.array(Agent),
  refusals: [],
})

export const createAgent = defineRoute({
  method: 'POST',
  path: '/agents',
  name: 'createAgent',
  summary: 'Make an agent; its key is shown only in this answer, and may take tasks, answer them, and nothing else',
  tag: 'agents',
  access: 'user',
  creates: true,
  body: z.strictObject({ name: z.string().trim().min(1).max(100) }),
  status: 201,
  answer: Agent.extend({ key: z.string() }).meta({ id: 'NewAgent' }),
  refusals: ['idempotency_conflict'],
})

export const deleteAgent = defineRoute({
  method: 'DELETE',
  path: '/agents/:id',
  name: 'deleteAgent',
  summary: 'End an agent’s key at once; what it held waits until another agent announces the same account',
  tag: 'agents',
  access: 'user',
  params: PathId,
  status: 204,
  refusals: ['not_found'],
})

export const announceToken = defineRoute({
  method: 'POST',
  path: '/agents/:id/credentials',
  name: 'announceToken',
  summary: 'Say that an agent holds a token, new or in the place of an old one; the token itself stays there',
  tag: 'agents',
  access: 'user',
  creates: true,
  params: PathId,
  body: z.strictObject({
    account_name: AccountName.optional(),
    /** The VK user, as VK named it to the agent. */
    user_id: z.int().positive(),
    /** What VK calls that user; the name of a new credential without one of its own. */
    vk_name: z.string().max(200).optional(),
    /** The agent's own keyed hash of the token: tells tokens apart, and says nothing of them. */
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    /** VK's bit mask of rights, as VK told the agent. */
    rights: z.int().min(0).max(0xffff_ffff).nullable(),
    /** Counts seconds from now; 0: no known end; absent: nobody has said. */
    expires_in: z
      .int()
      .min(0)
      .max(10 * 365 * 86_400)
      .optional(),
  }),
  status: 200,
  answer: Credential,
  refusals: ['idempotency_conflict', 'not_found', 'token_exists', 'account_mismatch'],
})

export const takeTasks = defineRoute({
  method: 'POST',
  path: '/agent/tasks',
  name: 'takeTasks',
  summary: 'Take what there is to do, oldest first; waits for it as long as asked. Also says that the agent is here',
  tag: 'agents',
  access: 'agent',
  body: z.strictObject({
    wait_seconds: z.int().min(0).max(25).default(20),
    limit: z.int().min(1).max(20).default(5),
  }),
  status: 200,
  answer: z.array(AgentTask),
  refusals: [],
})

export const answerTask = defineRoute({
  method: 'POST',
  path: '/agent/tasks/:id/answer',
  name: 'answerTask',
  summary: 'Say how a task ended. A task that is not this agent’s, is answered, or is given up is not found',
  tag: 'agents',
  access: 'agent',
  params: PathId,
  body: z.strictObject({ lease: z.uuid(), result: TaskOutcome }),
  bodyMaxBytes: 4_000_000,
  status: 204,
  refusals: ['not_found'],
})
