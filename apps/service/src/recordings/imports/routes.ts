import { intakes as contract, toInstant } from '@vkast/contract'
import type { FastifyRequest } from 'fastify'
import type { Bind } from '../../http/bind-route.ts'
import { answerOnce } from '../../http/idempotency.ts'
import { languageOf } from '../../http/language.ts'
import { idOfCursor, nextPageLink, pageOf } from '../../http/page-link.ts'
import type { IntakeDeps } from '../deps.ts'
import { cancelImport } from './cancel-import.ts'
import { createImport } from './create-import.ts'
import { listImports, requireImport } from './import-queries.ts'
import { importView } from './import-view.ts'
import { listFolder } from './list-folder.ts'
import { requireFolder } from './open-folder-file.ts'

/** Recordings from addresses and from the operator's folder. */
export function importRoutes(bind: Bind, deps: IntakeDeps): void {
  const { db } = deps

  bind(contract.createImport, async ({ caller, body, request, reply }) => {
    const { userId } = caller
    const answer = await answerOnce(
      db,
      { userId, route: 'createImport', now: deps.now(), request, input: body },
      async (tx) => importView(await createImport(tx, deps, { caller, body }), wishedLanguage(request)),
    )
    reply.header('location', `/api/v1/imports/${answer.id}`)
    return answer
  })
  bind(contract.listImports, async ({ caller: { userId }, query, request, reply }) => {
    const before = idOfCursor(query.cursor)
    const rows = await listImports(db, { userId, before, limit: query.limit + 1, state: query.state })
    const { page, cursor } = pageOf(rows, query.limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return page.map((row) => importView(row, wishedLanguage(request)))
  })
  bind(contract.importFolder, async ({ caller, query, request, reply }) => {
    const { limit, cursor: after } = query
    const files = await listFolder(requireFolder(deps.config, caller), { after, limit: limit + 1 })
    const page = files.slice(0, limit)
    const last = page.at(-1)
    if (files.length > limit && last) reply.header('link', nextPageLink(request, last.file))
    return page.map(({ file, size, modifiedAt }) => ({ file, size, modified_at: toInstant(modifiedAt) }))
  })
  bind(contract.getImport, async ({ caller: { userId }, params: { id }, request }) =>
    importView(await requireImport(db, { userId, id }), wishedLanguage(request)),
  )
  bind(contract.cancelImport, async ({ caller: { userId }, params: { id }, request }) => {
    const { row, leftKey } = await db.transaction((tx) => cancelImport(tx, deps, { userId, id }))
    if (leftKey !== null) await deps.media.remove(leftKey)
    return importView(row, wishedLanguage(request))
  })
}

const wishedLanguage = (request: FastifyRequest) => languageOf(request.headers['accept-language'])
