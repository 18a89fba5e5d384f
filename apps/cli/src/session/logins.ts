import path from 'node:path'
import { readPrivateFile, writePrivateFile } from './private-file.ts'
import { withLock } from './with-lock.ts'

/** How one service knows this person. */
export type Login =
  | { kind: 'api_key'; key: string }
  | { kind: 'session'; email: string; refreshToken: string; accessToken: string; accessEndsAt: number }

/** All logins of this person; `current` is the service logged in to last. */
export interface Logins {
  current?: string
  services: Record<string, Login>
}

/** What is kept; none where nothing is, or where nobody can read it any more. */
export async function readLogins(folder: string): Promise<Logins> {
  const text = await readPrivateFile(fileIn(folder))
  if (text === undefined) return { services: {} }
  try {
    const kept = JSON.parse(text) as Logins | null
    return kept?.services ? kept : { services: {} }
  } catch {
    // What JSON.parse throws shows a piece of the text, and that holds keys.
    return { services: {} }
  }
}

/** Changes what is kept, one process at a time. `change` gets the newest state; what it gives besides is handed on. */
export function changeLogins<T>(
  folder: string,
  change: (logins: Logins) => Promise<{ logins?: Logins; result: T }>,
  signal?: AbortSignal,
): Promise<T> {
  const work = async (): Promise<T> => {
    const { logins, result } = await change(await readLogins(folder))
    if (logins) await writePrivateFile(fileIn(folder), `${JSON.stringify(logins, null, 2)}\n`)
    return result
  }
  return withLock(`${fileIn(folder)}.lock`, work, signal)
}

const fileIn = (folder: string): string => path.join(folder, 'logins.json')
