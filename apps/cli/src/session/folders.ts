import path from 'node:path'
import type { Deps } from '../command.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where settings and state lie: below the XDG folders, `~/.config/vkast` and `~/.local/state/vkast` where none are set.
 *
 * Source: XDG Base Directory Specification 0.8: a relative path is to be ignored. Read 2026-11-21
 */
export function findFolders(environment: Environment, home: string): Deps['folders'] {
  const below = (name: string, fallback: string): string => {
    const set = environment[name]
    return path.join(set && path.isAbsolute(set) ? set : path.join(home, fallback), 'vkast')
  }
  return { config: below('XDG_CONFIG_HOME', '.config'), state: below('XDG_STATE_HOME', '.local/state') }
}
