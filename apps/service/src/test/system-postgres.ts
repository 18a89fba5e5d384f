import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

export interface SystemPostgres {
  version: string
  bin: string
  /** Who runs it: PostgreSQL refuses root. Absent: whoever runs the tests. */
  runAs?: { uid: number; gid: number }
}

const MAJOR = 15

/** The PostgreSQL that the system has installed, or in words why it is not used. */
export function findSystemPostgres(): SystemPostgres | { missing: string } {
  const bin = `/usr/lib/postgresql/${MAJOR}/bin`
  if (!fs.existsSync(`${bin}/postgres`))
    return { missing: `PostgreSQL ${MAJOR} is not installed in ${bin} (Debian: apt-get install postgresql-${MAJOR})` }
  const version = execFileSync(`${bin}/postgres`, ['--version'], { encoding: 'utf8' }).trim()
  if (process.getuid?.() !== 0) return { version, bin }
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    return { version, bin, runAs: { uid: id('-u'), gid: id('-g') } }
  } catch {
    return { missing: 'root runs the tests and the system has no user "postgres" to run its PostgreSQL' }
  }
}
