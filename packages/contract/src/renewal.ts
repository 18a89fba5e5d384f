import { z } from 'zod'
import { defineRoute } from './route.ts'
import { SubmitAnswer, TAKING_A_TOKEN } from './tokens.ts'
import { Instant, PathId } from './wire.ts'

export const createRenewalLink = defineRoute({
  method: 'POST',
  path: '/credentials/:id/renewal-link',
  name: 'createRenewalLink',
  summary: 'Make a link that renews this credential once, within an hour, without a login',
  tag: 'credentials',
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
  refusals: ['not_found', 'token_kind_unfit'],
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
