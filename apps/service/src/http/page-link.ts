import type { FastifyRequest } from 'fastify'
import { invalidInput } from '../refusal.ts'

/** The `Link` header that names the next page: the address of this request, with its cursor replaced. RFC 8288. */
export function nextPageLink(request: Pick<FastifyRequest, 'url'>, cursor: string): string {
  const [path = '', query] = request.url.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.set('cursor', cursor)
  return `<${path}?${parameters}>; rel="next"`
}

/** The id that a cursor of {@link pageOf} stands for; undefined on the first page. */
export function idOfCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  const id = /^[1-9]\d{0,15}$/.test(cursor) ? Number(cursor) : Number.NaN
  if (!Number.isSafeInteger(id)) throw invalidInput('cursor', 'take it from the Link header of the page before')
  return id
}

/** Splits `limit + 1` rows, in the order of their ids, into a page and the cursor of the next one, where there is one. */
export function pageOf<Row extends { id: number }>(rows: Row[], limit: number): { page: Row[]; cursor?: string } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return rows.length > limit && last ? { page, cursor: String(last.id) } : { page }
}
