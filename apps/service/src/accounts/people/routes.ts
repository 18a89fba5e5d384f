import { people } from '@vkast/contract'
import type { Bind } from '../../http/bind-route.ts'
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
  bind(people.removePerson, async ({ params }) => {
    if (!(await removeAccount(deps, params.id))) throw new Refusal('not_found')
    return undefined
  })
  bind(people.listInvites, async ({ query: { limit, cursor }, request, reply }) => {
    const { page, cursor: next } = pageOf(await listInvites(deps.db, { limit, before: idOfCursor(cursor) }), limit)
    if (next) reply.header('link', nextPageLink(request, next))
    return page.map((row) => toInvite(row, deps.now()))
  })
  bind(people.createInvite, async ({ caller, body }) => {
    const { row, code } = await createInvite(deps, caller.userId, body)
    return { ...toInvite(row, deps.now()), code }
  })
  bind(people.deleteInvite, async ({ params }) => {
    if (!(await deleteInvite(deps.db, params.id))) throw new Refusal('not_found')
    return undefined
  })
}
