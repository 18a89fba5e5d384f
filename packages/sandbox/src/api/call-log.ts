import { createHash } from 'node:crypto'
import type { CallRecord, World } from '../world/world.ts'

const KEPT = 200_000

/** Writes a call down, to be completed while it is answered; the oldest are forgotten beyond 200 000. */
export function logCall(world: World, method: string, token: string | undefined, inExecute: boolean): CallRecord {
  const record: CallRecord = {
    method,
    atMs: world.monotonicMs(),
    ...(token && { tokenFingerprint: tokenFingerprint(token) }),
    unknownParameters: [],
    inExecute,
  }
  world.calls.push(record)
  if (world.calls.length > KEPT) world.calls.splice(0, KEPT / 10)
  return record
}

/** Names a token without giving it away: 12 hex digits of its SHA-256. */
export function tokenFingerprint(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 12)
}
