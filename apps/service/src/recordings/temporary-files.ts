import { randomBytes } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** A file that nobody wrote to for so long has no writer: an upload that stalls is cut off much earlier. */
const ABANDONED_AFTER_MS = 60 * 60_000

/**
 * The space in which a process id means one process: containers that share a disk, and even a host name,
 * all have a process 1.
 */
function pidSpace(): string {
  let namespace = ''
  try {
    namespace = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')
  } catch {
    // Only Linux has them.
  }
  return `${encodeURIComponent(os.hostname()).replaceAll('.', '%2E')}-${namespace}`
}

/** A name that tells who writes the file: `<pid space>.<pid>.<random>`. */
export const temporaryName = (): string => `${pidSpace()}.${process.pid}.${randomBytes(8).toString('hex')}`

/**
 * Removes the files whose writer is dead, and leaves those of living ones, here and on other machines.
 *
 * Dead is: this process, without a file of that name in work; a process of this machine that is no more;
 * anybody who has not written for an hour. Answers how many were removed.
 */
export async function sweepTemporaryFiles(dir: string, inWork: ReadonlySet<string>): Promise<number> {
  const names = await fs.readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  let removed = 0
  for (const name of names) {
    const file = path.join(dir, name)
    if (inWork.has(name) || !(await isAbandoned(file, name))) continue
    await fs.rm(file, { force: true })
    removed += 1
  }
  return removed
}

async function isAbandoned(file: string, name: string): Promise<boolean> {
  const [space, pid] = name.split('.')
  if (space === pidSpace() && (Number(pid) === process.pid || !isRunning(Number(pid)))) return true
  const stat = await fs.stat(file).catch(() => undefined)
  return stat !== undefined && stat.mtimeMs < Date.now() - ABANDONED_AFTER_MS
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
