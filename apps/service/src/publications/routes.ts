import { type AnswerOf, bulk, publications as contract } from '@vkast/contract'
import type { FastifyRequest } from 'fastify'
import type { Queryable } from '../db/database.ts'
import type { Bind } from '../http/bind-route.ts'
import { answerOnce } from '../http/idempotency.ts'
import { languageOf } from '../http/language.ts'
import { idOfCursor, nextPageLink, pageOf } from '../http/page-link.ts'
import { problemDetail } from '../http/problem-reply.ts'
import { Refusal } from '../refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { bulkAnswer } from './bulk-answer.ts'
import { cancelPublication } from './cancel-publication.ts'
import type { PublicationRow } from './claim-publication.ts'
import { continuePublication } from './continue-publication.ts'
import { createPublication } from './create-publication.ts'
import { createPublications, planPublications } from './create-publications.ts'
import { createListPublications } from './list-publications.ts'
import type { BulkRequest } from './list-wanted.ts'
import type { MoveDeps } from './move-publication.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'
import type { PublicationView, ViewedRow } from './publication-view.ts'
import { findPublication } from './queries.ts'
import { retryPublication } from './retry-publication.ts'
import { updatePublication } from './update-publication.ts'
import { viewPublications } from './view-publications.ts'

type Deps = MoveDeps & { vault: Vault }

/** Recordings on their way to VK. */
export function publicationRoutes(bind: Bind, deps: Deps): void {
  const { db } = deps
  const list = createListPublications(db)
  const views = (queryable: Queryable, rows: ViewedRow[], request: FastifyRequest) =>
    viewPublications(queryable, rows, { now: deps.now(), language: wishedLanguage(request) })
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
    const language = wishedLanguage(request)
    const answer = await answerOnce(
      db,
      { userId, route: 'createPublication', now: deps.now(), request, input: { params, body } },
      async (tx) => {
        const asking = { userId, recordingId: params.id, request: body ?? {}, language }
        return view((await createPublication(tx, deps, asking)).row, request, tx)
      },
    )
    reply.header('location', `/api/v1/publications/${answer.id}`)
    return answer
  })
  const inTurn = oneAfterTheOther()
  bind(bulk.createPublications, ({ caller: { userId }, body, request }) =>
    inTurn(userId, () => answerBulk(deps, { userId, body, request })),
  )
  bind(contract.listPublications, async ({ caller: { userId }, query, request, reply }) => {
    const { limit, cursor: from, state: states, group_id, owner_id, recording_id, credential_id } = query
    const rows = await list({
      userId,
      limit: limit + 1,
      before: idOfCursor(from),
      states,
      ownerId: group_id === undefined ? owner_id : -Math.abs(group_id),
      recordingId: recording_id,
      credentialId: credential_id,
    })
    const { page, cursor } = pageOf(rows, limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return views(db, page, request)
  })
  bind(contract.getPublication, async ({ caller: { userId }, params: { id }, request }) => {
    const row = await findPublication(db, { userId, id })
    if (!row) throw new Refusal('not_found')
    return view(row, request)
  })
  bind(contract.updatePublication, async ({ caller: { userId }, params: { id }, body: changes, request }) => {
    const edit = { userId, id, changes, language: wishedLanguage(request) }
    return view(await db.transaction((tx) => updatePublication(tx, deps, edit)), request)
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

/** A dry run writes nothing, not even its key. */
async function answerBulk(
  deps: Deps,
  { userId, body, request }: { userId: number; body: BulkRequest; request: FastifyRequest },
): Promise<AnswerOf<typeof bulk.createPublications>> {
  const language = wishedLanguage(request)
  const input = { userId, body, language }
  const telling = {
    language,
    isDryRun: body.dry_run ?? false,
    problemOf: ({ errorType, facts }: Refusal) => problemDetail(request, errorType, facts),
  }
  if (telling.isDryRun) return bulkAnswer(deps.db, deps, await planPublications(deps.db, deps, input), telling)
  return answerOnce(
    deps.db,
    { userId, route: 'createPublications', now: deps.now(), request, input: body },
    async (tx) => bulkAnswer(tx, deps, await createPublications(tx, deps, input), telling),
  )
}

const wishedLanguage = (request: FastifyRequest) => languageOf(request.headers['accept-language'])
