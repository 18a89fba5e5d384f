import { randomBytes } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { UploadSlot, World } from '../world/world.ts'
import type { ByteRange } from './byte-ranges.ts'
import type { RangeUpload } from './read-range-headers.ts'
import { UploadRefusal } from './upload-refusal.ts'

/** A file that arrives in pieces. */
export interface RangeSession {
  path: string
  total: number
  fileName: string
  received: ByteRange[]
  /** Requests that are writing now. */
  writers: number
  /** Every byte is there and the file is being taken over; no more pieces. */
  closed: boolean
}

/** *Assumed*: a bound, so that one address cannot fill the disk with beginnings. */
const MAX_SESSIONS = 4
const sessionsBySlot = new WeakMap<UploadSlot, Map<string, Promise<RangeSession>>>()

/**
 * The session that a piece belongs to; the first piece opens it, also when several first ones come at once.
 *
 * Throws {@link UploadRefusal} 400 when the total is not that of the first piece (vk-facts 7.4, 5), or there are too many sessions.
 */
export async function joinRangeSession(world: World, slot: UploadSlot, upload: RangeUpload): Promise<RangeSession> {
  const sessions = sessionsBySlot.get(slot) ?? new Map<string, Promise<RangeSession>>()
  sessionsBySlot.set(slot, sessions)
  const known = sessions.get(upload.sessionId)
  if (!known && sessions.size >= MAX_SESSIONS) throw new UploadRefusal(400, 'too many sessions')
  const opening = known ?? openSession(world, upload)
  opening.catch(() => sessions.delete(upload.sessionId)) // a full disk is told below, and the next piece may try again
  sessions.delete(upload.sessionId)
  sessions.set(upload.sessionId, opening) // the last one is the latest used
  const session = await opening
  if (session.closed) throw new UploadRefusal(412, 'the session is over')
  if (session.total !== upload.total) throw new UploadRefusal(400, 'the total is not that of the session')
  return session
}

/** The session of that id; without one, the latest used. */
export async function findRangeSession(slot: UploadSlot, sessionId?: string): Promise<RangeSession | undefined> {
  const sessions = sessionsBySlot.get(slot)
  return sessionId === undefined ? [...(sessions?.values() ?? [])].at(-1) : sessions?.get(sessionId)
}

/** Forgets all sessions of a slot and deletes what they have on disk; who still writes notices by `closed`. */
export async function closeRangeSessions(slot: UploadSlot): Promise<void> {
  const sessions = await Promise.all(sessionsBySlot.get(slot)?.values() ?? [])
  sessionsBySlot.delete(slot)
  for (const session of sessions) {
    session.closed = true
    await rm(session.path, { force: true })
  }
}

async function openSession({ settings }: World, { total, fileName }: RangeUpload): Promise<RangeSession> {
  const folder = join(settings.dataDir, 'incoming')
  const path = join(folder, `${randomBytes(9).toString('hex')}.part`)
  await mkdir(folder, { recursive: true })
  await (await open(path, 'wx')).close()
  return { path, total, fileName, received: [], writers: 0, closed: false }
}
