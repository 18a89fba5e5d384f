import fs from 'node:fs/promises'
import { fileIn, readStore, type StoreDeps } from './token-store.ts'

/** Finds what is kept for one service by its fingerprint, as it is now: `agent add` may run beside the agent. */
export function createTokenFinder(
  deps: StoreDeps,
  baseUrl: string,
): (fingerprint: string) => Promise<string | undefined> {
  let seen = ''
  let tokens: readonly { token: string; fingerprint: string }[] = []
  return async (fingerprint) => {
    const stamp = await stampOf(fileIn(deps.folder))
    if (stamp !== seen) {
      const place = (await readStore(deps))?.held.services[baseUrl]
      tokens = place ? [...place.tokens, ...place.pending] : []
      seen = stamp
    }
    return tokens.find((held) => held.fingerprint === fingerprint)?.token
  }
}

/** Another one when another file has taken its place. */
async function stampOf(file: string): Promise<string> {
  const { ino, mtimeMs, size } = await fs.stat(file)
  return `${ino} ${mtimeMs} ${size}`
}
