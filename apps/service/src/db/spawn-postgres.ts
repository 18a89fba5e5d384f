import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'

export const isRoot = process.getuid?.() === 0

/** Runs a PostgreSQL program as `uid`; PostgreSQL refuses to run as root. */
export function spawnAs(uid: number, file: string, args: string[], options: SpawnOptions): ChildProcess {
  const spawnOptions = { cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, ...options }
  if (!isRoot) return spawn(file, args, spawnOptions)
  const as = { uid, gid: uid }
  const reachable = spawnSync('/bin/sh', ['-c', 'test -x "$0" && test -d "$1"', file, args[1] ?? '/'], as).status === 0
  if (reachable) return spawn(file, args, { ...spawnOptions, ...as })
  // Below /root (mode 700) the user cannot reach its own files. It gets one right of root's: to pass directories.
  const right = '-all,+dac_read_search'
  return spawn(
    'setpriv',
    [
      `--reuid=${uid}`,
      `--regid=${uid}`,
      '--clear-groups',
      '--securebits=+no_setuid_fixup',
      `--inh-caps=${right}`,
      `--ambient-caps=${right}`,
      `--bounding-set=${right}`,
      file,
      ...args,
    ],
    spawnOptions,
  )
}
