import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A secret of this instance in `<dataDir>/<name>`, made on first use, readable by its owner only. */
export function ownSecret(dataDir: string, name: string, make: () => string): string {
  const file = path.join(dataDir, name)
  fs.mkdirSync(dataDir, { recursive: true })
  const known = readSecret(file)
  if (known !== undefined) return known
  // Written whole beside, then linked: of two processes that start at once one wins, and both read the same.
  const fresh = writeBeside(file, make())
  try {
    fs.linkSync(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(fresh, { force: true })
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/** Undefined where there is no such file. */
export function readSecret(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}

/** Puts another secret in the file's place: whoever reads sees the old one or the new one, also after a crash. */
export function replaceSecret(file: string, text: string): void {
  fs.renameSync(writeBeside(file, text), file)
  const folder = fs.openSync(path.dirname(file), 'r')
  fs.fsyncSync(folder)
  fs.closeSync(folder)
}

function writeBeside(file: string, text: string): string {
  const fresh = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = fs.openSync(fresh, 'wx', 0o600)
  fs.writeSync(handle, `${text}\n`)
  fs.fsyncSync(handle)
  fs.closeSync(handle)
  return fresh
}
