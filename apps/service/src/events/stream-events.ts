import type { ServerResponse } from 'node:http'
import { toInstant } from '@vkast/contract'
import type { Database } from '../db/database.ts'
import type { Log } from '../http/log.ts'
import type { EventBell } from './listen-for-events.ts'
import { countShownNotices, type EventRow, findNewestEventId, listEventsAfter } from './queries.ts'

const HEARTBEAT_MS = 15_000
/** A login may have ended meanwhile: the client comes back with a fresh token, and its `Last-Event-ID`. */
const LONGEST_MS = 15 * 60_000
const PAGE = 200
/** What a client may leave unread before it is dropped; it can resume. */
const MAX_UNREAD_BYTES = 1024 * 1024

export interface EventStream {
  end(): void
  /** Settles when nothing of the stream is left. */
  ended: Promise<void>
}

interface Opening {
  userId: number
  /** The last event the client has; absent: only what happens from now on. */
  after: number | undefined
  response: ServerResponse
}

/**
 * Sends a user's events in their order, each once, until the client leaves, reads too slowly, or `end` is called.
 *
 * The table is the truth and the bell only says when to look: the ids of a user's events become visible in rising order.
 * Those about notices say how many are unread now; who wants no notices in the app gets none of them.
 */
export function streamEvents(
  { db, bell, log }: { db: Database; bell: EventBell; log: Log },
  { userId, after, response }: Opening,
): EventStream {
  let isEnded = false
  let position = after
  const end = () => {
    if (isEnded) return
    isEnded = true
    if (response.writableLength > 0) response.destroy()
    else response.end()
  }
  const send = (text: string) => {
    if (isEnded) return
    response.write(text)
    if (response.writableLength > MAX_UNREAD_BYTES) {
      isEnded = true
      response.destroy()
    }
  }
  const sendNew = async () => {
    for (let isMore = true; isMore && !isEnded; ) {
      const rows = await listEventsAfter(db, { userId, after: position ?? 0, limit: PAGE })
      const unread = rows.some(isOfNotice) ? await countShownNotices(db, userId) : undefined
      for (const row of rows)
        if (!isOfNotice(row)) send(eventText(row))
        else if (unread !== undefined) send(eventText(row, { unread }))
      position = rows.at(-1)?.id ?? position
      isMore = rows.length === PAGE
    }
  }
  const look = oneAtATime(sendNew, (err) => {
    log.error({ err }, 'events could not be read')
    end() // the client resumes where it was
  })
  const ended = (async () => {
    const closed = new Promise<void>((resolve) => response.once('close', resolve))
    const leave = await bell.subscribe(userId, () => {
      if (position !== undefined) look()
    })
    const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
    const longest = setTimeout(end, LONGEST_MS)
    try {
      // After subscribing: what is committed from here on rings.
      position ??= await findNewestEventId(db, userId)
      send(`: events after ${position}\n\n`)
      look()
      await closed
    } finally {
      isEnded = true
      leave()
      clearInterval(heartbeat)
      clearTimeout(longest)
    }
  })().catch((err) => {
    log.error({ err }, 'an event stream broke')
    response.destroy()
  })
  return { end, ended }
}

const isOfNotice = ({ type }: EventRow): boolean => type === 'notice'

const eventText = ({ id, type, data, createdAt }: EventRow, more: Record<string, number> = {}): string =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify({ type, ...data, ...more, at: toInstant(createdAt) })}\n\n`

/** Runs the work now, or once more after the run that is under way: what rings during it may have come too late for it. */
function oneAtATime(work: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let isRunning = false
  let isWanted = false
  const run = async () => {
    isRunning = true
    while (isWanted) {
      isWanted = false
      await work()
    }
    isRunning = false
  }
  return () => {
    isWanted = true
    if (!isRunning) run().catch(onError)
  }
}
