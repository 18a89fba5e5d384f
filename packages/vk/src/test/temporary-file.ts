import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file that is gone when its test is over. */
export interface TemporaryFile extends AsyncDisposable {
  readonly path: string
}

/** A file with this content, or of this many zero bytes that take no room on the disk. */
export async function temporaryFile(content: Uint8Array | number, name = 'video.mp4'): Promise<TemporaryFile> {
  const directory = await mkdtemp(join(tmpdir(), 'vkast-'))
  const path = join(directory, name)
  await writeFile(path, typeof content === 'number' ? '' : content)
  if (typeof content === 'number') await truncate(path, content)
  return { path, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) }
}
