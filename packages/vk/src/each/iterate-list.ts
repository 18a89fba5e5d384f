import type { OutgoingCall, VkAnswer } from '../client-options.ts'
import { VkResponseError } from '../errors/response-error.ts'
import type { VkParam } from '../methods.ts'
import type { EachOptions } from './list-methods.ts'
import { pageSizeOf } from './list-methods.ts'

/** Pages read by one `execute`, as VK allows. */
const PAGES_AT_ONCE = 25

/** Requests in a row without anything new, after which a list is over that VK gives no length of. */
const MAX_STALE = 25

interface List {
  readonly method: string
  readonly params: Readonly<Record<string, VkParam>>
  readonly options: EachOptions
}

interface Page {
  readonly items: readonly unknown[]
  /** Length of the whole list; undefined when VK does not say. */
  readonly total: number | undefined
}

/**
 * Every item of a list once, in VK's order: the first page by a call of its own, then 25 pages a request.
 *
 * `params.offset` is where to begin, `params.count` the size of a page. Nothing is asked for before it is needed.
 * While the list changes: what moves into a page again is left out (by `id` and `owner_id`); when the list got shorter,
 * what slipped before the page is read as well; what is added before the place reached is not seen.
 * `send` should let calls made together share a request. Throws as a call does.
 */
export async function* iterateList(send: (call: OutgoingCall) => Promise<VkAnswer>, list: List) {
  const isNew = noticer()
  const begin = integer(list.params.offset, 0)
  let size = integer(list.params.count, pageSizeOf(list.method))
  const read = (offset: number) => readPage(send, list, { offset, count: size })
  const readAll = (from: number, to: number) => Promise.all(steps(from, to, size).map(read))

  const first = await read(begin)
  yield* first.items.filter(isNew)
  let { total = Number.POSITIVE_INFINITY } = first
  let isOver = first.items.length === 0
  if (!isOver && first.items.length < size && begin + size < total) size = first.items.length // VK gives no more at once
  let stale = 0
  for (let offset = begin + size; !isOver && offset < total; ) {
    const end = total === Number.POSITIVE_INFINITY ? offset + size : Math.min(total, offset + PAGES_AT_ONCE * size)
    const pages = await readAll(offset, end)
    const left = pages.at(-1)?.total ?? total
    const slipped = left < total ? await readAll(Math.max(begin, offset - (total - left)), offset) : []
    stale += 1
    for (const { items } of [...slipped, ...pages]) {
      const fresh = items.filter(isNew)
      if (fresh.length > 0) stale = 0
      yield* fresh
    }
    isOver = pages.every(({ items }) => items.length === 0) || stale === MAX_STALE
    total = left
    offset += pages.length * size
  }
}

function steps(from: number, to: number, size: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / size) }, (_, page) => from + page * size)
}

async function readPage(
  send: (call: OutgoingCall) => Promise<VkAnswer>,
  { method, params, options }: List,
  page: { offset: number; count: number },
): Promise<Page> {
  const { response } = await send({ method, params: { ...params, ...page }, options })
  const items = field(response, 'items')
  const total = field(response, 'count')
  if (!Array.isArray(items))
    throw new VkResponseError({ code: 'shape', httpStatus: 200, message: 'The answer is no list' })
  return { items, total: typeof total === 'number' ? total : undefined }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? value[name as keyof typeof value] : undefined

/** Says of an item whether it is the first of its identity; what has no `id` is always new. */
function noticer(): (item: unknown) => boolean {
  const seen = new Set<string>()
  return (item) => {
    const id = typeof item === 'object' ? field(item, 'id') : item
    if (typeof id !== 'number' && typeof id !== 'string') return true
    const identity = `${field(item, 'owner_id') ?? ''}_${id}`
    if (seen.has(identity)) return false
    seen.add(identity)
    return true
  }
}

function integer(value: VkParam, otherwise: number): number {
  if (value === undefined) return otherwise
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 0) throw new TypeError('"offset" and "count" must be whole numbers')
  return number
}
