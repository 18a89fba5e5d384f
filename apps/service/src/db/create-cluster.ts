import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { isRoot, spawnAs } from './spawn-postgres.ts'

/** The one database role; there is no password. */
export const ROLE = 'vkast'
/** Runs the server when the service runs as root. Has no passwd entry on purpose: nobody else is this user. */
const PRIVATE_ID = 60_750
/** `initdb` insists on a user with a name. */
const NAMED_ID = 65_534

/**
 * `initdb` in a directory beside, then one rename: a kill in the middle leaves no half-made cluster,
 * and of two services that start at once one rename wins. Answers whether this call made it.
 */
export async function createCluster(dataDir: string, initdb: string): Promise<boolean> {
  if (fs.existsSync(path.join(dataDir, 'PG_VERSION'))) return false
  fs.mkdirSync(path.dirname(dataDir), { recursive: true })
  const fresh = fs.mkdtempSync(`${dataDir}.new-`)
  if (isRoot) fs.chownSync(fresh, NAMED_ID, NAMED_ID)
  // The builtin locale folds Cyrillic, sorts alike on every machine, and needs none installed.
  const child = spawnAs(
    isRoot ? NAMED_ID : fs.statSync(fresh).uid,
    initdb,
    [
      '-D',
      fresh,
      `--username=${ROLE}`,
      '--auth=peer',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  const [code] = await once(child, 'close')
  try {
    if (code !== 0) throw new Error(`initdb failed (${code}): ${output}`)
    if (isRoot) chownTree(fresh, PRIVATE_ID)
    fs.renameSync(fresh, dataDir)
    return true
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true })
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

function chownTree(dir: string, id: number): void {
  fs.lchownSync(dir, id, id)
  for (const name of fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    fs.lchownSync(path.join(dir, name), id, id)
}
