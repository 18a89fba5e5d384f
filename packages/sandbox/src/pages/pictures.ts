import { reply } from '../http/reply.ts'
import type { Exchange, Route } from '../http/route.ts'

/** One grey point, for every picture nobody has uploaded. */
const GREY = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** Pictures of users and communities: the addresses that `photo_50` and its like name exist. */
export const pictureRoutes: readonly Route[] = [{ method: 'GET', path: /^\/[gu]\d+\.png$/, handle: showGrey }]

async function showGrey(exchange: Exchange): Promise<void> {
  reply(exchange, 200, GREY, { 'content-type': 'image/png' })
}
