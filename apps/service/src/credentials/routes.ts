import { agents, credentials, renewal, toInstant, tokens } from '@vkast/contract'
import type { FastifyRequest } from 'fastify'
import type { Bind } from '../http/bind-route.ts'
import { answerOnce, answerOnceAfter } from '../http/idempotency.ts'
import { type Language, languageOf } from '../http/language.ts'
import { idOfCursor, nextPageLink, pageOf } from '../http/page-link.ts'
import { Refusal } from '../refusal.ts'
import { announceToken } from './announce-token.ts'
import { authorizeImplicit } from './authorize-implicit.ts'
import { credentialView } from './credential-view.ts'
import { deleteCredential, deletedAnswer } from './delete-credential.ts'
import type { CredentialDeps } from './deps.ts'
import { diagnose } from './diagnose.ts'
import { credentialHealth } from './health/credential-health.ts'
import { listTargets } from './list-targets.ts'
import { probeCredential } from './probe-credential.ts'
import { addressTestTexts, testAddress } from './proxy/test-address.ts'
import { findCredential, listCredentialPage } from './queries.ts'
import { createRenewalLink } from './renewal/create-renewal-link.ts'
import { renewByLink } from './renewal/renew-by-link.ts'
import { statusOf } from './status.ts'
import { submitAnswer } from './submit-answer.ts'
import { checkSubmitted, type GivenToken, storeSubmitted } from './submit-token.ts'
import { credentialStatus, tokenStatus } from './token-status.ts'
import { updateCredential } from './update-credential.ts'
import { beginAuthorization } from './vk-id/begin-authorization.ts'
import { finishAuthorization } from './vk-id/finish-authorization.ts'

/** VK tokens: in, what they are good for, and out. */
export function credentialRoutes(bind: Bind, deps: CredentialDeps): void {
  bindToken(bind, deps)
  bindCredentials(bind, deps)
  bindHeld(bind, deps)
  bindRenewal(bind, deps)
  bindHealth(bind, deps)
}

function bindToken(bind: Bind, deps: CredentialDeps): void {
  bind(tokens.submitToken, ({ caller: { userId }, body, request }) => {
    const given: GivenToken = {
      userId,
      accountName: body.account_name,
      ...('token_data' in body
        ? { text: body.token_data }
        : { text: body.access_token, vkUserId: body.user_id, expiresInSeconds: body.expires_in }),
    }
    return answerOnceAfter(
      deps.db,
      { userId, route: 'submitToken', now: deps.now(), request, input: body },
      () => checkSubmitted(deps, given),
      async (tx, checked) =>
        submitAnswer(await storeSubmitted({ ...deps, db: tx }, given, checked), deps.now(), languageFor(request)),
    )
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
  bind(credentials.listCredentials, async ({ caller: { userId }, query: { limit, cursor: from }, request, reply }) => {
    const rows = await listCredentialPage(deps.db, { userId, after: idOfCursor(from), limit: limit + 1 })
    const { page, cursor } = pageOf(rows, limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return page.map((row) => credentialView(row, deps.now(), languageFor(request)))
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
  bind(credentials.listTargets, async ({ caller: { userId }, params: { id }, query, request, reply }) => {
    const { targets, next } = await listTargets(deps, {
      userId,
      id,
      skip: idOfCursor(query.cursor) ?? 0,
      limit: query.limit,
      recordingId: query.recording_id,
    })
    if (next !== undefined) reply.header('link', nextPageLink(request, String(next)))
    return targets
  })
}

function bindHeld(bind: Bind, deps: CredentialDeps): void {
  bind(agents.announceToken, ({ caller: { userId }, params: { id: agentId }, body, request }) => {
    const once = { userId, route: 'announceToken', now: deps.now(), request, input: { agentId, ...body } }
    return answerOnce(deps.db, once, async (tx) => {
      const row = await announceToken(deps, tx, { userId, agentId, told: body })
      return credentialView(row, deps.now(), languageFor(request))
    })
  })
}

function bindRenewal(bind: Bind, deps: CredentialDeps): void {
  bind(renewal.createRenewalLink, ({ caller: { userId }, params: { id: credentialId }, request }) => {
    const { db, vault, now } = deps
    const once = { userId, route: 'createRenewalLink', now: now(), request, input: { credentialId }, vault }
    return answerOnce(db, once, async (tx) => {
      const { url, expiresAt } = await createRenewalLink(tx, deps, { userId, credentialId })
      return { url, expires_at: toInstant(expiresAt) }
    })
  })
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
