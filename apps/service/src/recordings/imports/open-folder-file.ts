import { constants } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../../config.ts'
import type { Caller } from '../../http/caller.ts'
import { Refusal } from '../../refusal.ts'

export interface FolderFile {
  handle: fs.FileHandle
  size: number
  /** Another one means another content. */
  stamp: string
}

/** The folder of the operator, for those whom he lets use it. Throws `not_found` for others, and where there is none. */
export function requireFolder(
  config: Pick<Config, 'importDir' | 'importDirFor'>,
  caller: Pick<Caller, 'role'>,
): string {
  const isLetIn = caller.role === 'operator' || config.importDirFor === 'everyone'
  if (!config.importDir || !isLetIn) throw new Refusal('not_found')
  return config.importDir
}

/** Neither waits for who writes to a pipe, nor follows a link that took the file's place meanwhile. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/**
 * Opens a regular file of the folder. Links are followed as long as they stay in the folder; what is opened is compared
 * with what was looked at, so that nobody can exchange the one for the other.
 *
 * Throws `source_refused` for everything that leads out of the folder, and for what is no regular file or not there.
 */
export async function openFolderFile(folder: string, file: string): Promise<FolderFile> {
  if (!isPlainPath(file)) throw refused('is no path within the folder')
  const root = await fs.realpath(folder).catch(() => folder)
  const real = await fs.realpath(path.join(root, file)).catch(() => {
    throw refused('is not there')
  })
  if (!real.startsWith(`${root}${path.sep}`)) throw refused('leads out of the folder')
  const handle = await fs.open(real, FLAGS).catch(() => {
    throw refused('cannot be opened')
  })
  try {
    const [opened, seen] = [await handle.stat(), await fs.lstat(real)]
    const isSame = opened.dev === seen.dev && opened.ino === seen.ino && (await fs.realpath(real)) === real
    if (!opened.isFile() || !isSame) throw refused('is no regular file')
    return { handle, size: opened.size, stamp: `${opened.ino}-${opened.size}-${opened.mtimeMs}` }
  } catch (error) {
    await handle.close()
    throw error instanceof Refusal ? error : refused('cannot be read')
  }
}

/** Relative, with forward slashes, and never upwards. */
const isPlainPath = (file: string): boolean =>
  !/[\0\\]/.test(file) &&
  !path.isAbsolute(file) &&
  file.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')

const refused = (message: string): Refusal => new Refusal('source_refused', { fields: [{ path: 'file', message }] })
