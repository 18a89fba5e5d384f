import { createHash } from 'node:crypto'
import path from 'node:path'
import { readPrivateFile, writePrivateFile } from '../session/private-file.ts'

const WRITTEN_EVERY_MS = 10_000

/** Remembers when a service was last asked for work and answered; written down at most every ten seconds. */
export function createPollNote(
  stateFolder: string,
  { baseUrl, now }: { baseUrl: string; now(): Date },
): () => Promise<void> {
  let writtenAt = 0
  return async () => {
    const at = now()
    if (Math.abs(at.getTime() - writtenAt) < WRITTEN_EVERY_MS) return
    writtenAt = at.getTime()
    // A note that cannot be written (a full disk) is no reason to do no work.
    await writePrivateFile(fileOf(stateFolder, baseUrl), `${at.toISOString()}\n`).catch(() => undefined)
  }
}

/** Undefined where it never was. */
export async function findLastPoll(stateFolder: string, baseUrl: string): Promise<Date | undefined> {
  const at = new Date(((await readPrivateFile(fileOf(stateFolder, baseUrl))) ?? '').trim())
  return Number.isNaN(at.getTime()) ? undefined : at
}

const fileOf = (folder: string, baseUrl: string): string =>
  path.join(folder, `agent-${createHash('sha256').update(baseUrl).digest('hex').slice(0, 16)}`)
