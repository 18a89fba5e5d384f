import { eventStream as contract } from '@vkast/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Database } from '../db/database.ts'
import type { Bind } from '../http/bind-route.ts'
import type { Log } from '../http/log.ts'
import { createEventBell } from './listen-for-events.ts'
import { EVENTS_CHANNEL } from './record-event.ts'
import { type EventStream, streamEvents } from './stream-events.ts'

/** What happens to a user's things, as server-sent events. Streams end when the server closes. */
export function eventRoutes(app: FastifyInstance, bind: Bind, { db, log }: { db: Database; log: Log }): void {
  const bell = createEventBell(db, log, EVENTS_CHANNEL)
  const streams = new Set<EventStream>()
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
    await bell.close()
  })
  bind(contract.events, async ({ caller: { userId }, request, reply }) => {
    const stream = streamEvents(
      { db, bell, log },
      { userId, after: lastEventId(request.headers), response: open(reply) },
    )
    streams.add(stream)
    stream.ended.finally(() => streams.delete(stream)).catch(() => {})
    return undefined
  })
}

/** Where the client left off; anything that is no id of ours means "from now on". */
function lastEventId(headers: Record<string, string | string[] | undefined>): number | undefined {
  const given = headers['last-event-id']
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : undefined
}

/** Takes the answer out of Fastify's hands; what its hooks have set so far goes with it. */
function open(reply: FastifyReply): FastifyReply['raw'] {
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value)
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-request-id': reply.request.id,
  })
  return reply.raw
}
