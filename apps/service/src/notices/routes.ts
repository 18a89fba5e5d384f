import { notices as contract, toInstant } from '@vkast/contract'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Database } from '../db/database.ts'
import type { Bind } from '../http/bind-route.ts'
import { languageOf } from '../http/language.ts'
import { idOfCursor, nextPageLink, pageOf } from '../http/page-link.ts'
import { Refusal } from '../refusal.ts'
import { markAllRead, markRead } from './mark-read.ts'
import { type DescribeReason, noticeText } from './notice-texts.ts'
import { countUnread, findTimeZone, listNotices, type NoticeRow, namesOf } from './queries.ts'

type NoticeView = z.input<typeof contract.Notice>

interface Deps {
  db: Database
  now(): Date
  describeReason: DescribeReason
}

/** What users must know. */
export function noticeRoutes(bind: Bind, { db, now, describeReason }: Deps): void {
  const views = async (rows: NoticeRow[], userId: number, request: FastifyRequest): Promise<NoticeView[]> => {
    const names = await namesOf(db, rows)
    const timeZone = await findTimeZone(db, userId)
    const language = languageOf(request.headers['accept-language'])
    return rows.map((row) => {
      const { id, kind, data, createdAt, readAt } = row
      return {
        id,
        kind,
        ...noticeText(row, { name: names.get(id) ?? '', timeZone, language, describeReason }),
        publication_id: data.publication_id ?? null,
        credential_id: data.credential_id ?? null,
        webhook_id: data.webhook_id ?? null,
        created_at: toInstant(createdAt),
        read_at: readAt && toInstant(readAt),
      }
    })
  }

  bind(contract.listNotices, async ({ caller: { userId }, query, request, reply }) => {
    const rows = await listNotices(db, {
      userId,
      limit: query.limit + 1,
      before: idOfCursor(query.cursor),
      isUnread: query.unread === undefined ? undefined : query.unread === 'true',
    })
    const { page, cursor } = pageOf(rows, query.limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return views(page, userId, request)
  })
  bind(contract.countUnreadNotices, async ({ caller: { userId } }) => ({ unread: await countUnread(db, userId) }))
  bind(contract.readNotice, async ({ caller: { userId }, params: { id }, request }) => {
    const row = await db.transaction((tx) => markRead(tx, { userId, id, at: now() }))
    const [view] = row ? await views([row], userId, request) : []
    if (!view) throw new Refusal('not_found')
    return view
  })
  bind(contract.readAllNotices, async ({ caller: { userId }, query: { up_to } }) => {
    await db.transaction((tx) => markAllRead(tx, { userId, upTo: up_to, at: now() }))
    return { unread: await countUnread(db, userId) }
  })
}
