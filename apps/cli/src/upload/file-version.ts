import fs from 'node:fs/promises'
import type { FileVersion } from './entry-store.ts'

/** What the file is now. */
export async function fileVersion(path: string): Promise<FileVersion> {
  const stat = await fs.stat(path, { bigint: true })
  return { size: Number(stat.size), changedNs: String(stat.mtimeNs) }
}
