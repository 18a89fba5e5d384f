import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { readPrivateFile, writePrivateFile } from '../session/private-file.ts'
import { withLock } from '../session/with-lock.ts'

/** The file of one user for one service. */
export interface EntryKey {
  service: string
  userId: number
  /** Absolute. */
  path: string
}

/** What tells one content of a file from the next. */
export interface FileVersion {
  size: number
  /** Of the last change, in nanoseconds: as text, for it is more than a number holds. */
  changedNs: string
}

/** How far a file is on its way: enough to go on after any end of this process. */
export interface UploadEntry extends EntryKey, FileVersion {
  /** Of this try; what the keys of idempotency are made of. */
  attempt: string
  /** Where the service takes its bytes; absent: not begun. */
  uploadUrl?: string
  /** Absent: not all bytes are there. */
  recordingId?: number
  /** A person asked for it once more: its publications are to be made though others are there. */
  again?: boolean
  /** What was asked for is made: `again` begins anew from here. */
  isComplete?: boolean
  /** Publications that are made, by the page they go to. */
  publications: Record<string, number>
}

export interface EntryStore {
  /** `damaged`: there was one and it cannot be read. */
  find(key: EntryKey): Promise<UploadEntry | 'damaged' | undefined>
  /** Whole or not at all, whenever the process ends. */
  save(entry: UploadEntry): Promise<void>
  /**
   * Begins anew in the place of what was found, and answers what stands there then: where another process was faster, its
   * entry. So all that send a file at once have one attempt, and the service takes what they ask for as one.
   */
  replace(found: UploadEntry | 'damaged' | undefined, next: UploadEntry): Promise<UploadEntry>
  forget(key: EntryKey): Promise<void>
}

/** One small file for each file that is uploaded, readable by its owner alone. */
export function createEntryStore(stateFolder: string): EntryStore {
  const folder = path.join(stateFolder, 'uploads')
  const fileOf = ({ service, userId, path: file }: EntryKey): string => {
    const name = createHash('sha256')
      .update(JSON.stringify([service, userId, file]))
      .digest('hex')
    return path.join(folder, `${name}.json`)
  }
  const find: EntryStore['find'] = async (key) => {
    const text = await readPrivateFile(fileOf(key))
    return text === undefined ? undefined : (readEntry(text, key) ?? 'damaged')
  }
  const save: EntryStore['save'] = (entry) => writePrivateFile(fileOf(entry), JSON.stringify(entry))
  return {
    find,
    save,
    replace: (found, next) =>
      withLock(`${fileOf(next)}.lock`, async () => {
        const now = await find(next)
        if (now !== undefined && now !== 'damaged' && attemptOf(now) !== attemptOf(found)) return now
        await save(next)
        return next
      }),
    forget: (key) => fs.rm(fileOf(key), { force: true }),
  }
}

/** An entry for a file that is not on its way yet. */
export const newEntry = (key: EntryKey, version: FileVersion, again: boolean): UploadEntry => ({
  service: key.service,
  userId: key.userId,
  path: key.path,
  size: version.size,
  changedNs: version.changedNs,
  attempt: randomUUID(),
  ...(again && { again }),
  publications: {},
})

const attemptOf = (found: UploadEntry | 'damaged' | undefined): string | undefined =>
  typeof found === 'object' ? found.attempt : undefined

export const isSameVersion = (a: FileVersion, b: FileVersion): boolean =>
  a.size === b.size && a.changedNs === b.changedNs

function readEntry(text: string, key: EntryKey): UploadEntry | undefined {
  try {
    const entry = JSON.parse(text) as UploadEntry
    return isEntry(entry) && isOf(entry, key) ? entry : undefined
  } catch {
    return undefined
  }
}

const isOf = (entry: UploadEntry, key: EntryKey): boolean =>
  entry.service === key.service && entry.userId === key.userId && entry.path === key.path

const isEntry = (entry: UploadEntry): boolean =>
  Number.isSafeInteger(entry.size) &&
  typeof entry.changedNs === 'string' &&
  typeof entry.attempt === 'string' &&
  ['undefined', 'string'].includes(typeof entry.uploadUrl) &&
  ['undefined', 'number'].includes(typeof entry.recordingId) &&
  typeof entry.publications === 'object' &&
  Object.values(entry.publications).every((id) => Number.isSafeInteger(id))
