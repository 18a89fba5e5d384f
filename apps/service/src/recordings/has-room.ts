import fs from 'node:fs/promises'

/** A recording of an hour or so. */
const ENOUGH_BYTES = 1024 ** 3

/** Whether the disk below the folder takes another recording; yes where the system does not tell. */
export async function hasRoom(folder: string): Promise<boolean> {
  const disk = await fs.statfs(folder).catch(() => undefined)
  return disk === undefined || disk.bavail * disk.bsize >= ENOUGH_BYTES
}
