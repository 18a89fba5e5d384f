import { people } from '@vkast/contract'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Bind } from '../../http/bind-route.ts'
import { answerOnce } from '../../http/idempotency.ts'
import { idOfCursor, nextPageLink, pageOf } from '../../http/page-link.ts'
import { Refusal } from '../../refusal.ts'
import type { RemovalServices } from '../deps.ts'
import { removeAccount } from '../own/remove-account.ts'
import { createInvite } from './create-invite.ts'
import { deleteInvite, listInvites } from './invite-queries.ts'
import { listPeople } from './list-people.ts'
import { toInvite, toPerson } from './people-views.ts'
import { updatePerson } from './update-person.ts'

/** Who may use this service: for its operators. */
export function peopleRoutes(bind: Bind, deps: RemovalServices): void {
  bind(people.listUsers, async ({ query: { limit, cursor }, request, reply }) => {
    const { page, cursor: next } = pageOf(await listPeople(deps.db, { limit, before: idOfCursor(cursor) }), limit)
    if (next) reply.header('link', nextPageLink(request, next))
    return page.map(toPerson)
  })
  bind(people.updatePerson, async ({ params, body }) => toPerson(await updatePerson(deps, { ...params, ...body })))
  bind(people.removePerson, async ({ caller, params }) => {
    if (!(await removeAccount(deps, { userId: params.id, byUserId: caller.userId }))) throw new Refusal('not_found')
    return undefined
  })
  bind(people.listInvites, async ({ query: { limit, cursor }, request, reply }) => {
    const { page, cursor: next } = pageOf(await listInvites(deps.db, { limit, before: idOfCursor(cursor) }), limit)
    if (next) reply.header('link', nextPageLink(request, next))
    return page.map((row) => toInvite(row, deps.now()))
  })
  bind(people.createInvite, async ({ caller: { userId }, body, request }) => {
    const { db, vault, now } = deps
    const once = { userId, route: 'createInvite', now: now(), request, input: body, vault }
    return answerOnce(db, once, async (tx) => {
      const { row, code } = await createInvite({ db: tx, now }, userId, body)
      return { ...toInvite(row, now()), code }
    })
  })
  bind(people.deleteInvite, async ({ caller: { userId }, params: { id } }) => {
    const isDeleted = await deps.db.transaction(async (tx) => {
      if (!(await deleteInvite(tx, id))) return false
      await recordAudit(tx, { action: 'invite_removed', userId, details: { invite_id: id } })
      return true
    })
    if (!isDeleted) throw new Refusal('not_found')
    return undefined
  })
}
