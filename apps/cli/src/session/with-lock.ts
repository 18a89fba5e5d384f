import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isMissing } from './private-file.ts'

const ASK_AGAIN_MS = 25
/** A lock that nobody has touched for so long has been left behind, whoever has the number of its process by now. */
const ABANDONED_MS = 60_000
const TOUCH_EVERY_MS = 15_000

/**
 * Does the work while no other process of this person does any under the same lock, and gives what it gave. The signal
 * ends the waiting, not the work.
 *
 * The lock is a file. One whose process is gone is taken away; in the rare case that two take away at once both may
 * work, so that the work has to bear it: the service answers the same exchange twice within ten seconds.
 */
export async function withLock<T>(file: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  while (!(await take(file))) await pause(ASK_AGAIN_MS, undefined, signal && { signal })
  // A keychain waits for a password, a service may be slow.
  const touching = setInterval(() => void fs.utimes(file, new Date(), new Date()).catch(() => {}), TOUCH_EVERY_MS)
  try {
    return await work()
  } finally {
    clearInterval(touching)
    await fs.rm(file, { force: true })
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await fs.writeFile(file, String(process.pid), { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (await isAbandoned(file)) await fs.rm(file, { force: true })
    return false
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    const [owner, { mtimeMs }] = await Promise.all([fs.readFile(file, 'utf8'), fs.stat(file)])
    // Empty: made, and its owner not written yet.
    return Date.now() - mtimeMs > ABANDONED_MS || (owner !== '' && !isRunning(Number(owner)))
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
