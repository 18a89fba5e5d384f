import type { Dirent } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'

export interface ListedFile {
  /** Below the folder, with forward slashes. */
  file: string
  size: number
  modifiedAt: Date
}

const MAX_DEPTH = 8

/**
 * The regular files of a folder, at most `limit`, those after `after`, each directory in the order of its names. Hidden
 * ones are left out, links are not followed. Absent files are left out too: somebody may move them meanwhile.
 */
export async function listFolder(
  folder: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<ListedFile[]> {
  const files: ListedFile[] = []
  for await (const file of walk(folder, '', 0, after?.split('/') ?? [])) {
    const stat = await fs.lstat(path.join(folder, file)).catch(() => undefined)
    if (!stat?.isFile()) continue
    files.push({ file, size: stat.size, modifiedAt: stat.mtime })
    if (files.length >= limit) break
  }
  return files
}

/** `after` is the rest of the path that was listed last: what lies before it in its directory is passed over unread. */
async function* walk(folder: string, below: string, depth: number, after: string[]): AsyncGenerator<string> {
  const [last, ...rest] = after
  for (const entry of await entriesOf(path.join(folder, below), last)) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory() && depth < MAX_DEPTH) yield* walk(folder, file, depth + 1, entry.name === last ? rest : [])
    else if (entry.isFile() && entry.name !== last) yield file
  }
}

async function entriesOf(dir: string, from = ''): Promise<Dirent[]> {
  const entries = await fs.readdir(dir, { withFileTypes: true }).catch(() => [])
  return entries
    .filter(({ name }) => name >= from && !name.startsWith('.') && name.isWellFormed() && !name.includes('\\'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
