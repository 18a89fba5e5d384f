import { publications as contract } from '@vkast/contract'
import type { FastifyRequest } from 'fastify'
import type { Queryable } from '../db/database.ts'
import type { Bind } from '../http/bind-route.ts'
import { answerOnce } from '../http/idempotency.ts'
import { languageOf } from '../http/language.ts'
import { idOfCursor, nextPageLink, pageOf } from '../http/page-link.ts'
import { Refusal } from '../refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { cancelPublication } from './cancel-publication.ts'
import type { PublicationRow } from './claim-publication.ts'
import { continuePublication } from './continue-publication.ts'
import { createPublication } from './create-publication.ts'
import type { MoveDeps } from './move-publication.ts'
import type { PublicationView } from './publication-view.ts'
import { findPublication, listPublications } from './queries.ts'
import { retryPublication } from './retry-publication.ts'
import { viewPublications } from './view-publications.ts'

type Deps = MoveDeps & { vault: Vault }

/** Recordings on their way to VK. */
export function publicationRoutes(bind: Bind, deps: Deps): void {
  const { db } = deps
  const views = (queryable: Queryable, rows: PublicationRow[], { headers }: FastifyRequest) =>
    viewPublications(queryable, rows, { now: deps.now(), language: languageOf(headers['accept-language']) })
  const view = async (
    row: PublicationRow,
    request: FastifyRequest,
    queryable: Queryable = db,
  ): Promise<PublicationView> => {
    const [view] = await views(queryable, [row], request)
    if (!view) throw new Error('a publication has no view')
    return view
  }

  bind(contract.createPublication, async ({ caller: { userId }, params, body, request, reply }) => {
    const answer = await answerOnce(
      db,
      { userId, route: 'createPublication', now: deps.now(), request, input: { params, body } },
      async (tx) => {
        const row = await createPublication(tx, deps, { userId, recordingId: params.id, request: body ?? {} })
        return view(row, request, tx)
      },
    )
    reply.header('location', `/api/v1/publications/${answer.id}`)
    return answer
  })
  bind(contract.listPublications, async ({ caller: { userId }, query, request, reply }) => {
    const rows = await listPublications(db, {
      userId,
      limit: query.limit + 1,
      before: idOfCursor(query.cursor),
      state: query.state,
      recordingId: query.recording_id,
      credentialId: query.credential_id,
    })
    const { page, cursor } = pageOf(rows, query.limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return views(db, page, request)
  })
  bind(contract.getPublication, async ({ caller: { userId }, params: { id }, request }) => {
    const row = await findPublication(db, { userId, id })
    if (!row) throw new Refusal('not_found')
    return view(row, request)
  })
  bind(contract.cancelPublication, async ({ caller: { userId }, params: { id }, request }) =>
    view(await db.transaction((tx) => cancelPublication(tx, deps, { userId, id })), request),
  )
  bind(contract.retryPublication, async ({ caller: { userId }, params: { id }, request }) =>
    view(await db.transaction((tx) => retryPublication(tx, deps, { userId, id })), request),
  )
  bind(contract.continuePublication, async ({ caller: { userId }, params: { id }, body, request }) =>
    view(await db.transaction((tx) => continuePublication(tx, deps, { userId, id, answer: body })), request),
  )
}
