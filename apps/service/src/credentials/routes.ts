import { credentials, renewal, toInstant, tokens } from '@vkast/contract'
import type { FastifyRequest } from 'fastify'
import type { Bind } from '../http/bind-route.ts'
import { type Language, languageOf } from '../http/language.ts'
import { Refusal } from '../refusal.ts'
import { authorizeImplicit } from './authorize-implicit.ts'
import { credentialView } from './credential-view.ts'
import { deleteCredential, deletedAnswer } from './delete-credential.ts'
import type { CredentialDeps } from './deps.ts'
import { diagnose } from './diagnose.ts'
import { credentialHealth } from './health/credential-health.ts'
import { listTargets } from './list-targets.ts'
import { probeCredential } from './probe-credential.ts'
import { addressTestTexts, testAddress } from './proxy/test-address.ts'
import { findCredential, listCredentials } from './queries.ts'
import { createRenewalLink } from './renewal/create-renewal-link.ts'
import { renewByLink } from './renewal/renew-by-link.ts'
import { statusOf } from './status.ts'
import { submitAnswer } from './submit-answer.ts'
import { submitToken } from './submit-token.ts'
import { credentialStatus, tokenStatus } from './token-status.ts'
import { updateCredential } from './update-credential.ts'
import { beginAuthorization } from './vk-id/begin-authorization.ts'
import { finishAuthorization } from './vk-id/finish-authorization.ts'

/** VK tokens: in, what they are good for, and out. */
export function credentialRoutes(bind: Bind, deps: CredentialDeps): void {
  bindToken(bind, deps)
  bindCredentials(bind, deps)
  bindRenewal(bind, deps)
  bindHealth(bind, deps)
}

function bindToken(bind: Bind, deps: CredentialDeps): void {
  bind(tokens.submitToken, async ({ caller: { userId }, body, request }) => {
    const rows = await submitToken(deps, {
      userId,
      accountName: body.account_name,
      ...('token_data' in body
        ? { text: body.token_data }
        : { text: body.access_token, vkUserId: body.user_id, expiresInSeconds: body.expires_in }),
    })
    return submitAnswer(rows, deps.now(), languageFor(request))
  })
  bind(tokens.tokenStatus, ({ caller: { userId }, query }) =>
    tokenStatus(deps, { userId, credentialId: query.credential_id, accountName: query.account_name }),
  )
  bind(tokens.authorizeVkId, ({ caller: { userId }, query }) =>
    beginAuthorization(deps, { userId, accountName: query.account_name }),
  )
  bind(tokens.vkIdCallback, async ({ query, request }) =>
    submitAnswer([await finishAuthorization(deps, query)], deps.now(), languageFor(request)),
  )
  bind(tokens.authorizeImplicit, async ({ request }) => authorizeImplicit(deps.config, languageFor(request)))
}

function bindCredentials(bind: Bind, deps: CredentialDeps): void {
  bind(credentials.listCredentials, async ({ caller: { userId }, request }) => {
    const rows = await listCredentials(deps.db, userId)
    return rows.map((row) => credentialView(row, deps.now(), languageFor(request)))
  })
  bind(credentials.getCredential, async ({ caller: { userId }, params, request }) =>
    credentialView(found(await findCredential(deps.db, userId, params.id)), deps.now(), languageFor(request)),
  )
  bind(credentials.updateCredential, async ({ caller: { userId }, params, body, request }) => {
    const row = await updateCredential(deps, {
      userId,
      id: params.id,
      accountName: body.account_name,
      isDefault: body.is_default,
      proxyUrl: body.proxy_url,
    })
    return credentialView(row, deps.now(), languageFor(request))
  })
  bind(credentials.deleteCredential, async ({ caller: { userId }, params: { id }, query, request }) => {
    await deleteCredential(deps, { userId, id, cancel: query.cancel ?? false })
    return deletedAnswer(id, languageFor(request))
  })
  bind(credentials.credentialStatus, async ({ caller: { userId }, params: { id } }) =>
    found(await credentialStatus(deps, { userId, id })),
  )
  bind(credentials.probeCredential, async ({ caller: { userId }, params: { id }, request }) => {
    const row = await probeCredential(deps, { userId, id })
    return { ...credentialView(row, deps.now(), languageFor(request)), diagnosis: diagnose(row, deps.now()) }
  })
  bind(credentials.listTargets, ({ caller: { userId }, params: { id } }) => listTargets(deps, { userId, id }))
}

function bindRenewal(bind: Bind, deps: CredentialDeps): void {
  bind(renewal.createRenewalLink, ({ caller: { userId }, params: { id: credentialId } }) =>
    deps.db.transaction(async (tx) => {
      const { url, expiresAt } = await createRenewalLink(tx, deps, { userId, credentialId })
      return { url, expires_at: toInstant(expiresAt) }
    }),
  )
  bind(renewal.renewByLink, async ({ body, request }) => {
    const row = await renewByLink(deps, { link: body.link, text: body.token_data })
    return submitAnswer([row], deps.now(), languageFor(request))
  })
}

function bindHealth(bind: Bind, deps: CredentialDeps): void {
  bind(renewal.credentialHealth, ({ caller: { userId }, params: { id }, request }) =>
    credentialHealth(deps, { userId, id, language: languageFor(request) }),
  )
  bind(renewal.testAddress, async ({ caller: { userId }, params: { id }, request }) => {
    const { result, row } = await testAddress(deps, { userId, id })
    const { state } = statusOf(row, deps.now())
    return { result, state, proxy: row.proxyShown, message: addressTestTexts[languageFor(request)][result] }
  })
}

const languageFor = (request: FastifyRequest): Language => languageOf(request.headers['accept-language'])

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Refusal('not_found')
  return thing
}
