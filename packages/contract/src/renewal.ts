import { z } from 'zod'
import { Agent } from './agents.ts'
import { Credential, CredentialState, Diagnosis } from './credentials.ts'
import { defineRoute } from './route.ts'
import { SubmitAnswer, TAKING_A_TOKEN } from './tokens.ts'
import { Id, Instant, PathId } from './wire.ts'

export const createRenewalLink = defineRoute({
  method: 'POST',
  path: '/credentials/:id/renewal-link',
  name: 'createRenewalLink',
  summary: 'Make a link that renews this credential once, within an hour, without a login',
  tag: 'credentials',
  creates: true,
  access: 'user',
  params: PathId,
  status: 201,
  answer: z
    .object({
      /** The secret stands behind `#`: browsers send it to nobody. */
      url: z.string(),
      expires_at: Instant,
    })
    .meta({ id: 'RenewalLink' }),
  refusals: ['not_found', 'token_kind_unfit', 'idempotency_conflict'],
})

export const renewByLink = defineRoute({
  method: 'POST',
  path: '/renewals',
  name: 'renewByLink',
  summary: "Give a renewal link's credential its new token; the link is all the login there is",
  tag: 'credentials',
  access: 'none',
  body: z.strictObject({
    /** What stands behind `#` in the link. */
    link: z.string().min(1).max(200),
    token_data: z.string().min(1).max(20_000),
  }),
  status: 200,
  answer: SubmitAnswer.omit({ credentials: true }).meta({ id: 'TokenRenewed' }),
  refusals: ['invalid_token_format', 'renewal_link_invalid', 'renewal_other_account', ...TAKING_A_TOKEN],
})

export const credentialHealth = defineRoute({
  method: 'GET',
  path: '/credentials/:id/health',
  name: 'credentialHealth',
  summary: 'All that is known of a credential: how it is, what it was, what waits for it. Never calls VK',
  tag: 'credentials',
  access: 'user',
  params: PathId,
  status: 200,
  answer: z
    .object({
      credential: Credential,
      diagnosis: Diagnosis,
      /** In words. */
      expiry_known_by: z.string(),
      /** Newest first, at most 100. `expiring`, and `expired` by a date alone, are told from the date and stand in no row. */
      states: z.array(
        z.object({
          from: z.string().nullable(),
          to: z.string(),
          /** The token it had from then on; the same state with another one is a renewal. */
          fingerprint: z.string(),
          error_type: z.string().nullable(),
          vk_error_code: z.int().nullable(),
          vk_error_subcode: z.int().nullable(),
          at: Instant,
        }),
      ),
      /** Newest first, as far as `states` reaches. */
      tokens: z.array(z.object({ fingerprint: z.string(), received_at: Instant, ended_at: Instant.nullable() })),
      /** Publications that wait for a token of this VK user; of the ids the first hundred. */
      waiting: z.object({ count: z.int(), ids: z.array(Id) }),
      /** Null for what does not renew itself. */
      refresh: z.object({ last_at: Instant, next_at: Instant.nullable(), failed: z.boolean() }).nullable(),
      /** The agent that holds the token, and since when it has not been seen; null where none does. */
      agent: Agent.nullable(),
      /** When VK is asked again by the service itself. */
      recheck_at: Instant.nullable(),
      renewal: z.object({ authorization_url: z.string().nullable(), by_link: z.boolean(), by_vk_id: z.boolean() }),
    })
    .meta({ id: 'CredentialHealth' }),
  refusals: ['not_found'],
})

export const testAddress = defineRoute({
  method: 'POST',
  path: '/credentials/:id/address-test',
  name: 'testAddress',
  summary: 'Ask VK whether it takes the token from the address of its calls. VK tells nobody which one it sees',
  tag: 'credentials',
  access: 'user',
  params: PathId,
  status: 200,
  answer: z
    .object({
      /** `refused`: VK refuses the token for another reason, which says nothing of the address. */
      result: z.enum(['accepted', 'ip_mismatch', 'proxy_unreachable', 'refused']),
      state: CredentialState,
      /** Scheme, host and port; null: the call went out from the service. */
      proxy: z.string().nullable(),
      message: z.string(),
    })
    .meta({ id: 'AddressTest' }),
  refusals: ['not_found', 'network_error', 'http_error', 'api_error', 'agent_away'],
})
